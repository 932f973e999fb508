"""Which accounts are one event: written by hand, in the order of what tells events apart."""

from itertools import count
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from elchi.linking import Account, link
from elchi.records import EventFound, Participant, Place, When

NUMBERS = count(1)
NURTLEU = ("Murat Nurtleu", "Minister of Foreign Affairs", "KZ")
MEREDOV = ("Rashid Meredov", "Minister of Foreign Affairs", "TM")
TOKAYEV = ("Kassym-Jomart Tokayev", "President", "KZ")
SERDAR = ("Serdar Berdimuhamedov", "President", "TM")
GURBANGULY = ("Gurbanguly Berdimuhamedov", "Chairman of the Halk Maslahaty", "TM")


def told(kind, day, *people, published=None, place=None, countries="KZ TM", stated=True, article=None, **fields):
    """An account in a word or two: type/mode, EDTF date, people as (name, office, country[, role])."""
    number = next(NUMBERS)
    named, _, mode = kind.partition("/")
    city, _, country = (place or "").partition(" ")
    found = EventFound(
        id=f"f{number:05}",
        article=article or f"a{number:05}",
        rule="test",
        type=named,
        mode=mode or None,
        when=When(edtf=day, stated=stated if day else False),
        place=Place(city=city, country=country) if place else None,
        participants=[
            Participant(
                name=p[0],
                office=p[1],
                country=p[2],
                role=p[3] if len(p) > 3 else "visitor" if named == "visit" else "participant",
            )
            for p in people
        ],
        countries=countries.split(),
        **fields,
    )
    return Account(finding=found, language="en", published=published or day, outlet=f"outlet{number}")


def events(*accounts):
    return link(accounts)["event"].conclusions


def together(*accounts):
    return len(events(*accounts)) == 1


ONE = {
    "a participant whose country one does not tell": (
        told("talks", "2023-10-30", ("Murat Nurtleu", "Minister of Foreign Affairs", None), MEREDOV),
        told("talks", "2023-10-30", NURTLEU, MEREDOV),
    ),
    "a visit of those days of which the page tells no more": (
        told("visit", None, published="2023-10-31"),
        told("visit/working", "2023-10-30", MEREDOV, place="Astana KZ"),
    ),
    "one country lost by a report without a date": (
        told("visit", None, MEREDOV, published="2023-10-30", countries="TM"),
        told("visit", "2023-10-30", MEREDOV),
    ),
    "a package that is to be signed, and the day of it": (
        told("signing", None, published="2022-10-17", status="planned"),
        told("signing", "2022-10-21", published="2022-10-20", status="planned"),
    ),
    "the visit in a headline, and the state visit in the body, beside another's report": (
        told("visit", "2024-04-02", TOKAYEV, article="both"),
        told("visit/state", "2024-04-02", TOKAYEV, article="both"),
        told("visit/state", "2024-04-02", TOKAYEV),
    ),
    "other words for a contact": (
        told("talks", "2023-10-30", NURTLEU, MEREDOV),
        told("meeting", "2023-10-30", NURTLEU, MEREDOV),
    ),
    "another spelling": (
        told("meeting", "2023-10-30", NURTLEU, MEREDOV),
        told("meeting", "2023-10-30", ("M. Nurtileu", None, "KZ"), ("Raşid Meredow", None, "TM")),
    ),
    "an office without a name": (
        told("call/phone", "2024-03-05", TOKAYEV, SERDAR),
        told("call/phone", "2024-03-05", (None, "President", "KZ"), (None, "President", "TM")),
    ),
    "state or official visit": (
        told("visit/state", "2024-10-10", TOKAYEV, place="Ashgabat TM"),
        told("visit/official", "2024-10-10", TOKAYEV, place="Ashgabat TM"),
    ),
    "a later mention by the year": (
        told("visit/state", "2021-10-24/2021-10-25", TOKAYEV, place="Ashgabat TM"),
        told("visit/state", "2021", TOKAYEV, published="2024-10-11", status="background"),
    ),
    "no date, on a page of the next day": (
        told("visit/official", "2023-10-30", NURTLEU, place="Ashgabat TM"),
        told("visit/official", None, NURTLEU, published="2023-10-31"),
    ),
    "a day off by what a page says of today": (
        told("talks", "2023-10-30", NURTLEU, MEREDOV),
        told("talks", "2023-10-31", NURTLEU, MEREDOV, stated=False),
    ),
    "a session by its number": (
        told("commission", "2023-05-15", countries="KZ TM", number=12),
        told("commission", "2023", published="2024-02-01", number=12, place="Astana KZ"),
    ),
    "planned and held": (
        told("visit/state", "2025-11-24/2025-11-25", SERDAR, published="2025-11-20", status="planned"),
        told("visit/state", "2025-11-24", SERDAR, place="Astana KZ"),
    ),
    "moved by a week": (
        told("visit/state", "2017-04-12", GURBANGULY, published="2017-04-01", status="planned", place="Astana KZ"),
        told("visit/state", "2017-04-18/2017-04-19", GURBANGULY, published="2017-04-19", place="Astana KZ"),
    ),
    "talks moved with their visit": (
        told("talks", "2017-04-12", TOKAYEV, SERDAR, published="2017-04-01", status="planned"),
        told("talks", "2017-05-18", TOKAYEV, SERDAR, published="2017-05-19"),
    ),
    "two venues of one summit": (
        told("summit/heads-of-state", "2024-08-09", countries="KZ KG TJ TM UZ", place="Astana KZ"),
        told("summit/heads-of-state", "2024-08-09", countries="KZ KG TJ TM UZ", place="Tashkent UZ"),
    ),
    "a third country left out": (
        told("talks", "2024-10-10", TOKAYEV, SERDAR, ("Shavkat Mirziyoyev", "President", "UZ"), countries="KZ TM UZ"),
        told("talks", "2024-10-10", TOKAYEV, SERDAR),
    ),
}
TWO = {
    "guests of no told country, who have other names": (
        told("talks", "2023-10-30", NURTLEU, ("Leyla Abdullayeva", None, None)),
        told("talks", "2023-10-30", NURTLEU, ("Henrik Halvorsen", None, None)),
    ),
    "the next day's reception": (
        told("talks", "2023-10-30", NURTLEU, MEREDOV),
        told("meeting/reception", "2023-10-31", NURTLEU, SERDAR),
    ),
    "two contacts in one week": (
        told("call/phone", "2024-03-05", TOKAYEV, SERDAR),
        told("call/phone", "2024-03-08", TOKAYEV, SERDAR),
    ),
    "last year's visit in the same words": (
        told("visit/official", "2023-10-30", NURTLEU, place="Ashgabat TM"),
        told("visit/official", "2024-10-30", NURTLEU, place="Ashgabat TM"),
    ),
    "two men of one surname": (
        told("meeting", "2024-10-10", TOKAYEV, SERDAR),
        told("meeting", "2024-10-10", TOKAYEV, GURBANGULY),
    ),
    "a talk and a call": (
        told("talks/one-on-one", "2024-10-10", TOKAYEV, SERDAR),
        told("call/phone", "2024-10-10", TOKAYEV, SERDAR),
    ),
    "copies of credentials and credentials": (
        told("appointment/credentials-copy", "2022-04-25", ("Nurlan Seitov", "Ambassador", "KZ", "presenter")),
        told("appointment/credentials", "2022-04-25", ("Nurlan Seitov", "Ambassador", "KZ", "presenter")),
    ),
    "sessions of different numbers": (
        told("commission", "2021-12", number=11, place="Ashgabat TM"),
        told("commission", "2021-12-10", number=12, place="Ashgabat TM"),
    ),
    "visits in opposite directions": (
        told("visit/state", "2024-10-10", TOKAYEV),
        told("visit/state", "2024-10-10", SERDAR),
    ),
    "one host and two guests": (
        told("meeting", "2024-07-06", SERDAR, ("Antonio Guterres", "Secretary-General", None), countries="TM"),
        told("meeting", "2024-07-06", SERDAR, ("Recep Tayyip Erdogan", "President", "TR"), countries="TM TR"),
    ),
    "two things of one article": (
        told("talks", "2024-10-10", TOKAYEV, SERDAR, article="one"),
        told("meeting", "2024-10-10", TOKAYEV, SERDAR, article="one"),
    ),
    "held and, weeks later, held again": (
        told("talks", "2017-04-12", TOKAYEV, SERDAR, published="2017-04-12"),
        told("talks", "2017-05-18", TOKAYEV, SERDAR, published="2017-05-19"),
    ),
    "a year and nobody": (
        told("meeting", "2023", published="2024-05-01", status="background"),
        told("meeting", "2023-10-30", TOKAYEV, SERDAR),
    ),
    "nothing but the pair and the page's day": (
        told("meeting", None, published="2024-10-10"),
        told("meeting", None, published="2024-10-11"),
    ),
}


@pytest.mark.parametrize("name", ONE)
def test_one_event(name):
    assert together(*ONE[name])


@pytest.mark.parametrize("name", TWO)
def test_two_events(name):
    assert not together(*TWO[name])


def test_the_visit_of_a_year_with_two_visits_is_neither():
    spring = told("visit/official", "2023-04-02", NURTLEU, place="Ashgabat TM")
    autumn = told("visit/official", "2023-10-30", NURTLEU, place="Ashgabat TM")
    vague = told("visit/official", "2023", NURTLEU, published="2024-05-01", status="background")
    assert sorted(len(event.findings) for event in events(spring, autumn, vague)) == [1, 1, 1]
    assert together(autumn, vague)


@pytest.mark.parametrize("mentions", [2, 9])
def test_many_mentions_of_a_visit_that_may_be_either_of_two_choose_neither(mentions):
    spring, autumn = (told("visit/state", day, TOKAYEV) for day in ("2021-04-02", "2021-10-30"))
    equal = [told("visit/state", "2021", TOKAYEV, published="2024-05-01") for _ in range(mentions)]
    shorter = told("visit/state", "2021", ("Tokayev", None, "KZ"), published="2024-06-01")
    for vague in (equal, [*equal, shorter]):
        assert sorted(len(event.findings) for event in events(spring, autumn, *vague)) == [1, 1, len(vague)]


def test_headline_and_body_are_one_event_and_a_second_guest_is_not():
    headline = told("talks", "2024-10-10", article="one", place="Ashgabat TM")
    body = told("talks", "2024-10-10", TOKAYEV, SERDAR, article="one", place="Ashgabat TM")
    other = told("talks", "2024-10-10", NURTLEU, SERDAR, article="one", place="Ashgabat TM")
    assert together(headline, body)
    assert not together(body, other)


def test_what_one_article_keeps_apart_no_third_joins():
    talks = told("talks", "2024-10-10", TOKAYEV, SERDAR, article="one")
    reception = told("meeting", "2024-10-10", TOKAYEV, SERDAR, article="one", place="Ashgabat TM")
    other = told("talks", "2024-10-10", TOKAYEV, SERDAR)
    found = events(talks, reception, other)
    assert sorted(len(event.findings) for event in found) == [1, 2]


def test_equal_words_of_two_articles_keep_both_articles():
    first = told("meeting", "2024-07-05", TOKAYEV, SERDAR, article="p", stated=False)
    second = told("meeting", "2024-07-05", TOKAYEV, SERDAR, article="q", stated=False)
    next_day = told("meeting", "2024-07-06", TOKAYEV, SERDAR, article="q", stated=False)
    assert sorted(len(event.findings) for event in events(first, second, next_day)) == [1, 2]


@settings(max_examples=40)
@given(
    st.lists(st.sampled_from([a for pair in (*ONE.values(), *TWO.values()) for a in pair]), unique_by=id),
    st.integers(),
)
def test_order_of_accounts_changes_nothing(accounts, seed):
    shuffled = list(accounts)
    Random(seed).shuffle(shuffled)
    assert link(accounts)["event"] == link(shuffled)["event"]


def test_an_event_told_by_thousands_and_thousands_without_a_date_are_linked_in_seconds():
    told_often = [
        told("talks", "2024-10-10", (f"{'S' * (n % 3 + 1)}erdar Berdimuhamedov", None, "TM"), TOKAYEV)
        for n in range(3000)
    ]
    undated = [told("meeting", None, countries="KZ UZ", published="2024-10-10") for _ in range(3000)]
    assert max(len(event.findings) for event in events(*told_often, *undated)) == 3000


def test_the_last_days_of_the_calendar_are_days():
    visit = EventFound(
        id="f",
        article="a",
        rule="r",
        type="visit",
        status="planned",
        countries=["KZ", "TM"],
        when=When(edtf="9999-12-31"),
    )
    (event,) = link([Account(finding=visit, language="en")])["event"].conclusions
    assert event.findings == ["f"]
