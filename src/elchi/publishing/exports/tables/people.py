"""People, and the offices that pages have them in."""

from collections.abc import Iterator

from elchi.publishing.exports.columns import Column, Row, Table
from elchi.publishing.exports.selection import Selection
from elchi.publishing.exports.tables.sources import SOURCES, sources

PERSON = (
    Column("id", "text", "The person's id."),
    Column("name", "text", "The usual name in Latin letters."),
    Column("spellings", "texts", "Every spelling that pages have."),
    Column("countries", "texts", "For which countries the person is told to act, ISO 3166-1."),
    Column("offices", "texts", "The offices, oldest first: office (country), from the first to the last account."),
    Column("confidence", "text", "stated, or disputed where accounts of an office differ."),
    Column("disputed", "yes", "Whether accounts of one of the offices differ."),
)
TENURE = (
    Column("person", "text", "The person.", "people"),
    Column("position", "whole", "The place among the person's offices, oldest first, from 1."),
    Column("name", "text", "The person's usual name in Latin letters."),
    Column("office", "text", "The office, in English."),
    Column("organisation", "text", "The body, by its word in Elchi or as pages write it."),
    Column("country", "text", "Of which country, ISO 3166-1."),
    Column("taken", "text", "The day on which an account has the person appointed or elected, EDTF."),
    Column("first", "text", "The first day on which an account has the person in office, EDTF."),
    Column("last", "text", "The last such day, EDTF; not the day on which the office was left."),
    Column("before", "text", "The day by which an account says that the office was left, EDTF."),
    Column("confidence", "text", "stated, or disputed where accounts give the office to another in that time."),
    Column("disputed", "yes", "Whether accounts give the office to another in that time."),
)


def _people(selection: Selection) -> Iterator[Row]:
    for one, told in selection.people():
        contested = any(tenure.disputed for tenure in one.tenures)
        mine: Row = {
            "id": one.id,
            "name": one.name,
            "spellings": one.spellings,
            "countries": one.countries,
            "offices": [
                f"{each.office} ({each.country or '?'}), {each.first or '?'}/{each.last or '?'}"
                for each in one.tenures
            ],
            "confidence": "disputed" if contested else "stated",
            "disputed": contested,
        }
        yield {**mine, **sources(told)}


def _tenures(selection: Selection) -> Iterator[Row]:
    plain = ("person", "office", "organisation", "country", "taken", "first", "last", "before", "disputed")
    for one, told in selection.people():
        for position, tenure in enumerate(one.tenures, 1):
            under = [each for each in told if each.finding.id in tenure.findings]
            if under:
                mine = {name: getattr(tenure, name) for name in plain}
                certain = {"confidence": "disputed" if tenure.disputed else "stated"}
                yield {**mine, **certain, "name": one.name, "position": position, **sources(under)}


PEOPLE = Table(
    name="people",
    row="someone whom pages name",
    columns=(*PERSON, *SOURCES),
    rows=_people,
    facets=("countries", "confidence"),
)
TENURES = Table(
    name="tenures",
    row="a person in an office, between the first and the last account of it",
    columns=(*TENURE, *SOURCES),
    rows=_tenures,
    key=("person", "position"),
    facets=("office", "organisation", "country", "confidence"),
)
