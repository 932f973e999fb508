"""The list of events, with facets: countries, type, state, year, sector, language, accounts that differ."""

import msgspec

from elchi.portal.asking import Ask
from elchi.portal.choices import Filter, counted, countries_filter, plain_filter
from elchi.portal.eventsheet import event_sheet
from elchi.portal.lines import Told, told
from elchi.portal.page import View
from elchi.records import Event
from elchi.storage import Selection


class EventsSeen(msgspec.Struct, frozen=True, kw_only=True):
    """A page of a list of events, as `Listed`, with the sentence under each."""

    items: list[Told[Event]]
    next: str | None = None
    total: int = 0
    capped: bool = False


YES = {"yes": True, "no": False}


def events(ask: Ask) -> View:
    """Events, newest first."""
    asked = selection(ask)
    found = ask.record.listed(Event, asked, ask.value("after"))
    seen = EventsSeen(
        items=told(ask.record, found.items, ask.language), next=found.next, total=found.total, capped=found.capped
    )
    person = ask.record.person(asked.person) if asked.person else None
    return View(
        title=ask.tongue.text("Events"),
        template="events.html",
        data=seen,
        more={"filters": filters(ask, asked), "person": person, "asked": asked},
        sheet=lambda: event_sheet(ask, found.items),
    )


def selection(ask: Ask) -> Selection:
    """What the address asks of the list."""
    return Selection(
        countries=ask.countries(),
        type=ask.value("type"),
        status=ask.value("status"),
        sector=ask.value("sector"),
        format=ask.value("format"),
        language=ask.value("language"),
        outlet=ask.value("outlet"),
        year=ask.value("year"),
        disputed=YES.get(ask.value("disputed") or ""),
        person=ask.value("person"),
    )


def filters(ask: Ask, asked: Selection) -> list[Filter]:
    """The form above the list."""
    tongue, of = ask.tongue, Event
    disputed = [("yes", tongue.text("accounts differ")), ("no", tongue.text("accounts agree"))]
    return [
        countries_filter(ask, of, asked, 0),
        countries_filter(ask, of, asked, 1),
        counted(ask, of, "type", asked, tongue.text("Type"), lambda v: tongue.label("event_type", v)),
        counted(ask, of, "status", asked, tongue.text("State"), lambda v: tongue.label("status", v)),
        counted(ask, of, "year", asked, tongue.text("Year"), str),
        counted(ask, of, "sector", asked, tongue.text("Sector"), tongue.sector),
        plain_filter("disputed", tongue.text("Accounts"), disputed, ask.value("disputed")),
    ]
