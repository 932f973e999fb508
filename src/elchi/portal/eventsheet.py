"""Events for spreadsheets and feed readers."""

from collections.abc import Iterable, Iterator

from elchi.portal.addresses import address
from elchi.portal.asking import Ask
from elchi.portal.feeds import Entry
from elchi.portal.page import Sheet
from elchi.records import Event

COLUMNS = [
    "id", "type", "mode", "status", "when", "stated", "city", "country", "countries", "participants", "confidence",
    "reported",
]  # fmt: skip


def event_sheet(ask: Ask, found: Iterable[Event]) -> Sheet:
    """The rows and the entries of a list of events."""
    listed = list(found)
    return Sheet(columns=COLUMNS, rows=_rows(listed), entries=_entries(ask, listed))


def _rows(found: list[Event]) -> Iterator[list[object]]:
    for one in found:
        people = "; ".join(person.name or person.office or "" for person in one.participants)
        where = (one.place.city, one.place.country) if one.place else (None, None)
        kind = (one.id, one.type, one.mode, one.status, one.when.edtf, one.when.stated)
        yield [*kind, *where, " ".join(one.countries), people, one.confidence, one.reported]


def _entries(ask: Ask, found: list[Event]) -> Iterator[Entry]:
    for one in found:
        yield Entry(
            id=one.id,
            title=ask.tongue.kind(one),
            address=address(one),
            updated=one.reported,
            summary=" · ".join(
                filter(None, (ask.tongue.when(one.when, one.reported), ask.names.all(one.participants)))
            ),
        )
