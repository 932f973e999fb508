"""Why two accounts tell of one event: how near they are in time, and what else they share."""

from collections.abc import Mapping
from typing import Literal

from elchi.linking.events.held import APART_BY_PEOPLE, clash, elsewhere, twice, unlike
from elchi.linking.events.nearness import Nearness, nearness
from elchi.linking.events.sides import Meeting, meeting
from elchi.linking.events.told import Report, Told
from elchi.linking.linker import Likeness

Sort = Literal["journey", "contact", "exchange", "signing", "gathering", "loose"]
SORTS: Mapping[str, Sort] = {
    "visit": "journey",
    "contact": "contact",
    "call": "exchange",
    "message": "exchange",
    "appointment": "exchange",
    "signing": "signing",
    "summit": "gathering",
    "commission": "gathering",
    "ratification": "gathering",
}
NEEDED: Mapping[Sort, Mapping[Nearness, int]] = {
    "journey": {"same-day": 3, "next-day": 3, "second-day": 4, "month": 3, "year": 3, "page": 3, "moved": 4},
    "contact": {"same-day": 4, "next-day": 5, "second-day": 5, "month": 4, "year": 5, "page": 4, "moved": 5},
    "exchange": {"same-day": 4, "next-day": 4, "second-day": 5, "month": 4, "year": 5, "page": 4},
    "signing": {"same-day": 0, "next-day": 1, "second-day": 2, "month": 0, "year": 3, "page": 0},
    "gathering": {"same-day": 0, "next-day": 1, "second-day": 2, "month": 1, "year": 3, "page": 1, "moved": 3},
    "loose": {"same-day": 1, "next-day": 2, "month": 1, "year": 2, "page": 2},
}
"""The points of evidence that make two accounts one event, however vague both are."""
ENOUGH: Mapping[Nearness, int] = {"same-day": 0, "next-day": 2, "second-day": 3, "month": 1, "year": 3, "page": 1}
"""The points that do when one account tells the day, and the other may be of no second event."""
SELDOM = frozenset({"visit", "commission", "ceremony"})
"""Of these a pair has so few that one without a date, on a page of those days, needs nothing more."""
SURE: Mapping[Nearness, float] = {
    "same-day": 0.88,
    "next-day": 0.68,
    "second-day": 0.55,
    "month": 0.6,
    "year": 0.5,
    "page": 0.55,
    "moved": 0.5,
}
"""How strong an edge is by nearness, before evidence; edges that are not firm have half of it."""
OF_DAYS = frozenset({"same-day", "next-day", "second-day"})
FIRM, A_POINT, NEVER = 0.5, 0.015, 99
NUMBER, PAIR = 3, 2


def alike(one: Report, other: Report) -> Likeness | None:
    """Why two reports are one event; None when they are not."""
    mine, theirs = one.told, other.told
    if mine.kind != theirs.kind or clash(mine, theirs) or not same_parties(mine, theirs):
        return None
    near = nearness(mine, theirs)
    if near is None or (mine.kind == "summit" and near != "same-day" and elsewhere(mine, theirs)):
        return None
    if one.account.finding.article == other.account.finding.article and not twice(mine, theirs):
        return None
    people = meeting(mine.sides, theirs.sides)
    if (people.others and _decide(mine, theirs, near)) or (people.named < PAIR and unlike(mine, theirs)):
        return None
    return _likeness(mine, theirs, near, *evidence(mine, theirs, people))


def _likeness(one: Told, other: Told, near: Nearness, points: int, word: str) -> Likeness | None:
    """Firm where both tell the day, or nearly, and enough is shared; else only as long as there is no other event."""
    needed = NEEDED[SORTS.get(one.kind, "loose")].get(near, NEVER)
    if near in OF_DAYS and points >= needed:
        return Likeness(round(SURE[near] + A_POINT * points, 3), f"{near}/{word}")
    enough = 0 if near == "page" and one.kind in SELDOM else ENOUGH.get(near, NEVER)
    if points >= needed or ((_anchored(one) or _anchored(other)) and points >= enough):
        return Likeness(round(FIRM * SURE[near] + A_POINT * points, 3), f"{near}/{word} if no other")
    return None


def _anchored(told: Told) -> bool:
    """Whether the account dates its event itself, to the day."""
    return told.span is not None and told.span.exact


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
