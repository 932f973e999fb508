"""The day of a one-day occasion for what the page tells of it without a date: the wreath, the signing, the reception.

A visit or contact of one day gives its day to everything else that the same sides did, or are to do, as long as the
page names no other day for them; a visit itself may have begun before. The time is then not `stated`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from elchi.extraction.candidates import Candidate
from elchi.records import When
from elchi.records.vocabulary import EventType, Status

SHARED: frozenset[EventType] = frozenset({"visit", "talks", "meeting", "signing", "ceremony", "commission", "call"})
RECEIVING: frozenset[EventType] = SHARED - {"visit"} | {"appointment"}
LIVE: frozenset[Status] = frozenset({"occurred", "planned"})


def on_the_day(events: Sequence[Candidate]) -> list[Candidate]:
    """The events, those without a time given the only day of their occasion."""
    return [_dated(event, events) if _lacks_a_day(event) else event for event in events]


def _lacks_a_day(event: Candidate) -> bool:
    return event.when.edtf is None and event.status in LIVE and event.type in RECEIVING


def _dated(event: Candidate, events: Iterable[Candidate]) -> Candidate:
    around = [other for other in events if _one_occasion(event, other)]
    days = {other.when.edtf for other in around if other.when.edtf}
    one_day = len(days) == 1 and all(other.when.precision == "day" for other in around if other.when.edtf)
    return replace(event, when=When(edtf=days.pop(), stated=False)) if one_day else event


def _one_occasion(event: Candidate, other: Candidate) -> bool:
    """Whether both are of the same sides, and both have happened or both lie ahead."""
    return other.status == event.status and other.type in SHARED and set(event.countries) == set(other.countries)
