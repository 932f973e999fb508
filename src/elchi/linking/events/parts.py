"""What belongs to a visit: the talks, signing, wreath and receptions of its days."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from elchi.linking.events.sides import NAMED, OTHER, best
from elchi.linking.events.spans import Span, span
from elchi.linking.events.told import Who, whose
from elchi.records import Event
from elchi.records.vocabulary import EventType

PARTS: frozenset[EventType] = frozenset({"talks", "meeting", "consultations", "commission", "signing", "ceremony"})
FAILED = frozenset({"cancelled", "denied"})


class _Fit(NamedTuple):
    """How well a part fits a visit; the greatest wins."""

    visitor: bool
    city: bool
    exact: bool
    apart: int
    visit: str


def parts(events: Iterable[Event]) -> dict[str, tuple[str, ...]]:
    """For each visit among the events the ids of its parts, oldest first; a part belongs to one visit at most.

    A part is of the same countries, in the visit's country and within its days: a day after a visit of which only one
    day is known, a day to either side where the part has no date. Where it names people of the visiting side, the
    visitor is among them. Of several visits it belongs to the one that shares its people, then its city.
    """
    found = sorted(events, key=lambda event: (event.when.edtf or event.reported or "", event.id))
    visits = _by_countries([event for event in found if event.type == "visit"])
    homes: dict[str, list[str]] = {event.id: [] for event in found if event.type == "visit"}
    for part in found:
        if part.type in PARTS:
            fits = [fit for visit in visits.get(_pair(part), ()) if (fit := _fit(part, visit))]
            if fits:
                homes[max(fits).visit].append(part.id)
    return {visit: tuple(mine) for visit, mine in homes.items()}


def _pair(event: Event) -> frozenset[str]:
    return frozenset(event.countries)


def _by_countries(visits: Sequence[Event]) -> dict[frozenset[str], list[Event]]:
    found: dict[frozenset[str], list[Event]] = defaultdict(list)
    for visit in visits:
        found[_pair(visit)].append(visit)
    return found


def _fit(part: Event, visit: Event) -> _Fit | None:
    """How the part fits the visit, or None when it cannot belong to it."""
    where = part.place.country if part.place else None, visit.place.country if visit.place else None
    if (visit.status in FAILED) != (part.status in FAILED) or (all(where) and where[0] != where[1]):
        return None
    apart = _apart(part, visit)
    if apart is None:
        return None
    known = _visitor(part, visit)
    exact = _exact(part) and _exact(visit)
    if known is False or not (exact or known):
        return None
    cities = {event.place.city for event in (part, visit) if event.place} - {None}
    return _Fit(bool(known), len(cities) == 1, exact, -apart, visit.id)


def _apart(part: Event, visit: Event) -> int | None:
    """The days between a part and the days of a visit; None when it is not of them."""
    mine, theirs = _span(part), _span(visit)
    if mine is None or theirs is None:
        return None
    gap = mine.gap(theirs)
    if not mine.known or not theirs.known:
        return gap if gap <= 1 else None
    one_day = theirs.first == theirs.last
    return gap if gap == 0 or (gap == 1 and one_day and mine.first > theirs.last) else None


def _span(event: Event) -> Span | None:
    return span(event.when, event.reported, event.status)


def _exact(event: Event) -> bool:
    found = _span(event)
    return found is not None and (found.exact or not found.known)


def _visitor(part: Event, visit: Event) -> bool | None:
    """Whether the visitor takes part; None where the part names nobody of that side, or the visit no visitor."""
    guests = [p for p in visit.participants if p.role != "host"]
    found = [
        best(_people(visit, country), _people(part, country))
        for country in {guest.country for guest in guests}
        if _people(part, country)
    ]
    if not found or max(found) not in (NAMED, OTHER):
        return None
    return max(found) == NAMED


def _people(event: Event, country: str | None) -> tuple[Who, ...]:
    people = [
        p for p in event.participants if p.country == country and not (event.type == "visit" and p.role == "host")
    ]
    return tuple(who for person in people if (who := whose(person)))
