"""Reports that tell of one occasion stand together: one line, several sources."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import get_args

import msgspec

from elchi.records import EventFound, Participant, Place, When
from elchi.records.vocabulary import EventType, Mode, Status
from elchi.storage import PairFile
from elchi.storage.days import first_day, last_day

CERTAINTY: tuple[Status, ...] = ("occurred", "background", "cancelled", "denied", "planned")
TYPES: tuple[EventType, ...] = get_args(EventType)
BOTH = 2
LATE = 7


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
    """The pair's events as occasions, newest first; identical ones (type, date, countries, people) as one."""
    groups: list[list[EventFound]] = []
    for event in file.events:
        found = [file.reports[key] for key in event.findings if key in file.reports]
        if not found:
            continue
        home = next((group for group in groups if _same(group, found)), None)
        if home is None:
            groups.append(found)
        else:
            home.extend(found)
    made = sorted((_occasion(group, file) for group in groups), key=lambda o: TYPES.index(o.type))
    return sorted(made, key=lambda o: (o.day, o.end), reverse=True)


def fulfilled(planned: Occasion, done: Iterable[Occasion]) -> bool:
    """True when something of the same type, at about that time and with a person in common, did happen."""
    if planned.when.edtf is None:
        return False
    here = people(planned.reports)
    return any(
        other.type == planned.type
        and other.status in ("occurred", "background")
        and _shifted(planned.day, -LATE) <= other.end
        and other.day <= _shifted(planned.end, LATE)
        and (not here or not people(other.reports) or bool(here & people(other.reports)))
        for other in done
    )


def people(found: Iterable[EventFound]) -> set[str]:
    """The surnames that reports name: the last word of each name, without case."""
    return {
        p.name.split()[-1].casefold() for report in found for p in report.participants if p.name and p.name.strip()
    }


def _shifted(day: str, days: int) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except (OverflowError, ValueError):
        return day


def _same(group: list[EventFound], found: list[EventFound]) -> bool:
    first, second = group[0], found[0]
    if second.when.edtf is None:
        return False
    if (first.type, first.when.edtf, set(first.countries)) != (second.type, second.when.edtf, set(second.countries)):
        return False
    here, there = people(group), people(found)
    return not here or not there or bool(here & there)


def _occasion(group: list[EventFound], file: PairFile) -> Occasion:
    ordered = sorted(group, key=lambda report: (file.articles[report.article].published or "9999", report.id))
    best = min(ordered, key=lambda report: CERTAINTY.index(report.status))
    modes = list(dict.fromkeys(report.mode for report in ordered if report.mode))
    published = [day for report in ordered if (day := file.articles[report.article].published)]
    return Occasion(
        type=best.type,
        modes=modes,
        status=best.status,
        when=best.when,
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
    """Each person once, with an office when any report gives one."""
    known: dict[str, Participant] = {}
    for person in (p for report in reports for p in report.participants):
        key = (person.name or f"{person.office} {person.country}").casefold()
        if key not in known or (known[key].office is None and person.office):
            known[key] = person
    return list(known.values())


def _body(report: EventFound, file: PairFile) -> str | None:
    kinds = {m.type for m in file.mechanisms if m.article == report.article}
    sessions = {m.type for m in file.mechanisms if m.article == report.article and m.session is not None}
    chosen = sessions or kinds
    return chosen.pop() if report.type == "commission" and len(chosen) == 1 else None
