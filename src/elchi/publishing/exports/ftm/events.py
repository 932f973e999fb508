"""Events as Event entities."""

from collections.abc import Iterable, Sequence

from elchi.publishing.captions import Captions
from elchi.publishing.exports.ftm.entity import Entity, countries, dates, entity
from elchi.publishing.exports.ftm.sources import proof, words
from elchi.records import Event, Place
from elchi.records.conclusions import Dispute
from elchi.storage.streaming import Told


def event(one: Event, told: Sequence[Told], involved: Iterable[str], captions: Captions) -> Entity:
    """An event: what and between whom, dates as exact as known, people, place, pages, and where they differ."""
    return entity(
        "Event",
        f"event-{one.id}",
        name=captions.event(one).text,
        country=countries(one.countries),
        location=_place(one.place, captions),
        involved=involved,
        summary=_summary(one),
        description=words(told),
        notes=disputes(one.disputes),
        keywords=[one.type, one.mode, one.status, one.confidence],
        proof=proof(told),
        recordId=one.id,
        **dates(one.when.edtf),
    )


def disputes(found: Iterable[Dispute]) -> list[str]:
    """A line for each field on which pages differ, with its values."""
    return [f"Pages differ on {one.field}: {' / '.join(v.value for v in one.versions)}" for one in found]


def _summary(one: Event) -> str:
    stages = [", ".join(filter(None, (each.status, each.when.edtf))) for each in one.history]
    told = f" (told as: {'; '.join(stages)})" if len(stages) > 1 else ""
    dated = "" if one.when.edtf is None or one.when.stated else "; the date is inferred"
    return f"{one.status}; {one.confidence}{dated}{told}"


def _place(place: Place | None, captions: Captions) -> str | None:
    if place is None:
        return None
    country = captions.wording.country(place.country) if place.country else None
    return ", ".join(filter(None, (place.city, country))) or None
