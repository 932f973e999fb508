"""What a group holds of a person, whether two groups may be one, and which group a vague name belongs to."""

from collections.abc import Iterable, Sequence
from functools import reduce

import msgspec
from rapidfuzz.fuzz import token_sort_ratio

from elchi.linking.people.known import known
from elchi.linking.people.naming import same_name
from elchi.linking.people.sightings import SURNAME, Sighting
from elchi.records.days import days_between

Term = tuple[str, str | None]
Bounds = tuple[str, str]
NEAR_DAYS = 200
YEAR = 365
ASKED_NAMES = 24
AGREEING = 0.5
MISSPELT = 88
EVER, NEAR, INSIDE = 1, 2, 3


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """The surest level of the names, the names, whom the tables know by them, countries, days in each seat."""

    level: int
    names: frozenset[str]
    known: frozenset[str]
    countries: frozenset[str]
    terms: dict[Term, Bounds]
    seen: Bounds | None
    count: int = 1


def summary(sighting: Sighting) -> Held:
    """What one sighting tells."""
    person = known(sighting.name, sighting.country)
    when = _bounds(sighting)
    return Held(
        level=sighting.level,
        names=frozenset({sighting.usual}),
        known=frozenset({person.en}) if person else frozenset(),
        countries=frozenset({sighting.country}) if sighting.country else frozenset(),
        terms={(seat.key, sighting.country): when for seat in sighting.seats if not seat.left} if when else {},
        seen=when,
    )


def gather(sightings: Sequence[Sighting]) -> Held:
    """What sightings of one profile tell together: they differ in offices and days."""
    first = summary(sightings[0])
    seen = _widest(_bounds(sighting) for sighting in sightings)
    terms: dict[Term, Bounds] = {}
    for sighting in sightings:
        when = _bounds(sighting)
        for seat in sighting.seats if when else ():
            if when and not seat.left:
                _widen(terms, (seat.key, sighting.country), when)
    return msgspec.structs.replace(first, terms=terms, seen=seen, count=len(sightings))


def together(one: Held, other: Held) -> Held:
    """What two groups hold as one."""
    terms = dict(one.terms)
    for term, bounds in other.terms.items():
        _widen(terms, term, bounds)
    return Held(
        level=max(one.level, other.level),
        names=one.names | other.names,
        known=one.known | other.known,
        countries=one.countries | other.countries,
        terms=terms,
        seen=_widest((one.seen, other.seen)),
        count=one.count + other.count,
    )


def fits(one: Held, other: Held) -> bool:
    """Groups of one level are one person's when countries, known people and most of the names agree."""
    if one.level != other.level or len(one.known | other.known) > 1 or len(one.countries | other.countries) > 1:
        return False
    pairs = [(a, b) for a in _few(one.names) for b in _few(other.names)]
    return sum(same_name(a, b) for a, b in pairs) >= AGREEING * len(pairs)


def choose(sighting: Sighting, groups: Sequence[Held]) -> int | None:
    """The group whose person held the sighting's office around its day; none when two could be meant alike.

    A surname alone must find such an office, or, with no office told, somebody who was in the news within a year.
    Groups whose names are all but the same (one misspelt once) are no rivals: the largest is meant.
    """
    weighed = {place: _evidence(sighting, held) for place, held in enumerate(groups) if _may(sighting, held)}
    best = max(weighed.values(), default=0)
    chosen = [place for place, evidence in weighed.items() if evidence == best]
    needed = 0 if sighting.level > SURNAME else NEAR if sighting.seats else EVER
    if not chosen or best < needed:
        return None
    largest = max(chosen, key=lambda place: (groups[place].level, groups[place].count, -place))
    rivals = [groups[place] for place in chosen if place != largest]
    return largest if all(_akin(groups[largest], rival) for rival in rivals) else None


def _akin(one: Held, other: Held) -> bool:
    """Whether a group of no other country is the same name misspelt, or one that only an initial or a surname tells.

    Groups whose names in full agree, and yet are two, were parted for a reason: they are rivals.
    """
    if one.countries and other.countries and one.countries != other.countries:
        return False
    pairs = [(a, b) for a in _few(one.names) for b in _few(other.names)]
    agree = any(same_name(a, b) for a, b in pairs)
    if other.level < one.level:
        return agree
    return not agree and any(token_sort_ratio(a, b) >= MISSPELT for a, b in pairs)


def _may(sighting: Sighting, held: Held) -> bool:
    of_country = sighting.country is None or not held.countries or sighting.country in held.countries
    return held.level > sighting.level and of_country


def _evidence(sighting: Sighting, held: Held) -> int:
    when = _bounds(sighting)
    if not sighting.seats:
        return EVER if when and held.seen and _distance(when, held.seen) <= YEAR else 0
    keys = {seat.key for seat in sighting.seats}
    bounds = [found for (key, _), found in held.terms.items() if key in keys]
    if not bounds or when is None:
        return EVER if bounds else 0
    nearest = min(_distance(when, found) for found in bounds)
    return INSIDE if nearest == 0 else NEAR if nearest <= NEAR_DAYS else EVER


def _bounds(sighting: Sighting) -> Bounds | None:
    since, until = sighting.since or sighting.until, sighting.until or sighting.since
    return (since, until) if since and until else None


def _distance(one: Bounds, other: Bounds) -> int:
    """Days between two stretches of time, 0 when they meet."""
    (_, sooner), (later, _) = sorted((one, other))
    return max(0, days_between(sooner, later))


def _widen(terms: dict[Term, Bounds], term: Term, bounds: Bounds) -> None:
    old = terms.get(term, bounds)
    terms[term] = (min(old[0], bounds[0]), max(old[1], bounds[1]))


def _widest(found: Iterable[Bounds | None]) -> Bounds | None:
    known_bounds = [bounds for bounds in found if bounds]
    return reduce(lambda a, b: (min(a[0], b[0]), max(a[1], b[1])), known_bounds) if known_bounds else None


def _few(names: frozenset[str]) -> list[str]:
    return sorted(names)[:ASKED_NAMES]
