"""Events in the shape of GDELT, whose code book is CAMEO."""

from collections.abc import Iterator, Sequence

from elchi.publishing.exports.coding.actors import Actor, actor
from elchi.publishing.exports.coding.book import CodeRow, codes
from elchi.publishing.exports.coding.choosing import code_of, dyads
from elchi.publishing.exports.columns import Column, Row, Table
from elchi.publishing.exports.selection import Selection
from elchi.publishing.exports.tables.occasion import DAY, SHARED, degrees_of, placename_of, reports_of, shared_of
from elchi.records import Event
from elchi.records.days import first_day
from elchi.storage.streaming import Told


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


def _cameo(selection: Selection) -> Iterator[Row]:
    for event, told in selection.events():
        code = codes()[code_of(event, reports_of(told)).cameo]
        shared = {**_gdelt_event(event, told), **shared_of(event, told)}
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
        "ActionGeo_FullName": placename_of(event),
        "ActionGeo_Lat": degrees_of(event)[0],
        "ActionGeo_Long": degrees_of(event)[1],
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


CAMEO = Table(
    name="cameo",
    row="an event as one country does it to another; what both do has a row each way",
    columns=(*CAMEO_COLUMNS, *SHARED),
    rows=_cameo,
    key=("GLOBALEVENTID",),
    facets=("EventCode", "QuadClass", "Actor1CountryCode", "Actor2CountryCode"),
)
