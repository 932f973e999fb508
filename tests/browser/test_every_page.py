"""Every page in four languages, light and dark, wide and on a phone, with and without JavaScript: whole, and without
a fault that axe finds."""

import re

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe

LANGUAGES = ("ru", "kk", "tk", "en")
LISTS = ("events", "agreements", "commitments", "people", "articles")
PAGES = (
    "/",
    "/pairs",
    "/kz/tm",
    "/sectors",
    "/map",
    "/map?country=kz",
    "/network",
    "/quality?country=kz&country=tm",
    "/patterns",
    "/search?q=Туркменистан",
    "/calendar",
    "/mechanisms?country=kz&country=tm",
    "/figures?country=kz&country=tm",
    "/programmes",
    "/formats",
    "/brief?country=kz&country=tm",
    "/nowhere",
    *(f"/{name}" for name in LISTS),
    *(f"/{name}/*" for name in LISTS),
)
LOOKS = (
    {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark", "has_touch": True},
)


def address(served: str, page: str) -> str:
    """The page's address; `*` stands for the first thing of a list."""
    if not page.endswith("/*"):
        return served + page
    found = re.search(rf'href="({re.escape(page[:-1])}[^"?#]+)"', httpx.get(served + page[:-2]).text)
    assert found, page
    return served + found.group(1)


@pytest.fixture(scope="module", params=LOOKS, ids=["wide-light", "phone-dark"])
def seen(chromium, request):
    context = chromium.new_context(**request.param)
    yield context
    context.close()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_whole_and_axe_finds_nothing(served, seen, page):
    tab = seen.new_page()
    faults = []
    tab.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    tab.on("pageerror", lambda error: faults.append(str(error)))
    where = address(served, page)
    for language in LANGUAGES:
        joint = "&" if "?" in where else "?"
        answer = tab.goto(f"{where}{joint}lang={language}")
        assert answer.status == (404 if page == "/nowhere" else 200), where
        assert tab.locator("html").get_attribute("lang") == language
        assert tab.locator("h1").count() == 1
        wide = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{where} is {wide} px too wide in {language}"
        found = Axe().run(tab)
        assert not found.response["violations"], f"{where} in {language}: {found.generate_report()}"
    tab.close()
    assert [fault for fault in faults if "404" not in fault] == []


@pytest.mark.parametrize("page", [page for page in PAGES if page != "/nowhere"])
def test_a_page_says_the_same_without_javascript(served, chromium, page):
    context = chromium.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(address(served, page))
    assert tab.locator("main h1").inner_text().strip()
    assert tab.locator("nav a").count() > 5
    context.close()
