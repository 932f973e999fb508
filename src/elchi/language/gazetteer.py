"""Countries, cities and organisations: what every language shares, filed into each language's lexicon."""

from collections.abc import Iterator
from typing import Any

import msgspec

from elchi.language.lexicon import Entry
from elchi.records.vocabulary import LanguageCode

SPACED_DASH = " – "


class CountryNames(msgspec.Struct, frozen=True, kw_only=True):
    """A country's names in one language, with case forms for printing."""

    name: str
    full: str | None = None
    names: list[str] = []
    adjectives: list[str] = []
    demonyms: list[str] = []
    metonyms: list[str] = []
    combining: list[str] = []
    extra: list[str] = []
    gen: str | None = None
    dat: str | None = None
    acc: str | None = None
    ins: str | None = None
    loc: str | None = None
    abl: str | None = None


class Country(msgspec.Struct, frozen=True, kw_only=True):
    """An ISO 3166-1 country with its names by language."""

    code: str
    named: dict[str, CountryNames]
    capital: str | None = None
    ambiguous: bool = False
    checked: bool = False

    def names(self, language: str) -> CountryNames:
        """The names in one language, the English ones where it has none."""
        return self.named.get(language) or self.named["en"]


class City(msgspec.Struct, frozen=True, kw_only=True):
    """A city: English name, country, coordinates in degrees, names by language."""

    name: str
    country: str
    lat: float
    lon: float
    named: dict[str, list[str]] = {}
    capital: bool = False
    ambiguous: bool = False


class Organisation(msgspec.Struct, frozen=True, kw_only=True):
    """An international organisation or format; `id` is what findings carry."""

    id: str
    type: str
    named: dict[str, list[str]] = {}
    members: list[str] = []
    generic: bool = False


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """What a gazetteer phrase stands for: a country code, city name or organisation id."""

    id: str
    country: str | None = None
    how: str = "name"
    ambiguous: bool = False


def country_entries(countries: list[Country], language: LanguageCode) -> Iterator[tuple[str, Entry]]:
    """Every phrase that names a country or its side in one language."""
    for country in countries:
        names = country.names(language)
        phrases: dict[str, list[str]] = {
            "name": [names.name, *names.names, *names.extra, *([names.full] if names.full else [])],
            "adjective": names.adjectives,
            "demonym": names.demonyms,
            "metonym": names.metonyms,
        }
        for how, words in phrases.items():
            table = "country" if how in ("name", "metonym") else "nationality"
            named = Named(id=country.code, country=country.code, how=how, ambiguous=country.ambiguous)
            for phrase in words:
                yield phrase, Entry(table, f"shared/country-{country.code}", named)


def city_entries(cities: list[City], language: LanguageCode) -> Iterator[tuple[str, Entry]]:
    """Every city name in one language."""
    for city in cities:
        how = "capital" if city.capital else "city"
        named = Named(id=city.name, country=city.country, how=how, ambiguous=city.ambiguous)
        for phrase in city.named.get(language, []):
            yield phrase, Entry("city", "shared/city", named)


def organisation_entries(organisations: list[Organisation], language: LanguageCode) -> Iterator[tuple[str, Entry]]:
    """Every name and acronym of an organisation or format in one language."""
    for organisation in organisations:
        named = Named(id=organisation.id, how=organisation.type)
        for phrase in organisation.named.get(language, []):
            for written in dict.fromkeys((phrase, phrase.replace(SPACED_DASH, "-"))):
                yield written, Entry("organisation", f"shared/{organisation.id}", named)


def combining_forms(countries: list[Country], language: LanguageCode) -> dict[str, str]:
    """First halves of compound adjectives to country codes: "казахстанско" is KZ."""
    found: dict[str, str] = {}
    for country in countries:
        names: Any = country.names(language)
        for form in (*names.combining, *names.adjectives, names.name):
            found.setdefault(form.lower(), country.code)
    return found


def base_names(countries: list[Country], cities: list[City], language: LanguageCode) -> frozenset[str]:
    """Names of countries and cities in lower case, as they stand without an ending."""
    names = {country.names(language).name for country in countries}
    names |= {name for city in cities for name in city.named.get(language, [])}
    return frozenset(name.lower() for name in names if " " not in name)
