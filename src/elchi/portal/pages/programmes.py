"""Programmes that are followed: each item with where it stands, by what pages tell of the two countries."""

from collections.abc import Iterator
from itertools import groupby

import msgspec

from elchi.following.follow import follow
from elchi.portal.addresses import programme_address
from elchi.portal.asking import Ask, Missing
from elchi.portal.feeds import Entry
from elchi.portal.page import Sheet, View
from elchi.publishing.following.board import STATES, words
from elchi.records import Following, Programme
from elchi.storage import Testimony

COLUMNS = ["id", "title", "countries", "valid_from", "valid_to", "items"]
SHOWN = 6


class ProgrammesSeen(msgspec.Struct, frozen=True, kw_only=True):
    """Every programme that is followed."""

    programmes: list[Programme]


class ProgrammeSeen(msgspec.Struct, frozen=True, kw_only=True):
    """A programme on a day: its items, how many are in each state, and the sentences of the evidence."""

    following: Following
    states: dict[str, int]
    overdue: int
    review: int
    testimony: dict[str, Testimony] = {}


def programmes(ask: Ask) -> View:
    """The programmes, the latest term first."""
    seen = ProgrammesSeen(programmes=ask.record.programmes())
    return View(
        title=ask.tongue.text("Programmes"),
        template="programmes.html",
        data=seen,
        sheet=lambda: Sheet(columns=COLUMNS, rows=_rows(seen), entries=_entries(seen)),
    )


def programme(ask: Ask) -> View:
    """One programme on the day `on`."""
    kept = ask.record.programme(ask.path("programme"))
    if kept is None:
        raise Missing
    on = ask.day("on")
    where = ask.house.kept(("follow", kept.id, on), lambda: _followed(ask, kept, on))
    told = [each.finding for one in where.items for each in one.evidence[:SHOWN]]
    seen = ProgrammeSeen(
        following=where,
        states={state: sum(one.state == state for one in where.items) for state in STATES},
        overdue=sum(one.overdue for one in where.items),
        review=sum(one.review > 0 for one in where.items),
        testimony=ask.record.testimony(told),
    )
    sections = [(head, list(held)) for head, held in groupby(where.items, key=lambda one: one.item.section)]
    more = {"sections": sections, "words": words(ask.language), "shown": SHOWN}
    return View(title=kept.title, template="programme.html", data=seen, more=more)


def _followed(ask: Ask, kept: Programme, on: str) -> Following:
    file = ask.record.pair(kept.countries[0], kept.countries[1])
    return follow(kept, file.articles, file.findings, on, file.belongs)


def _rows(seen: ProgrammesSeen) -> Iterator[list[object]]:
    for one in seen.programmes:
        yield [one.id, one.title, " ".join(one.countries), one.valid_from, one.valid_to, len(one.items)]


def _entries(seen: ProgrammesSeen) -> Iterator[Entry]:
    for one in seen.programmes:
        yield Entry(id=one.id, title=one.title, address=programme_address(one.id))
