"""Calendars are read again by the library that calendars are read with."""

from datetime import date

import pytest
from icalendar import Calendar

from elchi.publishing.addresses import Addresses
from elchi.publishing.exports.ics import Entries, calendar
from elchi.records import Agreement, Article, Commitment, Event, EventFound, Quote, Stage, When
from elchi.storage.streaming import Head, Told


def entries(path):
    return list(Calendar.from_ical(path.read_bytes()).walk("VEVENT"))


def told(words="Ol geldi", day="2024-05-22", language="tk", url="https://habar.example/1"):
    quote = Quote(article="a", start=0, end=len(words), text=words)
    finding = EventFound(id="f", article="a", rule="hand", type="visit", quotes=[quote])
    return Told(finding=finding, page=Head(id="a", title="T", language=language, published=day, outlet="o", url=url))


def made(edtf, **given):
    event = Event(**({"id": "e1", "type": "visit", "countries": ["KZ", "TM"]} | {"when": When(edtf=edtf)} | given))
    return Entries("en").event(event, [told()])


def test_events_deadlines_and_ends_of_terms(given):
    found = {str(one["summary"]): one for one in entries(given("ics", "a.ics"))}
    assert {name: (one.decoded("dtstart"), one.decoded("dtend")) for name, one in found.items()} == {
        "Talks: Kazakhstan – Turkmenistan": (date(2024, 5, 20), date(2024, 5, 22)),
        "State visit to Kazakhstan: Kazakhstan – Turkmenistan (June 2025)": (date(2025, 6, 1), date(2025, 7, 1)),
        "Multilateral meeting: Kazakhstan, Turkmenistan, Uzbekistan": (date(2025, 1, 9), date(2025, 1, 10)),
        "Commitment due: “Open a bridge” (2026)": (date(2026, 12, 31), date(2027, 1, 1)),
        "End of term: “Договор о дружбе” (2030)": (date(2030, 12, 31), date(2031, 1, 1)),
    }
    assert {str(one.get("status", "")) for one in found.values()} == {"CONFIRMED", "TENTATIVE", "CANCELLED", ""}
    assert all(one["transp"] == "TRANSPARENT" for one in found.values())


def test_an_entry_has_quotes_addresses_and_a_lasting_name(given):
    talks = next(one for one in entries(given("ics", "a.ics")) if one["summary"].startswith("Talks"))
    assert talks["description"].split("\n") == [
        "“Дана Омарова провела переговоры 20–21 мая” – vesti.example, 2024-05-22",
        "https://vesti.example/r1",
        "“Dana Omarova held talks on 20–21 May” – daily.example, 2024-05-23",
        "https://daily.example/e1",
    ]
    assert talks["uid"].startswith("event-") and talks["uid"].endswith("@elchi.invalid")
    assert talks["summary"].params["language"] == "en"
    assert talks["location"] == "Ashgabat"
    assert talks.decoded("dtstamp").date() == date(2024, 5, 23)


def test_the_same_record_gives_the_same_bytes_and_other_days_keep_names(given):
    first, second = given("ics", "a.ics"), given("ics", "b.ics")
    assert first.read_bytes() == second.read_bytes()
    assert len({one["uid"] for one in entries(first)}) == 5


@pytest.mark.parametrize("edtf", ["2024", "2023/2024", "2024-05/2025", "2024/..", None, "2024-02-30", "9999-12-31"])
def test_what_is_known_to_the_year_alone_has_no_days(edtf):
    assert made(edtf) is None


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("planned", "TENTATIVE"),
        ("cancelled", "CANCELLED"),
        ("denied", "CANCELLED"),
        ("occurred", "CONFIRMED"),
        ("background", "CONFIRMED"),
    ],
)
def test_the_status(status, expected):
    assert made("2024-05-20", status=status)["status"] == expected


def test_what_was_put_off_tells_its_first_date_and_comes_as_a_new_version():
    history = [
        Stage(status="planned", when=When(edtf="2024-05-12")),
        Stage(status="planned", when=When(edtf="2024-05-18/2024-05-19")),
    ]
    when = When(edtf="2024-05-18/2024-05-19", stated=True)
    entry = made(None, when=when, status="planned", history=history)
    assert entry["sequence"] == 1
    assert str(entry["description"]).split("\n")[:3] == ["planned", "planned: 12 May 2024", "planned: 18–19 May 2024"]


def test_hostile_words_stay_in_their_line():
    page = Article(id="a", title="x", language="en", text="x")
    words = "A\r\nEND:VEVENT\r\nBEGIN:VEVENT\x00;,\\n<script>"
    paper = Agreement(id="g1", type="treaty", titles={"en": [words]}, valid_to="2030-01-02")
    source = told(words, language=page.language, url="javascript:alert(1)")
    text = calendar("A\r\nB", "en", [Entries("en").term(paper, [source])])
    found = Calendar.from_ical(text)
    assert len(found.walk("VEVENT")) == 1 and found["x-wr-calname"] == "A B"
    assert b"\x00" not in text and b"javascript" not in text
    assert "END:VEVENT BEGIN:VEVENT;,\\n<script>" in str(found.walk("VEVENT")[0]["summary"])


def test_the_portal_has_its_own_language_and_addresses():
    entries = Entries("ru", Addresses("https://e.example"))
    promise = Commitment(id="c1", actions={"kk": "мектеп ашу"}, due="2026-03")
    (entry,) = Calendar.from_ical(calendar("Сроки", "ru", [entries.deadline(promise, [])])).walk("VEVENT")
    assert str(entry["summary"]) == "Срок договорённости: «Мектеп ашу» (март 2026 года)"
    assert entry.decoded("dtstart") == date(2026, 3, 31)
    assert entry["url"] == "https://e.example/commitments/c1"
    assert entry["uid"] == "commitment-c1@elchi.invalid"
