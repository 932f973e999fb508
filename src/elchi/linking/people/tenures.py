"""From which day to which accounts have a person in an office."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from statistics import median

from elchi.linking.people.seats import Seat, seats
from elchi.linking.people.sightings import Sighting
from elchi.records import Tenure
from elchi.records.days import days_between
from elchi.records.findings import OFFICE_JOINT

SILENCE_TIMES = 6
SHORTEST_SILENCE, LONGEST_SILENCE = 365, 5 * 365
Post = tuple[str, str | None, str | None]


def tenures_of(person: str, sightings: Iterable[Sighting]) -> list[Tenure]:
    """The tenures that a person's sightings tell of, oldest first.

    Only sightings that have the person in office at a known time count. A long silence ends one tenure and begins
    another: six of the usual waits between two reports, though never less than a year nor more than five. An account
    that only says "former", or that the office was left, sets `before`.
    """
    posts: dict[Post, list[tuple[Sighting, Seat]]] = defaultdict(list)
    for sighting in sightings:
        for seat in sighting.seats:
            posts[_post(sighting, seat)].append((sighting, seat))
    found = [tenure for post, told in posts.items() for tenure in _of_post(person, post, told)]
    return sorted(found, key=lambda tenure: (tenure.first or tenure.before or "9999", tenure.office))


def _post(sighting: Sighting, seat: Seat) -> Post:
    """What tells one office from another: its seat, and whose it is; bodies of a state follow from the seat."""
    return seat.key, sighting.country, None if sighting.country else sighting.organisation


def _of_post(person: str, post: Post, told: list[tuple[Sighting, Seat]]) -> Iterator[Tenure]:
    holding = sorted({_span(one): one for one, seat in told if not _left(one, seat) and one.since}.items())
    left = sorted(one.since for one, seat in told if _left(one, seat) and one.since)
    claims = [one for one, seat in told if not _left(one, seat) and one.since]
    for spell in _spells([span for span, _ in holding]):
        first, last = spell[0][1], max(since for since, _ in spell)
        inside = [one for one in claims if _span(one) in set(spell)]
        yield Tenure(
            person=person,
            office=_title(post[0], inside),
            organisation=_most(one.organisation for one in inside),
            country=post[1],
            first=min(first, last),
            last=max(first, last),
            before=next((day for day in left if day > last), None),
            findings=sorted({one.finding for one in inside}),
        )
    if left and not holding:
        gone = [one for one, seat in told if _left(one, seat)]
        yield Tenure(
            person=person,
            office=_title(post[0], gone),
            organisation=_most(one.organisation for one in gone),
            country=post[1],
            before=left[0],
            findings=sorted({one.finding for one in gone}),
        )


def _left(sighting: Sighting, seat: Seat) -> bool:
    return seat.left or sighting.holds == "leaves"


def _span(sighting: Sighting) -> tuple[str, str]:
    """The bounds of the day of a sighting."""
    since = sighting.since or ""
    return since, sighting.until or since


def _spells(spans: list[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """Stretches of time without a long silence, given the bounds of each day in order."""
    if not spans:
        return []
    waits = [max(0, days_between(before[1], after[0])) for before, after in pairwise(spans)]
    long = min(LONGEST_SILENCE, max(SHORTEST_SILENCE, SILENCE_TIMES * median(waits))) if waits else 0
    found = [[spans[0]]]
    for wait, span in zip(waits, spans[1:], strict=True):
        if wait > long:
            found.append([])
        found[-1].append(span)
    return found


def _title(key: str, sightings: list[Sighting]) -> str:
    """The title that most accounts give the office."""
    titles = [title for one in sightings for title in (one.office or "").split(OFFICE_JOINT)]
    return _most(title for title in titles if any(seat.key == key for seat in seats(title))) or key


def _most(values: Iterable[str | None]) -> str | None:
    """The value met most often, the first by the alphabet among equals."""
    counted: dict[str, int] = defaultdict(int)
    for value in values:
        if value:
            counted[value] += 1
    return min(counted, key=lambda value: (-counted[value], value)) if counted else None
