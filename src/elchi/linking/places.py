"""Where a place lies: cities by any of their names, and the buildings where diplomacy meets."""

import re
from functools import cache
from typing import NamedTuple

import msgspec

from elchi.language import Entry, Hit, Span, fold, load, shared
from elchi.language.gazetteer import City
from elchi.language.lexicon import Lexicon
from elchi.language.tables import shared_rows
from elchi.records import Place
from elchi.records.vocabulary import LanguageCode


class Coordinates(NamedTuple):
    """Degrees north and east, two decimals: about a kilometre."""

    lat: float
    lon: float


class Venue(msgspec.Struct, frozen=True, kw_only=True):
    """A building or ground: its English name, the city and country it stands in, and its phrases by language."""

    name: str
    city: str
    country: str
    lat: float
    lon: float
    example: str
    named: dict[str, list[str]] = {}


def located(place: Place | None) -> Coordinates | None:
    """Where the city of a place lies; None without a city, for an unknown one, and when two could be meant.

    >>> located(Place(city="Ashgabat", country="TM"))
    Coordinates(lat=37.95, lon=58.38)
    >>> located(Place(country="TM")) is None
    True
    """
    if place is None or place.city is None:
        return None
    found = [city for city in _cities().get(fold(place.city), []) if place.country in (None, city.country)]
    return Coordinates(found[0].lat, found[0].lon) if len(found) == 1 else None


def placed(words: str, language: LanguageCode) -> Place | None:
    """The city that the words of a page name, or that a venue stands in; None when they name neither.

    >>> placed("Oguzhan köşgünde", "tk")
    Place(city='Ashgabat', country='TM')
    """
    venue = venue_of(words, language)
    if venue:
        return Place(city=venue.city, country=venue.country)
    spoken = load(language)
    hits = spoken.gazetteer.find(spoken.tokens(words, Span(0, len(words))))
    cities = [hit.entry.row for hit in hits if hit.entry.table == "city"]
    return Place(city=cities[0].id, country=cities[0].country) if cities else None


def venue_of(words: str, language: LanguageCode) -> Venue | None:
    """The venue that the words of a page name, the longest phrase of several; where the page names its city, in it.

    A name of many cities ("the Presidential Complex") is a venue only when no other city stands by it.
    """
    spoken, bare = load(language), re.sub(r"[«»“”„\"]", " ", words)
    tokens = spoken.tokens(bare, Span(0, len(bare)))
    towns = {hit.entry.row.id for hit in spoken.gazetteer.find(tokens) if hit.entry.table == "city"}
    found = [hit for hit in _phrases(language).find(tokens) if not towns or hit.entry.row.city in towns]
    best: Hit | None = max(found, key=lambda hit: (hit.last - hit.first, -hit.first), default=None)
    venue: Venue | None = best.entry.row if best else None
    return venue


@cache
def venues() -> list[Venue]:
    """Every venue of the tables."""
    return msgspec.convert(shared_rows("venues", "venue", "name"), list[Venue])


@cache
def _cities() -> dict[str, list[City]]:
    """Cities by each of their names in any language."""
    found: dict[str, list[City]] = {}
    for city in shared().cities:
        for name in {fold(city.name), *(fold(name) for names in city.named.values() for name in names)}:
            found.setdefault(name, []).append(city)
    return found


@cache
def _phrases(language: LanguageCode) -> Lexicon:
    lexicon = Lexicon(load(language).morphology)
    for venue in venues():
        for phrase in venue.named.get(language, []):
            lexicon.add(phrase, Entry("venue", f"shared/{venue.name}", venue))
    return lexicon
