"""Why findings belong to an event, as `elchi explain --event` tells it."""

import pytest

from elchi.records import Article, EventFound, Participant, Quote, When
from elchi.storage import Record

RUSSIAN = "Мурат Нуртлеу прибыл в Ашхабад с официальным визитом."
ENGLISH = "Murat Nurtleu arrived in Ashgabat on a state visit."


def told(key, language, text, mode, day):
    article = Article(id=f"a{key}", title=text, language=language, text=text, published=day, outlet=f"outlet {key}")
    visitor = Participant(name="Murat Nurtleu", office="Minister of Foreign Affairs", country="KZ", role="visitor")
    quote = Quote(article=article.id, start=0, end=len(text), text=text)
    found = EventFound(
        id=f"f{key}", article=article.id, rule=f"{language}/visit-1", type="visit", mode=mode,
        when=When(edtf="2023-10-30", stated=True), participants=[visitor], countries=["KZ", "TM"], quotes=[quote],
    )  # fmt: skip
    return article, [found]


@pytest.fixture
def store(folder):
    with Record(folder / "elchi.db") as record:
        record.add_all(
            [
                told("1", "ru", RUSSIAN, "official", "2023-10-31"),
                told("2", "en", ENGLISH, "state", "2023-11-01"),
                told("3", "en", ENGLISH, "state", "2023-11-02"),
            ]
        )
    return folder / "elchi.db"


def test_every_account_of_an_event_is_told_with_its_words_and_its_tie(elchi, store):
    ran = elchi("explain", "--event", "f2", "--store", store)
    assert ran.code == 0
    assert "visit/state · occurred · 2023-10-30 · KZ–TM · Murat Nurtleu (KZ, visitor)" in ran.out
    assert f"«{RUSSIAN}»" in ran.out
    assert "outlet 1 · 2023-10-31 · ru · f1" in ran.out
    assert "accounts differ on mode: state (2) · official (1)" in ran.out
    assert "event/same-day/people with f2" in ran.out


def test_any_name_of_the_event_leads_to_it(elchi, store):
    with Record(store) as record:
        event = record.event("f1")
    assert elchi("explain", "--event", event.id).out == elchi("explain", "--event", "f3").out


def test_what_a_person_joined_is_told_so(elchi, store):
    with Record(store) as record:
        record.add(*told("4", "en", "A visit was made.", "working", "2025-02-02"))
    assert elchi("judge", "give", "same", "f1", "f4", "--by", "A. Reader", "--store", store).code == 0
    assert "event/judged/same with f1 (1.00)" in elchi("explain", "--event", "f4", "--store", store).out


def test_an_unknown_name_is_said(elchi, store):
    ran = elchi("explain", "--event", "nowhere", "--store", store)
    assert (ran.code, ran.out) == (2, "")
    assert "'nowhere' leads to no event, agreement, commitment or person of this record" in ran.err


def test_a_page_and_an_event_are_not_asked_for_at_once(elchi):
    assert elchi("explain", "page.html", "--event", "f1").code == 2
    assert elchi("explain").code == 2


def test_a_visit_tells_its_talks_and_the_talks_their_visit(elchi, store):
    text = "The ministers held talks in Ashgabat."
    article = Article(id="at", title=text, language="en", text=text, published="2023-10-31", outlet="outlet t")
    visitor = Participant(name="Murat Nurtleu", office="Minister of Foreign Affairs", country="KZ")
    quote = Quote(article="at", start=0, end=len(text), text=text)
    talks = EventFound(
        id="ft", article="at", rule="en/talks-1", type="talks", when=When(edtf="2023-10-30", stated=True),
        participants=[visitor], countries=["KZ", "TM"], quotes=[quote],
    )  # fmt: skip
    with Record(store) as record:
        record.add(article, [talks])
        visit, held = record.event("f1").id, record.event("ft").id
    assert f"part: {held} talks · occurred" in elchi("explain", "--event", "f1").out
    assert f"part of: {visit} visit/state · occurred" in elchi("explain", "--event", "ft").out


def test_who_held_an_office_on_a_day_is_answered_from_what_pages_tell(store):
    with Record(store) as record:
        (found,) = record.holder("Foreign Minister", "KZ", "2023-10-30")
        assert (found.person.name, found.reason) == ("Murat Nurtleu", "in office")
        assert record.holder("Minister of Foreign Affairs", "TM", "2023-10-30") == []
