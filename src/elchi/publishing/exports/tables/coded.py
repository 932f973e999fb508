"""Events in the shape of POLECAT (the code book PLOVER) and of GDELT (the code book CAMEO)."""

from collections.abc import Iterator, Sequence

from elchi.publishing.exports.coding.actors import Actor, actor
from elchi.publishing.exports.coding.book import CodeRow, codes, country_name, degrees, three
from elchi.publishing.exports.coding.choosing import Code, code_of, dyads
from elchi.publishing.exports.columns import Column, Row, Table
from elchi.publishing.exports.selection import Selection
from elchi.publishing.exports.tables.sources import CERTAINTY, SOURCES, certainty, sources
from elchi.records import Event, EventFound
from elchi.records.days import first_day
from elchi.storage.streaming import Told

QUADS = ("VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT")
CONTEXTS = {"background": "historical", "planned": "future"}
DAY = 10


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
SHARED_COLUMNS = (
    Column("event", "text", "The event.", "events"),
    Column("date", "text", "When, in EDTF, as exact as the pages."),
    Column("status", "text", "occurred, planned, background, cancelled or denied."),
    Column("reported", "text", "The day of the earliest page that tells of it."),
    Column("type", "text", "Elchi's own type of the event."),
)


def _gdelt_side(number: int, them: str) -> tuple[Column, ...]:
    return (
        Column(f"Actor{number}Code", "text", f"The side {them}: country and sector, KAZGOV."),
        Column(f"Actor{number}Name", "text", "Who led it; the country where nobody is named."),
        Column(f"Actor{number}CountryCode", "text", "Its country, ISO 3166-1 in three letters."),
        Column(f"Actor{number}Type1Code", "text", "The sector of the one who led it."),
    )


CAMEO_COLUMNS = (
    Column("GLOBALEVENTID", "text", "The event, the number of the dyad and, for the other way, r: id-1, id-1r."),
    Column("SQLDATE", "whole", "The day as YYYYMMDD; empty where pages tell a month or a year only."),
    Column("MonthYear", "whole", "The month as YYYYMM; empty where pages tell a year only."),
    Column("Year", "whole", "The year."),
    *_gdelt_side(1, "that acts"),
    *_gdelt_side(2, "that is acted upon"),
    Column("IsRootEvent", "whole", "Always 1: what a page merely recalls has the status background."),
    Column("EventCode", "text", "The CAMEO code."),
    Column("EventBaseCode", "text", "Its first three digits."),
    Column("EventRootCode", "text", "Its first two digits."),
    Column(
        "QuadClass", "whole", "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."
    ),
    Column("GoldsteinScale", "number", "The Goldstein value of the code, −10 to 10."),
    Column("NumMentions", "whole", "How many findings tell of it."),
    Column("NumSources", "whole", "How many outlets."),
    Column("NumArticles", "whole", "How many pages."),
    Column("ActionGeo_FullName", "text", "City and country, as far as they are told."),
    Column("ActionGeo_Lat", "number", "Latitude of the city, in degrees."),
    Column("ActionGeo_Long", "number", "Longitude of the city, in degrees."),
    Column("DATEADDED", "whole", "The day of the earliest page as YYYYMMDD."),
    Column("SOURCEURL", "text", "The address of the oldest page."),
)


def _plover(selection: Selection) -> Iterator[Row]:
    for event, told in selection.events():
        code = code_of(event, _reports(told))
        shared = {**_plover_event(event, code, told), **_shared(event, told)}
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
        "Placename": _placename(event),
        "City": event.place.city if event.place else None,
        "Country": three(event.place.country) if event.place and event.place.country else None,
        "Latitude": _degrees(event)[0],
        "Longitude": _degrees(event)[1],
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


def _cameo(selection: Selection) -> Iterator[Row]:
    for event, told in selection.events():
        code = codes()[code_of(event, _reports(told)).cameo]
        shared = {**_gdelt_event(event, told), **_shared(event, told)}
        for name, row, acting, acted in _ways(event, code):
            sides = {
                **_gdelt_actor(1, actor(event, acting)),
                **_gdelt_actor(2, actor(event, acted) if acted else None),
            }
            yield {"GLOBALEVENTID": name, **sides, **_gdelt_code(row), **shared}


def _ways(event: Event, code: CodeRow) -> Iterator[tuple[str, CodeRow, str, str | None]]:
    """Each dyad, and the other way round what is mutual (talks, signing) or has a mirror (hosting a visit)."""
    for number, (acting, acted) in enumerate(dyads(event), 1):
        yield f"{event.id}-{number}", code, acting, acted
        back = code if code.mutual else codes().get(code.mirror or "")
        if acted and back:
            yield f"{event.id}-{number}r", back, acted, acting


def _gdelt_event(event: Event, told: Sequence[Told]) -> Row:
    start = event.when.first
    whole = first_day(event.when.edtf)
    digits = whole.replace("-", "") if whole else ""
    return {
        "SQLDATE": int(digits) if start and len(start) == DAY and digits else None,
        "MonthYear": int(digits[:6]) if start and "-" in start and digits else None,
        "Year": int(digits[:4]) if digits else None,
        "IsRootEvent": 1,
        "NumMentions": len(told),
        "NumSources": len({one.page.outlet for one in told if one.page.outlet}),
        "NumArticles": len({one.page.id for one in told}),
        "ActionGeo_FullName": _placename(event),
        "ActionGeo_Lat": _degrees(event)[0],
        "ActionGeo_Long": _degrees(event)[1],
        "DATEADDED": int(event.reported.replace("-", "")) if event.reported else None,
        "SOURCEURL": told[0].page.url if told else None,
    }


def _gdelt_actor(number: int, one: Actor | None) -> Row:
    return {
        f"Actor{number}Code": one.code if one else None,
        f"Actor{number}Name": one.name if one else None,
        f"Actor{number}CountryCode": one.iso if one else None,
        f"Actor{number}Type1Code": one.sector if one else None,
    }


def _gdelt_code(row: CodeRow) -> Row:
    return {
        "EventCode": row.id,
        "EventBaseCode": row.id[:3],
        "EventRootCode": row.root,
        "QuadClass": row.quad,
        "GoldsteinScale": row.goldstein,
    }


def _shared(event: Event, told: Sequence[Told]) -> Row:
    mine = {"event": event.id, "date": event.when.edtf, "status": event.status, "reported": event.reported}
    return {**mine, "type": event.type, **certainty(event, told), **sources(told)}


def _reports(told: Sequence[Told]) -> list[EventFound]:
    return [one.finding for one in told if isinstance(one.finding, EventFound)]


def _day(event: Event) -> str | None:
    start = event.when.first
    return start if start and len(start) == DAY and first_day(start) else None


def _degrees(event: Event) -> tuple[float | None, float | None]:
    return degrees(event.place.city, event.place.country) if event.place else (None, None)


def _placename(event: Event) -> str | None:
    place = event.place
    if place is None:
        return None
    return ", ".join(filter(None, (place.city, country_name(place.country) if place.country else None))) or None


PLOVER = Table(
    name="plover",
    row="an event between two countries; an event of more countries has a row a pair",
    columns=(*PLOVER_COLUMNS, *SHARED_COLUMNS, *CERTAINTY, *SOURCES),
    rows=_plover,
    key=("Event ID",),
    facets=("Event Type", "Event Mode", "Actor Country", "Recipient Country"),
)
CAMEO = Table(
    name="cameo",
    row="an event as one country does it to another; what both do has a row each way",
    columns=(*CAMEO_COLUMNS, *SHARED_COLUMNS, *CERTAINTY, *SOURCES),
    rows=_cameo,
    key=("GLOBALEVENTID",),
    facets=("EventCode", "QuadClass", "Actor1CountryCode", "Actor2CountryCode"),
)
