"""The tables that all languages share: countries, cities, organisations, offices, given names."""

from functools import cache, cached_property
from typing import Literal

import msgspec

from elchi.language.gazetteer import City, Country, Organisation
from elchi.language.names import GivenNames
from elchi.language.notables import Notable
from elchi.language.subjects import Subject
from elchi.language.tables import read_table, shared_rows
from elchi.records.vocabulary import Effect

Nature = Literal["thing", "sort", "field", "document", "recurring"]


class Office(msgspec.Struct, frozen=True, kw_only=True):
    """A canonical office: its id, titles by language, rank (1 head of state … 5 other) and body.

    `organisation` is the organisation whose office it is, where its titles always name it. `seat` is what the office
    is whatever it is called, the office itself when it has none; `single` when one person holds it at a time.
    """

    id: str
    named: dict[str, str]
    rank: int
    body: str | None = None
    state: bool = True
    organisation: str | None = None
    seat: str | None = None
    single: bool = False

    @property
    def title(self) -> str:
        """The English title, as findings carry it."""
        return self.named["en"]


class Object(msgspec.Struct, frozen=True, kw_only=True):
    """What a promise may be about: a thing, one of a sort, a field of work, a document, or what recurs."""

    id: str
    nature: Nature


class Act(msgspec.Struct, frozen=True, kw_only=True):
    """What a promise says will be done; acts of one family may stand for each other."""

    id: str
    family: str


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """What a report says came about, and what that does to a promise of it.

    Of acts that go forward, `fulfils` are the families of promised acts that it keeps, `moves` those that it helps
    on.
    """

    id: str
    effect: Effect
    fulfils: list[str] = []
    moves: list[str] = []


class Shared:
    """The tables that all languages share, each read when first asked for."""

    @cached_property
    def countries(self) -> list[Country]:
        """All ISO 3166-1 countries."""
        return msgspec.convert(shared_rows("countries", "country", "code"), list[Country])

    @cached_property
    def country(self) -> dict[str, Country]:
        """Countries by code."""
        return {country.code: country for country in self.countries}

    @cached_property
    def cities(self) -> list[City]:
        """Cities and venues with coordinates."""
        return msgspec.convert(shared_rows("cities", "city", "name"), list[City])

    @cached_property
    def organisations(self) -> list[Organisation]:
        """International organisations and formats."""
        return msgspec.convert(shared_rows("organisations", "organisation", "id"), list[Organisation])

    @cached_property
    def subjects(self) -> list[Subject]:
        """What the titles of documents are about."""
        return msgspec.convert(shared_rows("subjects", "subject", "id"), list[Subject])

    @cached_property
    def offices(self) -> dict[str, Office]:
        """Canonical offices by id."""
        rows = msgspec.convert(shared_rows("offices", "office", "id"), list[Office])
        return {row.id: row for row in rows}

    @cached_property
    def office_titled(self) -> dict[str, Office]:
        """Canonical offices by English title, as findings carry them."""
        return {office.title: office for office in self.offices.values()}

    @cached_property
    def promise_objects(self) -> dict[str, Object]:
        """What promises may be about, by id."""
        return {row.id: row for row in msgspec.convert(read_table("shared", "promises")["object"], list[Object])}

    @cached_property
    def promise_acts(self) -> dict[str, Act]:
        """What promises say will be done, by id."""
        return {row.id: row for row in msgspec.convert(read_table("shared", "promises")["act"], list[Act])}

    @cached_property
    def promise_done(self) -> dict[str, Done]:
        """What reports say came about, by id."""
        return {row.id: row for row in msgspec.convert(read_table("shared", "promises")["done"], list[Done])}

    @cached_property
    def notables(self) -> list[Notable]:
        """People of public office, with their countries."""
        return msgspec.convert(read_table("shared", "people")["person"], list[Notable])

    @cached_property
    def given_names(self) -> GivenNames:
        """Given names, surname endings and conventional romanisations."""
        return msgspec.convert(read_table("shared", "names"), GivenNames)


@cache
def shared() -> Shared:
    """The shared tables of this process."""
    return Shared()
