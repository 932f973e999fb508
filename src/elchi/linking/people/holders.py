"""Who held an office on a day, and where accounts of that differ: questions to the people of a record."""

from collections.abc import Iterable

import msgspec

from elchi.linking.people.seats import seats
from elchi.records import Person, Tenure
from elchi.records.days import days_between, first_day, last_day

YEARS_APART = 3 * 365
HANDOVER_DAYS = 31
STRAY = 0.15
BOTH = 2


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """Someone who may have held an office on a day; `reason` is "in office", "last seen …" or "first seen in office".

    `days` is how far the nearest day is on which an account has them in it, 0 when the day lies within the tenure.
    """

    person: Person
    tenure: Tenure
    reason: str
    days: int


def holder(people: Iterable[Person], office: str, country: str | None, day: str) -> list[Candidate]:
    """Who held this office of this country on that day (ISO), best first; empty when no account is near.

    Whoever is told to be in office before and after the day comes first, of several the one whom most accounts have
    in it; then those who were in it last before or first after, the nearest first, unless they had left. An office
    counts by what it is, not by its words: "Head of State" asks for the president.
    """
    keys = {seat.key for seat in seats(office)}
    found = [
        candidate
        for person in people
        for tenure in person.tenures
        if tenure.country == country and keys & _keys(tenure)
        if (candidate := _candidate(person, tenure, day)) is not None
    ]
    best: dict[str, Candidate] = {}
    for candidate in sorted(found, key=_order):
        best.setdefault(candidate.person.id, candidate)
    return list(best.values())


def disputed(people: Iterable[Person]) -> list[Person]:
    """The people with `disputed` set on tenures that another's overlap in an office that one person holds at a time.

    A handover may overlap by a month, and a stray account beside many does not make a dispute of them.
    """
    told = list(people)
    posts: dict[tuple[str, str | None], list[Tenure]] = {}
    for person in told:
        for tenure in person.tenures:
            for key in _single_keys(tenure):
                posts.setdefault((key, tenure.country), []).append(tenure)
    contested = {id(tenure) for held in posts.values() for tenure in held if any(_clash(tenure, o) for o in held)}
    return [_marked(person, contested) for person in told]


def _marked(person: Person, contested: set[int]) -> Person:
    tenures = [msgspec.structs.replace(tenure, disputed=id(tenure) in contested) for tenure in person.tenures]
    return msgspec.structs.replace(person, tenures=tenures)


def _clash(one: Tenure, other: Tenure) -> bool:
    firsts = [day for tenure in (one, other) if (day := first_day(tenure.first))]
    lasts = [day for tenure in (one, other) if (day := last_day(tenure.last))]
    if one.person == other.person or len(firsts) < BOTH or len(lasts) < BOTH:
        return False
    shared = days_between(max(firsts), min(lasts))
    return shared > HANDOVER_DAYS and len(other.findings) >= STRAY * len(one.findings)


def _candidate(person: Person, tenure: Tenure, day: str) -> Candidate | None:
    first, last = first_day(tenure.first), last_day(tenure.last)
    if first is None or last is None:
        return None
    if first <= day <= last:
        return Candidate(person=person, tenure=tenure, reason="in office", days=0)
    days = days_between(last, day) if day > last else days_between(day, first)
    gone = day > last and tenure.before is not None and tenure.before <= day
    ahead = tenure.taken is not None and day < tenure.taken
    if days > YEARS_APART or gone or ahead:
        return None
    reason = "last seen in office" if day > last else "first seen in office"
    return Candidate(person=person, tenure=tenure, reason=reason, days=days)


def _order(candidate: Candidate) -> tuple[int, int, str]:
    return candidate.days, -len(candidate.tenure.findings), candidate.person.id


def _keys(tenure: Tenure) -> frozenset[str]:
    return frozenset(seat.key for seat in seats(tenure.office))


def _single_keys(tenure: Tenure) -> frozenset[str]:
    return frozenset(seat.key for seat in seats(tenure.office) if seat.single)
