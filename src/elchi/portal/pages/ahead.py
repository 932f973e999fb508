"""The calendar: what is planned, what ends, what is due, and what was planned and never reported."""

from collections.abc import Iterator

import msgspec

from elchi.portal import agenda
from elchi.portal.agenda import Ahead
from elchi.portal.asking import Ask
from elchi.portal.choices import countries_filter
from elchi.portal.choosing import BOTH
from elchi.portal.feeds import Entry
from elchi.portal.page import Sheet, View
from elchi.portal.pages.mechanisms import called, of_pair
from elchi.publishing.addresses import Addresses
from elchi.publishing.exports.ics import Entries
from elchi.publishing.exports.ics import calendar as written
from elchi.records import Agreement, Commitment, Event
from elchi.records.days import first_day, last_day, months_later
from elchi.storage import Selection, Testimony

COLUMNS = ["kind", "when", "title", "countries", "address"]
AT_ONCE, PASSED = 200, 40
YEAR = 12


class CalendarSeen(msgspec.Struct, frozen=True, kw_only=True):
    """What lies ahead of a day, soonest first, and events whose planned day has passed without a report of them."""

    on: str
    countries: list[str]
    ahead: list[Ahead]
    unreported: list[Event]
    testimony: dict[str, Testimony] = {}


def calendar(ask: Ask) -> View:
    """The calendar from the day `on`."""
    on, countries = ask.day("on"), ask.countries()
    asked = Selection(countries=countries)
    events, agreements, commitments = _ahead(ask, asked, on)
    lines = [agenda.planned(ask.tongue, one, on) for one in events]
    lines += [agenda.term(ask.tongue, one) for one in agreements]
    lines += [agenda.deadline(ask.tongue, one) for one in commitments]
    lines += _sessions(ask, countries, on)
    passed = _passed(ask, asked, on)
    told = [key for one in lines for key in one.findings[:1]]
    told += [key for one in passed for key in one.findings[:1]]
    ordered = [line for _, held in agenda.by_month(lines) for line in held]
    seen = CalendarSeen(
        on=on, countries=list(countries), ahead=ordered, unreported=passed, testimony=ask.record.testimony(told)
    )
    return View(
        title=ask.tongue.text("Calendar"),
        template="calendar.html",
        data=seen,
        more={"months": agenda.by_month(lines), "filters": _filters(ask, asked)},
        sheet=lambda: Sheet(columns=COLUMNS, rows=_rows(seen), entries=_entries(ask, seen)),
        dates=lambda: _dates(ask, [*events, *agreements, *commitments]),
    )


def _ahead(ask: Ask, asked: Selection, on: str) -> tuple[list[Event], list[Agreement], list[Commitment]]:
    coming = msgspec.structs.replace(asked, status="planned", since=on)
    ending = msgspec.structs.replace(asked, ends_since=on)
    events = [one for one in ask.record.listed(Event, coming, limit=AT_ONCE).items if one.when.edtf]
    agreements = ask.record.listed(Agreement, ending, limit=AT_ONCE).items
    return events, agreements, ask.record.listed(Commitment, ending, limit=AT_ONCE).items


def _sessions(ask: Ask, countries: tuple[str, ...], on: str) -> list[Ahead]:
    """Sessions to be expected of two countries; of more countries or fewer they are not worked out."""
    if len(countries) != BOTH:
        return []
    bodies = of_pair(ask, (countries[0], countries[1]))
    coming = [(one, one.expected) for one in bodies if one.expected and (last_day(one.expected) or "") >= on]
    return [agenda.session(one.id, month, called(ask, one), one.countries) for one, month in coming]


def _passed(ask: Ask, asked: Selection, on: str) -> list[Event]:
    """What was planned for the year before the day, and of which no report tells that it took place; newest first."""
    wanted = msgspec.structs.replace(asked, status="planned", since=months_later(on, -YEAR), until=on)
    found = ask.record.listed(Event, wanted, limit=PASSED).items
    return [one for one in found if one.when.edtf and (last_day(one.when.edtf) or on) < on]


def _filters(ask: Ask, asked: Selection) -> list[object]:
    planned = msgspec.structs.replace(asked, status="planned")
    return [countries_filter(ask, Event, planned, 0), countries_filter(ask, Event, planned, 1)]


def _rows(seen: CalendarSeen) -> Iterator[list[object]]:
    for one in seen.ahead:
        yield [one.kind, one.when, one.title, " ".join(one.countries), one.address]


def _entries(ask: Ask, seen: CalendarSeen) -> Iterator[Entry]:
    for one in seen.ahead:
        key = one.address.rsplit("/", 1)[-1]
        said = f"{ask.tongue.date(one.when)}: {one.title}"
        yield Entry(id=key, title=said, address=one.address, updated=first_day(seen.on))


def _dates(ask: Ask, held: list[Event | Agreement | Commitment]) -> bytes:
    """The same as iCalendar, each entry with the words of its reports."""
    made = Entries(ask.language, Addresses(ask.base))
    with ask.record.snapshot() as snapshot:
        told = snapshot.told(key for one in held for key in one.findings)
        entries = []
        for one in held:
            reports = [told[key] for key in one.findings if key in told]
            match one:
                case Event():
                    entries.append(made.event(one, reports))
                case Agreement():
                    entries.append(made.term(one, reports))
                case Commitment():
                    entries.append(made.deadline(one, reports))
    return written(ask.tongue.text("Calendar"), ask.language, entries)
