"""Events, and who took part in them."""

from collections.abc import Iterator

from elchi.publishing.exports.columns import Column, Row, Table
from elchi.publishing.exports.selection import Selection
from elchi.publishing.exports.tables.sources import CERTAINTY, SOURCES, certainty, sources
from elchi.records import Event, Participant

EVENT = (
    Column("id", "text", "The event's id; so long as the record stands it leads to this event."),
    Column("title", "text", "What it was in a line: type, date, countries."),
    Column("type", "text", "What it was: visit, talks, signing …"),
    Column("mode", "text", "Of what kind: state, official, working, ministerial …"),
    Column("status", "text", "occurred, planned, cancelled, denied; background is what a page tells of the past."),
    Column("date", "text", "When, in EDTF, as exact as the pages; empty where none tells."),
    Column("date_stated", "yes", "Whether a page's own words give the date, not a reckoning from other words."),
    Column("city", "text", "The city, by its English name."),
    Column("country", "text", "The country where it took place, ISO 3166-1."),
    Column("countries", "texts", "The countries that took part, ISO 3166-1."),
    Column("participants", "texts", "Who took part: name, office (country), role."),
    Column("number", "whole", "The number of a session or summit."),
    Column("reported", "text", "The day of the earliest page that tells of it."),
    Column("history", "texts", "The stages in which it was reported, oldest first: status, date, day of the page."),
)
PARTICIPANT = (
    Column("event", "text", "The event.", "events"),
    Column("position", "whole", "The place in the event's list, from 1."),
    Column("name", "text", "The person's name in Latin letters; empty for an office-holder without a name."),
    Column("as_written", "text", "The words of a page."),
    Column("office", "text", "The office, in English; several held at once are joined by a dash."),
    Column("country", "text", "For which country, ISO 3166-1."),
    Column("role", "text", "visitor, host, participant, signatory, presenter or recipient."),
)


def _events(selection: Selection) -> Iterator[Row]:
    for event, told in selection.events():
        yield {**_event(event), **certainty(event, told), **sources(told)}


def _event(event: Event) -> Row:
    place = event.place
    return {
        "id": event.id,
        "title": title(event),
        "type": event.type,
        "mode": event.mode,
        "status": event.status,
        "date": event.when.edtf,
        "date_stated": event.when.stated,
        "city": place.city if place else None,
        "country": place.country if place else None,
        "countries": event.countries,
        "participants": [person(one) for one in event.participants],
        "number": event.number,
        "reported": event.reported,
        "history": [
            ", ".join(filter(None, (stage.status, stage.when.edtf, stage.reported))) for stage in event.history
        ],
    }


def title(event: Event) -> str:
    """An event in a line.

    >>> title(Event(id="e", type="visit", mode="state", countries=["KZ", "TM"]))
    'state visit, KZ, TM'
    """
    kind = f"{event.mode} {event.type}" if event.mode else event.type
    return ", ".join(filter(None, (kind, event.when.edtf, *event.countries)))


def _participants(selection: Selection) -> Iterator[Row]:
    for event, told in selection.events():
        for position, one in enumerate(event.participants, 1):
            mine: Row = {
                "event": event.id,
                "position": position,
                "name": one.name,
                "as_written": one.as_written,
                "office": one.office,
                "country": one.country,
                "role": one.role,
            }
            yield {**mine, **certainty(event, told), **sources(told)}


def person(one: Participant) -> str:
    """A participant in a line.

    >>> person(Participant(name="Murat Nurtleu", office="Minister of Foreign Affairs", country="KZ", role="visitor"))
    'Murat Nurtleu, Minister of Foreign Affairs (KZ), visitor'
    """
    named = ", ".join(filter(None, (one.name, one.office)))
    return f"{named} ({one.country}), {one.role}" if one.country else f"{named}, {one.role}"


EVENTS = Table(
    name="events",
    row="what happened, is planned or did not happen, concluded from the findings of one or more pages",
    columns=(*EVENT, *CERTAINTY, *SOURCES),
    rows=_events,
    facets=("type", "status", "countries", "mode", "confidence"),
)
PARTICIPANTS = Table(
    name="participants",
    row="someone who took part in an event",
    columns=(*PARTICIPANT, *CERTAINTY, *SOURCES),
    rows=_participants,
    key=("event", "position"),
    facets=("country", "role"),
)
