"""A reviewer's day in a real browser, with JavaScript and without, in several languages; then the record is asked."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from elchi.portal.tongue import Tongue
from elchi.records import Event
from elchi.storage import Record, Selection
from tests.portal.conftest import WORDS

WAYS = [("ru", True), ("kk", False), ("en", True), ("tk", False)]


def sign_in(tab, address, name="aigul"):
    tab.goto(f"{address}/sign-in")
    tab.fill("#name", name)
    tab.fill("#password", WORDS)
    tab.click("form.entry button")
    tab.wait_for_selector("details.who")


def press(tab, says):
    """Press the button of the desk or a notice that says this."""
    tab.locator("main").get_by_role("button", name=says).first.click()
    tab.wait_for_selector(".notice, h1")


def unfold(tab, says):
    tab.locator(".desk .acts summary").get_by_text(says, exact=False).first.click()


def clean(tab):
    assert Axe().run(tab).response["violations"] == []


@pytest.fixture
def opened(chromium):
    """Tabs, each of a browser of its own."""
    contexts = []

    def opening(script=True, width=1280, **asked):
        contexts.append(
            chromium.new_context(viewport={"width": width, "height": 900}, java_script_enabled=script, **asked)
        )
        return contexts[-1].new_page()

    yield opening
    for context in contexts:
        context.close()


@pytest.mark.parametrize(("language", "script"), WAYS)
def test_a_reviewers_day(reviewed, opened, language, script):
    address, store = reviewed
    _ = Tongue(language).text
    tab = opened(script)
    with Record(store) as record:
        visits = record.listed(Event, Selection(countries=("KZ", "TM"), type="visit"), limit=50).items
        event = max(visits, key=lambda one: len(one.findings))
        other = next(one for one in visits if one.id != event.id)
        sign_in(tab, address)

        tab.goto(f"{address}/events/{event.id}?lang={language}")
        press(tab, _("Confirm as it stands"))
        assert _("Confirmed") in tab.locator(".notice").inner_text()
        assert "aigul" in tab.locator(".desk .said").inner_text()

        unfold(tab, _("Correct"))
        assert tab.locator(".in-view q").first.is_visible()
        tab.fill("input[name=when]", "03.11.2023")
        tab.fill("form.fields[action$=correct] input[name=reason]", "3.11")
        press(tab, _("Save what was changed"))
        assert record.event(event.id).when.edtf == "2023-11-03"
        assert Tongue(language).date("2023-11-03") in tab.locator("dl.about").inner_text()

        press(tab, _("Undo"))
        assert _("Taken back") in tab.locator(".notice").inner_text()
        assert record.event(event.id).when == event.when

        unfold(tab, _("Merge"))
        tab.fill("input[name=address]", f"{address}/events/{other.id}")
        press(tab, _("Merge the two"))
        assert record.event(other.id) == record.event(event.id)
        press(tab, _("Undo"))
        assert record.event(other.id).id == other.id

        tab.goto(f"{address}/events/{event.id}")
        unfold(tab, _("Separate"))
        tab.check("#item-1")
        away = tab.locator("#item-1").get_attribute("value")
        press(tab, _("These are another one"))
        assert record.event(away).findings == [away]

        tab.goto(f"{address}/events/{record.event(away).id}")
        unfold(tab, _("Reject"))
        tab.fill("form.fields[action$=reject] input[name=reason]", "a caption")
        press(tab, _("Reject it whole"))
        assert record.event(away) is None
        assert tab.url.partition("?")[0].endswith("/review/mine")

        tab.click("details.who > summary")
        tab.locator("details.who").get_by_role("button", name=_("Sign out")).click()
        tab.wait_for_selector("a.way-in")
        tab.goto(f"{address}/events/{event.id}")
        assert tab.locator(".desk button").count() == 0

        given = record.judgements()
        assert {each.by for each in given} == {"aigul"}
        assert {each.verdict for each in given} == {"confirmed", "corrected", "same", "not same", "wrong"}
        assert {each.verdict for each in given if each.withdrawn} == {"corrected", "same"}


def test_the_queue_is_answered_by_keys_alone(reviewed, opened):
    address, store = reviewed
    tab = opened()
    sign_in(tab, address)
    tab.goto(f"{address}/review?lang=en")
    first = tab.locator(".doubt input[name=first]").first.get_attribute("value")
    tab.keyboard.press("y")
    tab.wait_for_selector(".notice")
    with Record(store) as record:
        (given,) = record.judgements()
        assert (given.by, given.verdict) == ("aigul", "same")
        assert first in {each.finding for each in given.about}
        tab.keyboard.press("u")
        tab.locator(".notice", has_text="Taken back").wait_for()
        assert record.judgements()[0].withdrawn_by == "aigul"
    asked = tab.locator(".doubt input[name=first]").first.get_attribute("value")
    tab.keyboard.press("s")
    tab.wait_for_url("**after=**")
    assert tab.locator(".doubt input[name=first]").first.get_attribute("value") != asked


def test_two_at_once_the_second_is_told_and_nothing_is_lost(reviewed, opened):
    address, store = reviewed
    one, two = opened(), opened(script=False)
    with Record(store) as record:
        event = max(record.listed(Event, limit=100).items, key=lambda each: len(each.findings))
        for tab, name in ((one, "aigul"), (two, "dana")):
            sign_in(tab, address, name)
            tab.goto(f"{address}/events/{event.id}?lang=en")
            unfold(tab, "Correct")
        one.fill("input[name=when]", "2023-11-03")
        press(one, "Save what was changed")
        two.select_option("select[name=status]", "cancelled")
        press(two, "Save what was changed")
        assert "somebody else judged this" in two.locator("main").inner_text()
        assert "aigul" in two.locator("main").inner_text()
        press(two, "Do mine all the same")
        now = record.event(event.id)
        assert (now.when.edtf, now.status) == ("2023-11-03", "cancelled")
        assert [each.by for each in record.judgements()] == ["aigul", "dana"]


@pytest.mark.parametrize(
    ("language", "width", "scheme"), [("ru", 1280, "light"), ("kk", 390, "dark"), ("tk", 390, "light")]
)
def test_every_screen_of_review_is_for_everybody(reviewed, opened, language, width, scheme):
    address, store = reviewed
    tab = opened(width=width, color_scheme=scheme)
    sign_in(tab, address)
    with Record(store) as record:
        event = max(record.listed(Event, limit=100).items, key=lambda each: len(each.findings))
    tab.goto(f"{address}/events/{event.id}?lang={language}")
    for form in tab.locator(".desk .acts summary").all():
        form.click()
    clean(tab)
    press(tab, Tongue(language).text("Confirm as it stands"))
    tab.click(".desk .past summary")
    clean(tab)
    for path in ("/review", "/review?about=thin", "/review?about=differ", "/review/mine"):
        tab.goto(address + path)
        clean(tab)
        assert tab.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), path
