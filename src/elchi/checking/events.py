"""Events of which accounts differ, that nobody dates, or that were planned and never told of."""

from collections.abc import Iterable, Iterator

from elchi.checking.gap import Check, Seen, where
from elchi.checking.scope import Scope, named
from elchi.records import Event
from elchi.records.days import days_between, last_day

PATIENCE_DAYS = 14
SHOWN = 3


def disputed(scope: Scope) -> Iterator[Seen]:
    """Events of which outlets tell different things."""
    for event in _weightiest(event for event in scope.events if event.disputes):
        told = "; ".join(
            f"{dispute.field} {' or '.join(version.value for version in dispute.versions[:SHOWN])}"
            for dispute in event.disputes
        )
        findings = [key for d in event.disputes for version in d.versions for key in version.findings[:1]]
        yield Seen(what=f"{words(event)}: {told}", where=where(event.id, findings))


def undated(scope: Scope) -> Iterator[Seen]:
    """Events that happened on a day that no page tells."""
    for event in _weightiest(e for e in scope.events if not e.when.edtf and e.status == "occurred"):
        yield Seen(
            what=f"{words(event)}, reported {event.reported or 'no day'}", where=where(event.id, event.findings)
        )


def unreported(scope: Scope) -> Iterator[Seen]:
    """Plans whose day went by without a report of what came of them."""
    for event in _weightiest(event for event in scope.events if event.status == "planned"):
        due = last_day(event.when.edtf)
        if due and due <= scope.fed and days_between(due, scope.fed) > PATIENCE_DAYS:
            yield Seen(what=f"{words(event)} was planned; no page tells of it", where=where(event.id, event.findings))


def words(event: Event) -> str:
    """An event in a few words: type, countries, date, number."""
    kind = f"{event.type} no. {event.number}" if event.number else event.type
    return " ".join(part for part in (kind, named(event.countries), event.when.edtf) if part)


def _weightiest(events: Iterable[Event]) -> list[Event]:
    """By how many accounts tell of them, then the newest."""
    newest = sorted(events, key=lambda event: (event.reported or "", event.id), reverse=True)
    return sorted(newest, key=lambda event: -len(event.findings))


CHECKS = (
    Check(name="disputed events", why="outlets tell different things of one event", find=disputed),
    Check(name="plans without a report", why="whether it took place is not known", find=unreported),
    Check(name="events without a date", why="they stand in no chronology", find=undated),
)
