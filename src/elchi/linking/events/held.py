"""What a group of accounts holds together, and whether two groups may be one event."""

from collections.abc import Mapping
from typing import TypeVar

import msgspec

from elchi.linking.events.nearness import AHEAD, MOVABLE, MOVE
from elchi.linking.events.sides import OTHER, best, meeting
from elchi.linking.events.told import Report, Told, Who
from elchi.records.vocabulary import Mode

APART_BY_PEOPLE = frozenset({"visit", "contact", "call", "message", "appointment", "ratification"})
BY_PEOPLE = frozenset({"contact", "call"})
LEEWAY = 2
A_FEW = 0.25
A_TENTH = 0.1
MANY = 3
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
V = TypeVar("V")


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """What a group holds: its articles and numbers, modes by family, places, senders, people by country, and days.

    `held` and `planned` are the latest first and the earliest last day: how far the group reaches beyond one day.
    """

    kind: str
    articles: Mapping[str, tuple[Told, ...]]
    numbers: frozenset[int]
    modes: frozenset[str]
    countries: Mapping[str, int]
    senders: frozenset[str]
    parties: frozenset[str]
    people: Mapping[str, Mapping[Who, int]]
    held: Days | None
    planned: Days | None


def summary(report: Report) -> Held:
    """What one account holds."""
    told = report.told
    days = (told.span.first, told.span.last) if told.span else None
    planned = told.status in AHEAD and told.kind in MOVABLE
    return Held(
        kind=told.kind,
        articles={report.account.finding.article: (told,)},
        numbers=frozenset({told.number}) if told.number is not None else frozenset(),
        modes=frozenset({found}) if (found := family(told.mode)) else frozenset(),
        countries={told.country: 1} if told.country else {},
        senders=frozenset({told.sender}) if told.sender else frozenset(),
        parties=told.parties,
        people={country: dict.fromkeys(people, 1) for country, people in told.sides},
        held=None if planned else days,
        planned=days if planned else None,
    )


def together(one: Held, other: Held) -> Held:
    """What two groups hold together."""
    people = {
        country: _counted(one.people.get(country, {}), other.people.get(country, {}))
        for country in {*one.people, *other.people}
    }
    return Held(
        kind=one.kind,
        articles={**one.articles, **other.articles, **_both(one, other)},
        numbers=one.numbers | other.numbers,
        modes=one.modes | other.modes,
        countries=_counted(one.countries, other.countries),
        senders=one.senders | other.senders,
        parties=one.parties | other.parties,
        people=people,
        held=_reach(one.held, other.held),
        planned=_reach(one.planned, other.planned),
    )


def fits(one: Held, other: Held) -> bool:
    """Whether nothing that two groups hold speaks against their being one event."""
    if not same_time(one, other) or told_apart(one, other):
        return False
    pairs = ((one.numbers, other.numbers), (one.modes, other.modes), (one.senders, other.senders))
    if any(_apart(mine, theirs) for mine, theirs in pairs):
        return False
    return _same_place(one, other) and same_people(one, other)


def told_apart(one: Held, other: Held) -> bool:
    """Whether articles tell of both groups as two things: one article is enough, unless each has many that do not."""
    if one.articles.keys().isdisjoint(other.articles.keys()):
        return False
    shared = one.articles.keys() & other.articles.keys()
    apart = sum(
        any(not twice(mine, theirs) for mine in one.articles[key] for theirs in other.articles[key]) for key in shared
    )
    return apart > A_TENTH * min(len(one.articles), len(other.articles)) if apart else False


def _both(one: Held, other: Held) -> dict[str, tuple[Told, ...]]:
    if one.articles.keys().isdisjoint(other.articles.keys()):
        return {}
    shared = one.articles.keys() & other.articles.keys()
    return {key: tuple(dict.fromkeys(one.articles[key] + other.articles[key])) for key in shared}


def twice(one: Told, other: Told) -> bool:
    """Whether one article tells of one event twice, as in headline and body: in the same word, of nobody else."""
    if (one.type, one.status) != (other.type, other.status) or _differ(one.city, other.city):
        return False
    if one.span is None or other.span is None or one.span.gap(other.span):
        return False
    if not one.sides or not other.sides:
        return one.mode == other.mode
    people = meeting(one.sides, other.sides)
    if people.others or people.named + people.offices < max(len(one.sides), len(other.sides)):
        return False
    return one.mode == other.mode or (one.kind == "visit" and not _differ(one.mode, other.mode))


def _apart(mine: frozenset[str] | frozenset[int], theirs: frozenset[str] | frozenset[int]) -> bool:
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _same_place(one: Held, other: Held) -> bool:
    """Whether both are usually told of in one country, or are gatherings for which two may be named."""
    if not one.countries or not other.countries or gathered(one, other):
        return True
    mine, theirs = _usual(one.countries), _usual(other.countries)
    return any(country in theirs for country in mine)


def same_people(one: Held, other: Held) -> bool:
    """Whether no country has people in both groups of whom none is the same."""
    if one.kind not in APART_BY_PEOPLE:
        return True
    shared = (one.people.keys() & other.people.keys()) - {""}
    return all(best(_usual(one.people[country]), _usual(other.people[country])) != OTHER for country in shared)


def _counted(one: Mapping[V, int], other: Mapping[V, int]) -> dict[V, int]:
    return {value: one.get(value, 0) + other.get(value, 0) for value in {*one, *other}}


def _usual(counted: Mapping[V, int]) -> tuple[V, ...]:
    """What more than a few accounts say: what stands in one account of many is perhaps its error."""
    if len(counted) == 1:
        return tuple(counted)
    least = max(counted.values(), default=0) * A_FEW
    return tuple(value for value, count in counted.items() if count >= least)


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
        or (one.kind not in BY_PEOPLE and not gathered(one, other) and _differ(one.country, other.country))
    )


def gathered(one: Told | Held, other: Told | Held) -> bool:
    """Whether both are gatherings of the same three countries or more: accounts may name two venues for one."""
    return one.kind == "summit" and len(one.parties & other.parties) >= MANY


def elsewhere(one: Told, other: Told) -> bool:
    """Whether two accounts place what they tell of in different countries."""
    return _differ(one.country, other.country)


def unlike(one: Told, other: Told) -> bool:
    """Whether two contacts are of another rank or in another country: two events unless all people are the same."""
    ranks = [OF_RANK.get(told.mode) if told.mode else None for told in (one, other)]
    return one.kind in BY_PEOPLE and (_differ(*ranks) or _differ(one.country, other.country))


def family(mode: Mode | None) -> str | None:
    """Which modes of one type are one: "opening" and "unveiling"."""
    return FAMILIES.get(mode) if mode else None


def _differ(mine: object, theirs: object) -> bool:
    return mine is not None and theirs is not None and mine != theirs
