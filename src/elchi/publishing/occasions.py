"""Reports that tell of one occasion stand together: one line, several sources."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import get_args

import msgspec

from elchi.publishing.grouping import Group, dated, groups, people
from elchi.records import EventFound, Participant, Place, When
from elchi.records.days import first_day, last_day
from elchi.records.vocabulary import EventType, Mode, Status
from elchi.storage import PairFile

CERTAINTY: tuple[Status, ...] = ("occurred", "background", "cancelled", "denied", "planned")
TYPES: tuple[EventType, ...] = get_args(EventType)
BOTH = 2
LATE = 7
WITHIN_A_YEAR = 365


class Occasion(msgspec.Struct, frozen=True, kw_only=True):
    """An event as the brief prints it: what its reports say together, and whether they differ.

    `modes` holds every mode a report gives; more than one means that the accounts differ. `reported` is the day of
    the earliest report. `body` is the type of mechanism that met, when an article names just one.
    """

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
    def bilateral(self) -> bool:
        """True when only the two countries took part."""
        return len(self.countries) <= BOTH

    @property
    def visitor(self) -> str | None:
        """The country that came to visit, when a participant's role tells."""
        return next((p.country for p in self.participants if p.role == "visitor" and p.country), None)


def occasions(file: PairFile) -> list[Occasion]:
    """The pair's events as occasions, newest first; reports of the same one together."""
    made = sorted((_occasion(group, file) for group in groups(file)), key=lambda o: TYPES.index(o.type))
    return sorted(made, key=lambda o: (o.day, o.end), reverse=True)


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


def _occasion(group: Group, file: PairFile) -> Occasion:
    ordered = sorted(group, key=lambda report: (file.articles[report.article].published or "9999", report.id))
    best = min(ordered, key=lambda report: CERTAINTY.index(report.status))
    exact = dated(ordered)
    modes = list(dict.fromkeys(report.mode for report in ordered if report.mode))
    published = [day for report in ordered if (day := file.articles[report.article].published)]
    return Occasion(
        type=best.type,
        modes=modes,
        status=best.status,
        when=exact.when if exact else When(),
        place=next((report.place for report in ordered if report.place), None),
        participants=_participants(ordered),
        countries=list(dict.fromkeys(c for report in ordered for c in report.countries)),
        number=next((report.number for report in ordered if report.number is not None), None),
        disputed=len(modes) > 1 or any(report.confidence == "disputed" for report in ordered),
        reported=min(published, default=None),
        body=_body(best, file),
        reports=ordered,
    )


def _participants(reports: list[EventFound]) -> list[Participant]:
    """Each person once, as told most fully; an unnamed office-holder unless someone named holds the office."""
    named: dict[str, Participant] = {}
    unnamed: dict[tuple[str | None, str | None], Participant] = {}
    for person in (p for report in reports for p in report.participants):
        if not person.name:
            unnamed.setdefault((person.office, person.country), person)
        elif _told(person) > _told(named.get(person.name)):
            named[person.name] = person
    held = {(office, country) for p in named.values() for office in p.offices for country in (p.country, None)}
    return [*named.values(), *(p for p in unnamed.values() if not _holds(p, held))]


def _holds(person: Participant, held: set[tuple[str, str | None]]) -> bool:
    """True when an office of the person is among those held."""
    if person.country is None:
        return bool({office for office, _ in held} & set(person.offices))
    return any((office, person.country) in held for office in person.offices)


def _told(person: Participant | None) -> int:
    return -1 if person is None else (person.country is not None) + (person.office is not None)


def _body(report: EventFound, file: PairFile) -> str | None:
    kinds = {m.type for m in file.mechanisms if m.article == report.article}
    sessions = {m.type for m in file.mechanisms if m.article == report.article and m.session is not None}
    chosen = sessions or kinds
    return chosen.pop() if report.type == "commission" and len(chosen) == 1 else None
