"""Why two accounts tell of one event: how near they are in time, and what else they share."""

from collections.abc import Mapping
from typing import Literal

from elchi.linking.events.held import APART_BY_PEOPLE, clash, unlike
from elchi.linking.events.nearness import Nearness, nearness
from elchi.linking.events.sides import Meeting, meeting
from elchi.linking.events.told import Report, Told
from elchi.linking.linker import Likeness

Sort = Literal["journey", "contact", "call", "signing", "gathering", "loose"]
SORTS: Mapping[str, Sort] = {
    "visit": "journey",
    "contact": "contact",
    "call": "call",
    "message": "contact",
    "appointment": "contact",
    "signing": "signing",
    "summit": "gathering",
    "commission": "gathering",
    "ratification": "gathering",
}
NEEDED: Mapping[tuple[Sort, Nearness], int] = {
    ("journey", "same-day"): 0,
    ("journey", "next-day"): 3,
    ("journey", "second-day"): 4,
    ("journey", "month"): 3,
    ("journey", "year"): 3,
    ("journey", "page"): 3,
    ("journey", "moved"): 4,
    ("contact", "same-day"): 2,
    ("contact", "next-day"): 5,
    ("contact", "second-day"): 5,
    ("contact", "month"): 4,
    ("contact", "year"): 5,
    ("contact", "page"): 4,
    ("call", "same-day"): 1,
    ("call", "next-day"): 4,
    ("call", "second-day"): 5,
    ("call", "month"): 4,
    ("call", "year"): 5,
    ("call", "page"): 4,
    ("signing", "same-day"): 0,
    ("signing", "next-day"): 1,
    ("signing", "second-day"): 2,
    ("signing", "month"): 0,
    ("signing", "year"): 3,
    ("signing", "page"): 1,
    ("gathering", "same-day"): 0,
    ("gathering", "next-day"): 1,
    ("gathering", "second-day"): 2,
    ("gathering", "month"): 1,
    ("gathering", "year"): 3,
    ("gathering", "page"): 1,
    ("gathering", "moved"): 3,
    ("loose", "same-day"): 1,
    ("loose", "next-day"): 2,
    ("loose", "month"): 1,
    ("loose", "year"): 2,
    ("loose", "page"): 2,
}
SURE: Mapping[Nearness, float] = {
    "same-day": 0.88,
    "next-day": 0.68,
    "second-day": 0.55,
    "month": 0.6,
    "year": 0.45,
    "page": 0.5,
    "moved": 0.35,
}
A_POINT, NUMBER, PAIR = 0.015, 3, 2


def alike(one: Report, other: Report) -> Likeness | None:
    """Why two reports are one event; None when they are not."""
    mine, theirs = one.told, other.told
    if mine.kind != theirs.kind or one.account.finding.article == other.account.finding.article:
        return None
    if clash(mine, theirs) or not same_parties(mine, theirs):
        return None
    near = nearness(mine, theirs)
    if near is None:
        return None
    people = meeting(mine.sides, theirs.sides)
    if (people.others and _decide(mine, theirs, near)) or (people.named < PAIR and unlike(mine, theirs)):
        return None
    points, word = evidence(mine, theirs, people)
    needed = NEEDED.get((SORTS.get(mine.kind, "loose"), near))
    if needed is None or points < needed:
        return None
    return Likeness(round(SURE[near] + A_POINT * points, 3), f"{near}/{word}")


def _decide(one: Told, other: Told, near: Nearness) -> bool:
    """Whether other people make another event: not where many may be named, on one day or in one numbered session."""
    if one.kind in APART_BY_PEOPLE:
        return True
    return near != "same-day" and (one.number is None or other.number is None)


def same_parties(one: Told, other: Told) -> bool:
    """Whether the countries of one are among the other's; of a summit, one in common is enough."""
    mine, theirs = one.parties, other.parties
    if not mine or not theirs:
        return mine == theirs and one.country == other.country
    if mine <= theirs or theirs <= mine:
        return True
    return len(mine & theirs) >= (1 if one.kind == "summit" else 2)


def evidence(one: Told, other: Told, people: Meeting) -> tuple[int, str]:
    """What two accounts share beside the time: points, and the word for the weightiest."""
    journey = one.kind == "visit"
    shared = [
        ((3 if journey else 2) * people.named, "people"),
        ((2 if journey else 1) * people.offices, "offices"),
        (NUMBER if one.number is not None and one.number == other.number else 0, "number"),
        (1 if one.city and one.city == other.city else 0, "place"),
        (1 if one.mode and one.mode == other.mode else 0, "mode"),
        (1 if one.kind == "contact" and one.type == other.type else 0, "type"),
        (1 if _same_term(one, other) else 0, "term"),
        (1 if len(one.parties) > PAIR and one.parties == other.parties else 0, "countries"),
    ]
    points, word = max(shared, key=lambda pair: pair[0])
    return sum(found for found, _ in shared), word if points else "countries"


def _same_term(one: Told, other: Told) -> bool:
    """Whether both tell the same month, season or year and no day."""
    mine, theirs = one.span, other.span
    if mine is None or theirs is None or not mine.known or mine.exact or not theirs.known:
        return False
    return (mine.first, mine.last) == (theirs.first, theirs.last)
