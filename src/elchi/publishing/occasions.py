"""Events as the brief prints them: one line, with the reports under it."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import get_args

import msgspec

from elchi.records import Event, EventFound, Participant, Place, When
from elchi.records.days import first_day, last_day
from elchi.records.vocabulary import EventType, Mode, Status
from elchi.storage import PairFile

TYPES: tuple[EventType, ...] = get_args(EventType)
BOTH = 2
LATE = 7
WITHIN_A_YEAR = 365


class Occasion(msgspec.Struct, frozen=True, kw_only=True):
    """An event as the brief prints it: what its reports say together, and whether they differ.

    `modes` holds every mode a report gives; more than one means that the accounts differ. `reported` is the day of
    the earliest report. `body` is the type of mechanism that met, when an article names just one.
    """

    id: str = ""
    type: EventType
    modes: list[Mode]
    status: Status
    when: When
    place: Place | None
    participants: list[Participant]
    countries: list[str]
    number: int | None
    disputed: bool
    reported: str | None
    body: str | None
    reports: list[EventFound]

    @property
    def day(self) -> str:
        """The first day it can have been, or the day it was reported; empty when neither is known."""
        return first_day(self.when.edtf) or self.reported or ""

    @property
    def end(self) -> str:
        """The last day it can have been, or the day it was reported; empty when neither is known."""
        return last_day(self.when.edtf) or self.reported or ""

    @property
    def timeless(self) -> bool:
        """True for what a page recalls without saying when it was: it is older than the page by an unknown time."""
        return self.status == "background" and self.when.edtf is None

    @property
    def bilateral(self) -> bool:
        """True when only the two countries took part."""
        return len(self.countries) <= BOTH

    @property
    def visitor(self) -> str | None:
        """The country that came to visit, when a participant's role tells."""
        return next((p.country for p in self.participants if p.role == "visitor" and p.country), None)


def occasions(file: PairFile) -> list[Occasion]:
    """The pair's events as occasions, newest first; what is recalled without a date stands last."""
    told = ((event, [file.reports[key] for key in event.findings if key in file.reports]) for event in file.events)
    found = (_occasion(event, reports, file) for event, reports in told if reports)
    made = sorted(found, key=lambda o: TYPES.index(o.type))
    return sorted(made, key=lambda o: (not o.timeless, o.day, o.end), reverse=True)


def fulfilled(planned: Occasion, done: Iterable[Occasion]) -> bool:
    """True when something of the same type, at about that time and with a person in common, did happen."""
    here = people(planned.reports)
    late = LATE if planned.when.edtf else WITHIN_A_YEAR
    return any(
        other.type == planned.type
        and other.status in ("occurred", "background")
        and _shifted(planned.day, -LATE) <= other.end
        and other.day <= _shifted(planned.end, late)
        and (not here or not people(other.reports) or bool(here & people(other.reports)))
        for other in done
    )


def _shifted(day: str, days: int) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except (OverflowError, ValueError):
        return day


def people(reports: Iterable[EventFound]) -> set[str]:
    """The surnames that reports name: the last word of each name, without case."""
    names = (p.name for report in reports for p in report.participants if p.name)
    return {name.split()[-1].casefold() for name in names if name.strip()}


def _occasion(event: Event, reports: list[EventFound], file: PairFile) -> Occasion:
    return Occasion(
        id=event.id,
        type=event.type,
        modes=_modes(event, reports),
        status=event.status,
        when=event.when,
        place=event.place,
        participants=event.participants,
        countries=event.countries,
        number=event.number,
        disputed=event.confidence == "disputed",
        reported=event.reported,
        body=_body(reports, file),
        reports=sorted(reports, key=lambda report: (file.articles[report.article].published or "9999", report.id)),
    )


def _modes(event: Event, reports: list[EventFound]) -> list[Mode]:
    """The event's mode, then the others that a dispute about it keeps."""
    disputed = any(dispute.field == "mode" for dispute in event.disputes)
    others = [report.mode for report in reports] if disputed else []
    return list(dict.fromkeys(mode for mode in (event.mode, *others) if mode))


def _body(reports: list[EventFound], file: PairFile) -> str | None:
    """The type of mechanism that met, when the pages name just one, or just one with a session's number."""
    if not any(report.type == "commission" for report in reports):
        return None
    pages = {report.article for report in reports}
    named = [mechanism for mechanism in file.mechanisms if mechanism.article in pages]
    chosen = {m.type for m in named if m.session is not None} or {m.type for m in named}
    return chosen.pop() if len(chosen) == 1 else None
