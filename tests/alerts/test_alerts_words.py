"""A digest speaks its user's language, and a page's words stay in theirs."""

import msgspec
import pytest

from elchi.alerts.digest import Digest, Line, Section
from elchi.alerts.letter import letter, text
from elchi.alerts.words import words
from tests.alerts.conftest import NOON


def made(language, name="Gas", total=1):
    line = Line(id="e1", text="Talks", language="en", address="https://elchi.example/events/e1", when="2024-01-09")
    section = Section(kind="event", lines=[line], total=total)
    return Digest(
        id="d1", search="s1", name=name, language=language, address="https://elchi.example/kz/tm", sections=[section]
    )


@pytest.mark.parametrize(
    ("language", "heading", "day"),
    [
        ("ru", "СОБЫТИЯ", "9 января 2024 года · Talks"),
        ("kk", "ОҚИҒАЛАР", "2024 жылғы 9 қаңтар · Talks"),
        ("tk", "WAKALAR", "2024-nji ýylyň 9-njy ýanwary · Talks"),
        ("en", "EVENTS", "9 January 2024 · Talks"),
    ],
)
def test_each_language_has_its_words_and_dates(language, heading, day):
    lines = text(made(language)).splitlines()
    assert heading in lines
    assert day in lines
    assert words(language).careful in lines


def test_what_does_not_fit_is_counted():
    assert "More in this section: 3." in text(made("en", total=4))


def test_a_name_makes_no_header():
    sent = letter(made("en", name="Gas\u2028Bcc: x {name}"), "elchi@elchi.example", "desk@example.org", NOON)
    assert sent["Bcc"] is None
    assert sent["Subject"] == "Gas Bcc: x {name}: new in the record"


@pytest.mark.parametrize(
    ("given", "line"),
    [
        ({"dated": "reported"}, "Reported 9 January 2024, day not stated · Talks"),
        ({"when": None}, "Date not stated · Talks"),
        (
            {"dated": "inferred", "disputed": True, "new": False},
            "9 January 2024 (by the date of the report) · Talks (new reports of what was known; accounts differ)",
        ),
    ],
)
def test_what_is_not_sure_is_marked(given, line):
    sent = made("en")
    changed = msgspec.structs.replace(sent.sections[0].lines[0], **given)
    section = msgspec.structs.replace(sent.sections[0], lines=[changed])
    assert line in text(msgspec.structs.replace(sent, sections=[section]))
