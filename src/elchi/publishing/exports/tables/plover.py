"""Events in the shape of POLECAT, whose code book is PLOVER."""

from collections.abc import Iterator, Sequence

from elchi.publishing.exports.coding.actors import Actor, actor
from elchi.publishing.exports.coding.book import codes, three
from elchi.publishing.exports.coding.choosing import Code, code_of, dyads
from elchi.publishing.exports.columns import Column, Row, Table
from elchi.publishing.exports.selection import Selection
from elchi.publishing.exports.tables.occasion import DAY, SHARED, degrees_of, placename_of, reports_of, shared_of
from elchi.records import Event
from elchi.records.days import first_day
from elchi.storage.streaming import Told

QUADS = ("VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT")
CONTEXTS = {"background": "historical", "planned": "future"}


def _side(who: str, them: str) -> tuple[Column, ...]:
    return (
        Column(f"{who} Name", "text", f"Who led the side {them}; the country where nobody is named."),
        Column(f"{who} Country", "text", "Its country, ISO 3166-1 in three letters."),
        Column(f"Primary {who} Sector", "text", "The sector of the one who led it: GOV, LEG, MIL …"),
        Column(f"{who} Sectors", "texts", "The sectors of all its people, the highest first."),
        Column(f"{who} Title", "text", "The office of the one who led it, in English."),
        Column(f"{who} Name Raw", "text", "The name as a page writes it."),
    )


PLOVER_COLUMNS = (
    Column("Event ID", "text", "The event and the number of the dyad: id-1."),
    Column("Event Date", "text", "The day, where the pages tell one; else empty, and date has what they tell."),
    Column("Event Type", "text", "PLOVER's type: CONSULT, SUPPORT, AGREE, ACCUSE, REJECT."),
    Column("Event Mode", "text", "PLOVER's mode: visit, phone, multilateral; empty where it has none."),
    Column(
        "Intensity", "number", "The Goldstein value of the event's CAMEO code, −10 to 10; not POLECAT's own weights."
    ),
    Column("Quad Code", "text", "VERBAL COOPERATION or VERBAL CONFLICT: what is material is not among these events."),
    Column("Contexts", "texts", "diplomatic, and historical or future for what a page recalls or announces."),
    *_side("Actor", "that acts"),
    *_side("Recipient", "that is acted upon"),
    Column("Placename", "text", "City and country, as far as they are told."),
    Column("City", "text", "The city, by its English name."),
    Column("Country", "text", "The country where it took place, ISO 3166-1 in three letters."),
    Column("Latitude", "number", "Of the city, in degrees."),
    Column("Longitude", "number", "Of the city, in degrees."),
    Column("Source", "text", "Who published the oldest page."),
    Column("Publication Date", "text", "The day that the oldest page gives itself."),
    Column("Language", "text", "Its language."),
    Column("Version", "text", "The code book."),
)


def _plover(selection: Selection) -> Iterator[Row]:
    for event, told in selection.events():
        code = code_of(event, reports_of(told))
        shared = {**_plover_event(event, code, told), **shared_of(event, told)}
        for number, (acting, acted) in enumerate(dyads(event), 1):
            sides = {
                **_actor("Actor", actor(event, acting)),
                **_actor("Recipient", actor(event, acted) if acted else None),
            }
            yield {"Event ID": f"{event.id}-{number}", **sides, **shared}


def _plover_event(event: Event, code: Code, told: Sequence[Told]) -> Row:
    row, oldest = codes()[code.cameo], told[0].page if told else None
    return {
        "Event Date": _day(event),
        "Event Type": code.type,
        "Event Mode": code.mode,
        "Intensity": row.goldstein,
        "Quad Code": QUADS[row.quad - 1],
        "Contexts": ["diplomatic", *filter(None, [CONTEXTS.get(event.status)])],
        "Placename": placename_of(event),
        "City": event.place.city if event.place else None,
        "Country": three(event.place.country) if event.place and event.place.country else None,
        "Latitude": degrees_of(event)[0],
        "Longitude": degrees_of(event)[1],
        "Source": oldest.outlet if oldest else None,
        "Publication Date": oldest.published if oldest else None,
        "Language": oldest.language if oldest else None,
        "Version": "PLOVER",
    }


def _actor(who: str, one: Actor | None) -> Row:
    """The six cells of a side; empty where there is none."""
    return {
        f"{who} Name": one.name if one else None,
        f"{who} Country": one.iso if one else None,
        f"Primary {who} Sector": one.sector if one else None,
        f"{who} Sectors": one.sectors if one else [],
        f"{who} Title": one.title if one else None,
        f"{who} Name Raw": one.written if one else None,
    }


def _day(event: Event) -> str | None:
    start = event.when.first
    return start if start and len(start) == DAY and first_day(start) else None


PLOVER = Table(
    name="plover",
    row="an event between two countries; an event of more countries has a row a pair",
    columns=(*PLOVER_COLUMNS, *SHARED),
    rows=_plover,
    key=("Event ID",),
    facets=("Event Type", "Event Mode", "Actor Country", "Recipient Country"),
)
