"""The keyboard: a reader goes along the evidence, to the search, and back."""

import pytest


@pytest.fixture
def tab(chromium):
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def test_slash_goes_to_the_search_and_enter_finds(served, tab):
    tab.goto(served + "/kz/tm?lang=ru")
    tab.keyboard.press("/")
    tab.keyboard.type("Мередов")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/search?q=*")
    assert "Мередов" in tab.locator("main").inner_text()


def test_j_and_k_go_along_the_chronicle_and_enter_opens(served, tab):
    tab.goto(served + "/kz/tm?lang=en")
    for key in ("j", "j", "k"):
        tab.keyboard.press(key)
    assert tab.locator("ol.time > li").first.get_attribute("class").endswith("here")


def test_a_fact_leads_to_its_sentence_in_the_article(served, tab):
    tab.goto(served + "/kz/tm?lang=en")
    words = tab.locator(".evidence mark").first.inner_text()
    tab.locator(".evidence cite a").first.click()
    tab.wait_for_url("**/articles/*")
    mark = tab.locator(":target").first
    assert mark.count() == 1
    assert (
        words.split()[0]
        in tab.locator("article, h1.reading").all_inner_texts()[0] + tab.locator("article").inner_text()
    )


def test_a_question_mark_tells_the_keys(served, tab):
    tab.goto(served + "/?lang=en")
    tab.keyboard.press("?")
    assert tab.locator("dialog#keys").is_visible()


def test_the_first_page_is_light(served, tab):
    sizes = []
    tab.on("response", lambda answer: sizes.append((answer.url, answer)))
    tab.goto(served + "/?lang=ru")
    counted = [answer for url, answer in sizes if not url.endswith(".woff2")]
    weight = sum(int(answer.headers.get("content-length") or len(answer.body())) for answer in counted)
    assert weight <= 60_000
    assert all(url.startswith(served) for url, _ in sizes)
