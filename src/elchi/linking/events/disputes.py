"""Of which fields accounts of one event differ. What is merely told less exactly is no difference."""

from collections.abc import Callable, Iterator, Sequence

from elchi.linking.events.held import LEEWAY
from elchi.linking.events.history import HAPPENED, contradicted
from elchi.linking.events.spans import bounds
from elchi.linking.events.told import Report
from elchi.linking.events.voting import votes
from elchi.records import Dispute, Event, Stage, Version


def disputes(event: Event, reports: Sequence[Report]) -> list[Dispute]:
    """The disputed fields of an event, in the order date, place, mode, status."""
    if len(reports) == 1:
        return []
    found = (
        _dispute("when", reports, lambda report: _date(report, event)),
        _dispute("place", reports, _place(reports)),
        _dispute("mode", reports, lambda report: report.told.mode if event.type == "visit" else None),
    )
    return [dispute for dispute in found if dispute] + list(_of_status(event.history))


def _dispute(field: str, reports: Sequence[Report], value: Callable[[Report], str | None]) -> Dispute | None:
    counted = votes(reports, value)
    if len(counted) < 2:
        return None
    ranked = sorted(counted, key=lambda said: (-counted[said], said))
    return Dispute(
        field=field,
        versions=[Version(value=said, findings=sorted(r.id for r in reports if value(r) == said)) for said in ranked],
    )


def _date(report: Report, event: Event) -> str | None:
    """The date that an account of what happened gives, unless it agrees with the event's.

    A date that was worked out from the day of a page is not held against one that the page's delay explains.
    """
    found, span, concluded = report.account.finding, report.told.span, bounds(event.when.edtf)
    if (
        span is None
        or not span.known
        or concluded is None
        or (found.status in HAPPENED) != (event.status in HAPPENED)
    ):
        return None
    apart = max(0, span.first - concluded[1], concluded[0] - span.last)
    if event.status not in HAPPENED or not apart:
        return event.when.edtf
    return found.when.edtf if found.when.stated or apart > LEEWAY else None


def _place(reports: Sequence[Report]) -> Callable[[Report], str | None]:
    """Cities, when accounts name two; else countries."""
    cities = {report.told.city for report in reports} - {None}
    if len(cities) > 1:
        return lambda report: report.told.city
    return lambda report: report.told.country


def _of_status(history: Sequence[Stage]) -> Iterator[Dispute]:
    told = contradicted(history)
    if told:
        yield Dispute(
            field="status",
            versions=[
                Version(value=stage.status, findings=stage.findings)
                for stage in sorted(told, key=lambda stage: (-len(stage.findings), stage.status))
            ],
        )
