"""The world, shaded by events: of all countries, or of one country with each of the others."""

import msgspec

from elchi.figures.svg import Caption
from elchi.figures.worldmap import Country, CountryMap, MapWords, worldmap_table
from elchi.figures.worldmap import worldmap as drawn
from elchi.portal.addresses import pair_address
from elchi.portal.asking import Ask
from elchi.portal.page import Sheet, View
from elchi.portal.pages.pairs import countries
from elchi.records import Event
from elchi.storage import checking
from elchi.storage.selection import Selection


class MapSeen(msgspec.Struct, frozen=True, kw_only=True):
    """How many events name each country; with `country`, events that name both."""

    country: str | None
    events: dict[str, int]


def worldmap(ask: Ask) -> View:
    """The map, with its numbers as a table."""
    given = ask.value("country")
    chosen = checking.country(given) if given else None
    asked = Selection(countries=(chosen,)) if chosen else Selection()
    tally = ask.record.tally(Event, "country", asked)
    seen = MapSeen(country=chosen, events={each.value: each.count for each in tally if each.value != chosen})
    text, drawing = ask.tongue.text, _drawing(ask, seen)
    return View(
        title=text("Map"),
        template="drawn.html",
        data=seen,
        more={
            "lede": text("Countries, the darker the more events name them. Each leads to its file."),
            "pickers": [(text("Country"), chosen)],
            "countries": countries(ask),
            "svg": drawn(drawing),
            "table": worldmap_table(drawing),
        },
        sheet=lambda: Sheet(columns=["country", "events"], rows=[list(each) for each in seen.events.items()]),
    )


def _drawing(ask: Ask, seen: MapSeen) -> CountryMap:
    tongue = ask.tongue
    made = tuple(_country(ask, seen, code, count) for code, count in seen.events.items())
    own = () if seen.country is None else (_country(ask, seen, seen.country, 0),)
    title = tongue.text("Map") if seen.country is None else tongue.country(seen.country)
    return CountryMap(
        caption=Caption(id="map", title=title, text=tongue.text("How many events name each country.")),
        language=tongue.language,
        words=MapWords(country=tongue.text("Country"), count=tongue.text("Events"), none=tongue.text("no report")),
        countries=made,
        chosen=own,
    )


def _country(ask: Ask, seen: MapSeen, code: str, count: int) -> Country:
    if seen.country and code != seen.country:
        href = pair_address(seen.country, code)
    else:
        href = f"/map?country={code.lower()}"
    return Country(code=code, name=ask.tongue.country(code), count=count, href=href)
