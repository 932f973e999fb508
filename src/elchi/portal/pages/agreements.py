"""The list of documents, with facets: type, state, countries, level, year of signing, term."""

from collections.abc import Iterator
from datetime import date, timedelta

import msgspec

from elchi.errors import InputError
from elchi.portal.addresses import address
from elchi.portal.asking import Ask
from elchi.portal.choices import Filter, counted, countries_filter, plain_filter
from elchi.portal.feeds import Entry
from elchi.portal.page import Sheet, View
from elchi.portal.terms import YEAR, State, state_on
from elchi.portal.titles import agreement_title
from elchi.records import Agreement
from elchi.records.days import months_later
from elchi.storage import Listed, Selection, Testimony

COLUMNS = ["id", "title", "type", "level", "parties", "status", "signed_on", "valid_from", "valid_to"]


class AgreementsSeen(msgspec.Struct, frozen=True, kw_only=True):
    """A page of the list, what each document's state is on the day, and the sentence of its first report."""

    agreements: Listed[Agreement]
    on: str
    states: dict[str, State]
    testimony: dict[str, Testimony]


def agreements(ask: Ask) -> View:
    """Documents by signing, newest first."""
    asked, on = selection(ask), ask.day("on")
    found = ask.record.listed(Agreement, asked, ask.value("after"))
    first = [one.findings[0] for one in found.items if one.findings]
    seen = AgreementsSeen(
        agreements=found,
        on=on,
        states={one.id: state_on(one, on) for one in found.items},
        testimony=ask.record.testimony(first),
    )
    return View(
        title=ask.tongue.text("Agreements"),
        template="agreements.html",
        data=seen,
        more={"filters": filters(ask, asked), "titled": lambda one: agreement_title(ask.tongue, one)},
        sheet=lambda: Sheet(columns=COLUMNS, rows=_rows(ask, found), entries=_entries(ask, found)),
    )


def selection(ask: Ask) -> Selection:
    """What the address asks of the list."""
    since, until = _ends(ask.value("term"), ask.day("on"))
    return Selection(
        countries=ask.countries(),
        type=ask.value("type"),
        status=ask.value("status"),
        level=ask.value("level"),
        year=ask.value("year"),
        ends_since=since,
        ends_until=until,
    )


def filters(ask: Ask, asked: Selection) -> list[Filter]:
    """The form above the list."""
    tongue, of = ask.tongue, Agreement
    terms = [
        ("running", tongue.text("term running")),
        ("ending", tongue.text("ends within a year")),
        ("over", tongue.text("term over")),
    ]
    return [
        countries_filter(ask, of, asked, 0),
        countries_filter(ask, of, asked, 1),
        counted(ask, of, "type", asked, tongue.text("Type"), lambda v: tongue.label("agreement_type", v)),
        counted(ask, of, "status", asked, tongue.text("State"), lambda v: tongue.label("agreement_status", v)),
        counted(ask, of, "level", asked, tongue.text("Level"), lambda v: tongue.label("level", v)),
        counted(ask, of, "year", asked, tongue.text("Year of signing"), str),
        plain_filter("term", tongue.text("Term"), terms, ask.value("term")),
    ]


def _ends(term: str | None, on: str) -> tuple[str | None, str | None]:
    """Between which days the term must end."""
    match term:
        case None:
            return None, None
        case "running":
            return on, None
        case "ending":
            return on, months_later(on, YEAR)
        case "over":
            return None, (date.fromisoformat(on) - timedelta(days=1)).isoformat()
    raise InputError(f"term={term[:40]!r} is none of running, ending, over")


def _rows(ask: Ask, found: Listed[Agreement]) -> Iterator[list[object]]:
    for one in found.items:
        title = agreement_title(ask.tongue, one).text
        told = (one.signed_on, one.valid_from, one.valid_to)
        yield [one.id, title, one.type, one.level, " ".join(one.parties), one.status, *told]


def _entries(ask: Ask, found: Listed[Agreement]) -> Iterator[Entry]:
    for one in found.items:
        yield Entry(
            id=one.id,
            title=agreement_title(ask.tongue, one).text,
            address=address(one),
            updated=one.reported,
            summary=ask.tongue.wording.state(one.status),
        )
