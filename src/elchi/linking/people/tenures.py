"""From which day to which accounts have a person in an office."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from statistics import median

from elchi.linking.people.seats import Seat, seats
from elchi.linking.people.sightings import Sighting
from elchi.records import Tenure
from elchi.records.days import days_between
from elchi.records.findings import OFFICE_JOINT

SILENCE_TIMES = 6
SHORTEST_SILENCE, LONGEST_SILENCE = 365, 5 * 365
STRAY_SHARE, STRAY_DAYS, STRAY_TIMES, STRAY_SPANS = 0.02, 21, 20, 3
Post = tuple[str, str | None, str | None]
Span = tuple[str, str]


def tenures_of(person: str, sightings: Iterable[Sighting]) -> list[Tenure]:
    """The tenures that a person's sightings tell of, oldest first.

    Only sightings that have the person in office at a known time count. A long silence ends one tenure and begins
    another: six of the usual waits between two reports, though never less than a year nor more than five. An account
    that only says "former", or that the office was left, sets `before`; one of the appointment sets `taken`.
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
    claims: dict[Span, list[Sighting]] = defaultdict(list)
    for one, seat in told:
        if one.since and not _left(one, seat):
            claims[one.since, one.until or one.since].append(one)
    left = [one for one, seat in told if one.since and _left(one, seat)]
    gone = sorted(one.since for one in left if one.since)
    for spell in _spells(claims):
        last = max(since for since, _ in spell)
        inside = [one for span in spell for one in claims[span]]
        before = next((day for day in gone if day > last), None)
        yield _tenure(person, post, inside, spell, before)
    if gone and not claims:
        yield _tenure(person, post, left, [], gone[0])


def _tenure(person: str, post: Post, told: list[Sighting], spell: list[Span], before: str | None) -> Tenure:
    """A tenure from the first day by which, to the last from which, the person was surely in office."""
    bounds = sorted((min(until for _, until in spell), max(since for since, _ in spell))) if spell else (None, None)
    return Tenure(
        person=person,
        office=_title(post[0], told),
        organisation=_most(one.organisation for one in told),
        country=post[1],
        taken=min((one.since for one in told if one.holds == "takes" and one.since), default=None),
        first=bounds[0],
        last=bounds[1],
        before=before,
        findings=sorted({one.finding for one in told}),
    )


def _left(sighting: Sighting, seat: Seat) -> bool:
    return seat.left or sighting.holds == "leaves"


def _spells(claims: Mapping[Span, list[Sighting]]) -> list[list[Span]]:
    """Stretches of time without a long silence, and strays at their ends apart."""
    spans = sorted(claims)
    waits = [_wait(before, after) for before, after in pairwise(spans)]
    usual = median(waits) if waits else 0
    long = min(LONGEST_SILENCE, max(SHORTEST_SILENCE, SILENCE_TIMES * usual))
    stretches = _cut(spans, {place + 1 for place, wait in enumerate(waits) if wait > long})
    return [part for spans in stretches for part in _cut(spans, _strays(spans, claims, usual))]


def _strays(spans: list[Span], claims: Mapping[Span, list[Sighting]], usual: float) -> set[int]:
    """Where to cut a stretch so that the few claims at an end that lie far off, of days told wrongly, are apart."""
    few = STRAY_SHARE * _number(spans, claims)
    far = max(STRAY_DAYS, STRAY_TIMES * usual)
    near_ends = {*range(1, STRAY_SPANS + 1), *range(len(spans) - STRAY_SPANS, len(spans))}
    return {
        place
        for place in near_ends
        if 0 < place < len(spans) and _wait(spans[place - 1], spans[place]) > far
        if min(_number(spans[:place], claims), _number(spans[place:], claims)) <= few
    }


def _number(spans: list[Span], claims: Mapping[Span, list[Sighting]]) -> int:
    return sum(len(claims[span]) for span in spans)


def _wait(before: Span, after: Span) -> int:
    return max(0, days_between(before[1], after[0]))


def _cut(spans: list[Span], places: set[int]) -> list[list[Span]]:
    edges = [0, *sorted(places), len(spans)]
    return [spans[start:end] for start, end in pairwise(edges) if start < end]


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
