"""What a group of accounts holds together, and whether two groups may be one event."""

from collections.abc import Mapping

import msgspec

from elchi.linking.events.nearness import MOVABLE, MOVE
from elchi.linking.events.sides import OTHER, best
from elchi.linking.events.told import Report, Told, Who
from elchi.records.vocabulary import Mode

APART_BY_PEOPLE = frozenset({"visit", "contact", "call", "message", "appointment", "ratification"})
BY_PEOPLE = frozenset({"contact", "call"})
LEEWAY = 2
FAMILIES: Mapping[Mode, str] = {
    "credentials": "credentials",
    "credentials-copy": "credentials-copy",
    "appointed": "appointed",
    "dismissed": "dismissed",
    "wreath-laying": "wreath",
    "opening": "opening",
    "unveiling": "opening",
    "award": "award",
    "heads-of-state": "states",
    "heads-of-government": "governments",
    "ministerial": "ministers",
    "forum": "forum",
    "joint-statement": "joint",
    "protest": "protest",
    "demarche": "demarche",
}
OF_RANK: Mapping[Mode, str] = {"summit-level": "leaders", "reception": "reception", "ministerial": "ministers"}
Days = tuple[int, int]


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """What a group holds: its articles and numbers, modes by family, places, senders, people by country, and days.

    `held` and `planned` are the latest first and the earliest last day: how far the group reaches beyond one day.
    """

    kind: str
    articles: frozenset[str]
    numbers: frozenset[int]
    modes: frozenset[str]
    countries: frozenset[str]
    senders: frozenset[str]
    parties: frozenset[str]
    people: Mapping[str, frozenset[Who]]
    held: Days | None
    planned: Days | None


def summary(report: Report) -> Held:
    """What one account holds."""
    told = report.told
    days = (told.span.first, told.span.last) if told.span else None
    planned = told.status == "planned" and told.kind in MOVABLE
    return Held(
        kind=told.kind,
        articles=frozenset({report.account.finding.article}),
        numbers=frozenset({told.number}) if told.number is not None else frozenset(),
        modes=frozenset({found}) if (found := family(told.mode)) else frozenset(),
        countries=frozenset({told.country}) if told.country else frozenset(),
        senders=frozenset({told.sender}) if told.sender else frozenset(),
        parties=told.parties,
        people={country: frozenset(people) for country, people in told.sides},
        held=None if planned else days,
        planned=days if planned else None,
    )


def together(one: Held, other: Held) -> Held:
    """What two groups hold together."""
    people = {
        country: one.people.get(country, frozenset()) | other.people.get(country, frozenset())
        for country in {*one.people, *other.people}
    }
    return Held(
        kind=one.kind,
        articles=one.articles | other.articles,
        numbers=one.numbers | other.numbers,
        modes=one.modes | other.modes,
        countries=one.countries | other.countries,
        senders=one.senders | other.senders,
        parties=one.parties | other.parties,
        people=people,
        held=_reach(one.held, other.held),
        planned=_reach(one.planned, other.planned),
    )


def fits(one: Held, other: Held) -> bool:
    """Whether nothing that two groups hold speaks against their being one event."""
    if one.articles & other.articles:
        return False
    pairs = (
        (one.numbers, other.numbers),
        (one.modes, other.modes),
        (one.senders, other.senders),
        *(() if one.kind in BY_PEOPLE else ((one.countries, other.countries),)),
    )
    if any(_apart(mine, theirs) for mine, theirs in pairs):
        return False
    return same_time(one, other) and same_people(one, other)


def _apart(mine: frozenset[str] | frozenset[int], theirs: frozenset[str] | frozenset[int]) -> bool:
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def same_people(one: Held, other: Held) -> bool:
    """Whether no country has people in both groups of whom none is the same."""
    if one.kind not in APART_BY_PEOPLE:
        return True
    shared = one.people.keys() & other.people.keys()
    return all(best(tuple(one.people[c]), tuple(other.people[c])) != OTHER for c in shared)


def same_time(one: Held, other: Held) -> bool:
    """Whether the days of both groups lie within those of one event."""
    if _beyond(_reach(one.held, other.held)) > LEEWAY:
        return False
    if _beyond(_reach(one.planned, other.planned)) > MOVE:
        return False
    return _beyond(_reach(_reach(one.held, other.held), _reach(one.planned, other.planned))) <= MOVE


def _beyond(days: Days | None) -> int:
    return days[0] - days[1] if days else 0


def _reach(one: Days | None, other: Days | None) -> Days | None:
    if one is None or other is None:
        return one or other
    return max(one[0], other[0]), min(one[1], other[1])


def clash(one: Told, other: Told) -> bool:
    """Whether something that two accounts tell cannot be of one event."""
    return (
        _differ(one.number, other.number)
        or _differ(one.sender, other.sender)
        or _differ(family(one.mode), family(other.mode))
        or (one.kind not in BY_PEOPLE and _differ(one.country, other.country))
    )


def unlike(one: Told, other: Told) -> bool:
    """Whether two contacts are of another rank or in another country: two events unless all people are the same."""
    ranks = [OF_RANK.get(told.mode) if told.mode else None for told in (one, other)]
    return one.kind in BY_PEOPLE and (_differ(*ranks) or _differ(one.country, other.country))


def family(mode: Mode | None) -> str | None:
    """Which modes of one type are one: "opening" and "unveiling"."""
    return FAMILIES.get(mode) if mode else None


def _differ(mine: object, theirs: object) -> bool:
    return mine is not None and theirs is not None and mine != theirs
