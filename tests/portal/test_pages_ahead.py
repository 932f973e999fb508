"""The calendar, formats, and programmes with what became of their items."""

import shutil
from pathlib import Path

import pytest
from icalendar import Calendar
from starlette.testclient import TestClient

from elchi.portal import portal
from elchi.portal.agenda import Ahead, by_month
from elchi.records import Item, Programme
from elchi.storage import Record

LANGUAGES = ["ru", "kk", "tk", "en"]


@pytest.fixture
def followed(samples_store, tmp_path):
    """The samples with a programme that is followed."""
    store = Path(shutil.copy(samples_store, tmp_path / "followed.db"))
    items = [
        Item(id="i1", number="1.", text="Провести заседание группы дружбы", due="2024", cells=["1."]),
        Item(id="i2", number="2.", text="Открыть дом культуры на Луне", due="2030", cells=["2."]),
    ]
    made = Programme(
        id="p1", title="Программа <b>сотрудничества</b>", countries=["KZ", "TM"], language="ru", items=items
    )
    with Record(store) as record:
        record.keep_programme(made)
    with TestClient(portal(store)) as made_client:
        yield made_client


def test_months_come_soonest_first_and_lines_by_day():
    def line(day, key, when=None):
        return Ahead(kind="event", when=when or day, day=day, title=key, language="en", address=f"/events/{key}")

    whole = line("2026-12-31", "y", when="2026")
    months = by_month([line("2027-01-02", "c"), whole, line("2026-12-30", "b"), line("2026-12-01", "a")])
    assert [(month, [one.title for one in held]) for month, held in months] == [
        ("2026-12", ["a", "b"]),
        ("2026", ["y"]),
        ("2027-01", ["c"]),
    ]


def test_nothing_that_is_ahead_lies_before_the_day(client):
    seen = client.get("/calendar.json?on=2025-01-01").json()
    assert seen["ahead"] and all(one["day"] >= "2025-01-01" for one in seen["ahead"])
    assert {"agreement"} <= {one["kind"] for one in seen["ahead"]}
    assert all(event["when"]["edtf"][:4] <= "2025" for event in seen["unreported"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_planned_event_whose_day_has_passed_is_not_said_to_have_failed(client, language):
    honest = {
        "ru": "Это не значит, что события не было.",
        "kk": "Бұл оқиға болмады дегенді білдірмейді.",
        "tk": "Bu wakanyň bolmandygyny aňlatmaýar.",
        "en": "That does not mean that it did not.",
    }
    assert honest[language] in client.get("/calendar", params={"lang": language}).text


def test_calendars_take_the_twin(client):
    answer = client.get("/calendar.ics?on=2024-01-01")
    assert answer.headers["content-type"].startswith("text/calendar")
    entries = list(Calendar.from_ical(answer.content).walk("VEVENT"))
    assert any("2026" in str(one["DTSTART"].dt) for one in entries)
    assert all(one["UID"] for one in entries)


def test_an_organisation_shows_its_roles_by_year_and_the_sentence_in_each_article(client):
    seen = client.get("/formats/UN.json").json()
    assert sum(sum(years.values()) for years in seen["roles"].values()) >= seen["articles"]["total"] > 0
    page = client.get("/formats/UN").text
    assert all(f"#f-{finding}" in page for finding in seen["named"].values())
    assert client.get("/formats/NOBODY").status_code == 404


def test_formats_are_counted_for_two_countries_together(client):
    whole = {one["value"]: one["count"] for one in client.get("/formats.json").json()["formats"]}
    pair = client.get("/formats.json?country=kz&country=tm").json()["formats"]
    assert pair and all(one["count"] <= whole[one["value"]] for one in pair)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_programme_the_page_says_how_one_comes_in(client, language):
    assert "elchi follow import" in client.get("/programmes", params={"lang": language}).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_item_past_its_time_is_overdue_and_not_called_undone(followed, language):
    page = followed.get("/programmes/p1", params={"lang": language, "on": "2026-01-01"}).text
    assert "Программа &lt;b&gt;сотрудничества&lt;/b&gt;" in page
    honest = {
        "ru": "Это не значит, что это не сделано.",
        "kk": "Бұл орындалмады дегенді білдірмейді.",
        "tk": "Bu ýerine ýetirilmändigini aňlatmaýar.",
        "en": "That does not mean that it was not done.",
    }
    assert honest[language] in page


def test_a_programme_counts_its_items_by_state(followed):
    seen = followed.get("/programmes/p1.json?on=2026-01-01").json()
    assert sum(seen["states"].values()) == 2
    moon = next(one for one in seen["following"]["items"] if one["item"]["id"] == "i2")
    assert (moon["state"], moon["overdue"]) == ("none", False)
    assert followed.get("/programmes/p2").status_code == 404
