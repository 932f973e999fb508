"""What coded events have in common, whatever the code book: the event itself, its sources, its place."""

from collections.abc import Sequence

from elchi.publishing.exports.coding.book import country_name, degrees
from elchi.publishing.exports.columns import Column, Row
from elchi.publishing.exports.tables.sources import CERTAINTY, SOURCES, certainty, sources
from elchi.records import Event, EventFound
from elchi.storage.streaming import Told

DAY = 10
SHARED = (
    Column("event", "text", "The event.", "events"),
    Column("date", "text", "When, in EDTF, as exact as the pages."),
    Column("status", "text", "occurred, planned, background, cancelled or denied."),
    Column("reported", "text", "The day of the earliest page that tells of it."),
    Column("type", "text", "Elchi's own type of the event."),
    *CERTAINTY,
    *SOURCES,
)


def shared_of(event: Event, told: Sequence[Told]) -> Row:
    """The cells of SHARED."""
    mine = {"event": event.id, "date": event.when.edtf, "status": event.status, "reported": event.reported}
    return {**mine, "type": event.type, **certainty(event, told), **sources(told)}


def reports_of(told: Sequence[Told]) -> list[EventFound]:
    """The findings of events among those told of."""
    return [one.finding for one in told if isinstance(one.finding, EventFound)]


def degrees_of(event: Event) -> tuple[float | None, float | None]:
    """Latitude and longitude of the city; None where no city is told."""
    return degrees(event.place.city, event.place.country) if event.place else (None, None)


def placename_of(event: Event) -> str | None:
    """City and country, as far as they are told."""
    place = event.place
    if place is None:
        return None
    return ", ".join(filter(None, (place.city, country_name(place.country) if place.country else None))) or None
