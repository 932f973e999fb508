"""What ends soon, what follows what, and what a series suggests to come."""

import pytest

from elchi.linking.agreements.terms import expiring, history, in_force, series, successors
from elchi.records import Agreement


def programme(key, begin, end, *, subject="of the foreign ministries", parties=("KZ", "TM"), **fields):
    title = f"Programme of cooperation {subject} for {begin}-{end}"
    fields.setdefault("status", "signed")
    return Agreement(
        id=key,
        type="programme",
        titles={"en": [title]},
        parties=list(parties),
        valid_from=begin,
        valid_to=end,
        **fields,
    )


FIRST = programme("p1", "2021", "2023")
SECOND = programme("p2", "2024", "2026")
CULTURE = programme("c", "2024", "2026", subject="in culture")
OTHERS = programme("o", "2027", "2029", parties=("KZ", "UZ"))


@pytest.mark.parametrize(
    ("on", "months", "expected"),
    [
        ("2026-07-01", 6, ["c", "p2"]),
        ("2026-06-30", 5, []),
        ("2026-12-31", 0, ["c", "p2"]),
        ("2027-01-01", 12, []),
        ("2023-10-01", 3, []),
    ],
)
def test_what_ends_within_so_many_months_without_a_successor(on, months, expected):
    assert [found.id for found in expiring([FIRST, SECOND, CULTURE, OTHERS], on, months)] == expected


def test_a_planned_successor_is_one_and_an_older_programme_in_another_language_too():
    russian = programme("p0", "2018", "2020")
    russian = Agreement(
        id="p0",
        type="plan",
        titles={"ru": ["План сотрудничества внешнеполитических ведомств на 2018–2020 годы"]},
        parties=["TM", "KZ"],
        valid_from="2018",
        valid_to="2020",
        status="mentioned",
    )
    third = programme("p3", "2027", "2029", status="planned")
    known = [FIRST, SECOND, CULTURE, third, russian]
    assert [one.id for one in successors(SECOND, known)] == ["p3"]
    assert [one.id for one in history(SECOND, known)] == ["p0", "p1", "p2", "p3"]
    assert expiring([SECOND, third], "2026-12-01", 12) == []


def test_a_series_suggests_the_term_that_is_due():
    (found,) = series([SECOND, FIRST, CULTURE, OTHERS])
    assert (found.agreements, found.terms, found.years) == (["p1", "p2"], [("2021", "2023"), ("2024", "2026")], 3)
    assert (found.due, found.due_from, found.rule) == (("2027", "2029"), "2027-01-01", "suggested by the series")


def test_one_programme_and_terms_of_different_length_suggest_nothing():
    assert series([SECOND]) == []
    assert series([programme("a", "2021", "2021"), SECOND]) == []
    assert series([FIRST, programme("b", "2025", "2027")]) == []


@pytest.mark.parametrize(
    ("agreement", "holds"),
    [
        (SECOND, True),
        (FIRST, False),
        (programme("x", "2024", "2026", status="planned"), False),
        (Agreement(id="t", type="treaty", parties=["KZ", "TM"], status="signed", signed_on="2017-04-18"), False),
        (Agreement(id="t", type="treaty", parties=["KZ", "TM"], status="ratified", signed_on="2017-04-18"), True),
        (Agreement(id="t", type="treaty", parties=["KZ", "TM"], status="in-force", in_force="2026-01-01"), False),
        (Agreement(id="t", type="treaty", parties=["KZ", "TM"], status="expired"), False),
    ],
)
def test_what_is_in_force_on_a_day(agreement, holds):
    assert in_force([agreement], "2025-03-01") == ([agreement] if holds else [])


def test_terms_that_make_no_sense_harm_nothing():
    backward, open_end = programme("b", "2026", "2024"), programme("o", "2024", "..")
    assert series([backward, open_end]) == []
    assert expiring([backward, open_end], "2024-02-29", 12) == [backward]
    assert in_force([backward, open_end], "2025-01-01") == []
