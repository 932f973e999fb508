"""The list of people: by country and year, and by any spelling of the name."""

from collections.abc import Iterator

import msgspec

from elchi.portal.addresses import address
from elchi.portal.asking import Ask
from elchi.portal.choices import Filter, counted, countries_filter
from elchi.portal.feeds import Entry
from elchi.portal.page import Sheet, View
from elchi.records import Person, Tenure
from elchi.storage import Listed, Selection

COLUMNS = ["id", "name", "spellings", "countries", "office", "first report", "last report"]
LIMIT = 60


class PeopleSeen(msgspec.Struct, frozen=True, kw_only=True):
    """A page of the list of people, by name."""

    people: Listed[Person]


def people(ask: Ask) -> View:
    """People by their usual English name."""
    asked = Selection(countries=ask.countries(), year=ask.value("year"), words=ask.value("named"))
    found = ask.record.listed(Person, asked, ask.value("after"), LIMIT)
    return View(
        title=ask.tongue.text("People"),
        template="people.html",
        data=PeopleSeen(people=found),
        more={"filters": filters(ask, asked), "latest": latest, "named": asked.words or ""},
        sheet=lambda: Sheet(columns=COLUMNS, rows=_rows(found), entries=_entries(ask, found)),
    )


def filters(ask: Ask, asked: Selection) -> list[Filter]:
    """The form above the list."""
    years = counted(ask, Person, "year", asked, ask.tongue.text("Named in"), str)
    return [countries_filter(ask, Person, asked, 0), years]


def latest(person: Person) -> Tenure | None:
    """The office that the last report has the person in, or None."""
    dated = [tenure for tenure in person.tenures if tenure.last]
    return max(dated, key=lambda tenure: tenure.last or "", default=person.tenures[-1] if person.tenures else None)


def _rows(found: Listed[Person]) -> Iterator[list[object]]:
    for one in found.items:
        held = latest(one)
        told = (held.office, held.first, held.last) if held else (None, None, None)
        yield [one.id, one.name, "; ".join(one.spellings), " ".join(one.countries), *told]


def _entries(ask: Ask, found: Listed[Person]) -> Iterator[Entry]:
    for one in found.items:
        held = latest(one)
        yield Entry(
            id=one.id,
            title=ask.names.of(one),
            address=address(one),
            updated=held.last if held else None,
            summary=ask.tongue.office(held.office) if held else "",
        )
