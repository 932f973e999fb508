"""What lies ahead as lines of a calendar: planned events, ends of terms, deadlines, sessions to be expected."""

from collections.abc import Iterable
from itertools import groupby
from typing import Literal

import msgspec

from elchi.portal.addresses import address, mechanism_address
from elchi.portal.titles import Words, agreement_title, commitment_words
from elchi.portal.tongue import Tongue
from elchi.records import Agreement, Commitment, Event
from elchi.records.days import first_day, last_day
from elchi.records.vocabulary import LanguageCode

YEAR, MONTH = len("2026"), len("2026-05")
Kind = Literal["event", "agreement", "commitment", "mechanism"]


class Ahead(msgspec.Struct, frozen=True, kw_only=True):
    """One line: the day (EDTF) that it is about, what happens then, the words and their language, whose it is."""

    kind: Kind
    when: str
    day: str
    title: str
    language: LanguageCode
    address: str
    countries: list[str] = []
    findings: list[str] = []


def planned(tongue: Tongue, event: Event, on: str) -> Ahead:
    """A planned event, under its first day, or its last when it has begun."""
    edtf = event.when.edtf or ""
    first, last = first_day(edtf) or "", last_day(edtf) or ""
    return Ahead(
        kind="event",
        when=edtf,
        day=first if first >= on and not _yearly(edtf) else last,
        title=tongue.kind(event),
        language=tongue.language,
        address=address(event),
        countries=event.countries,
        findings=event.findings,
    )


def term(tongue: Tongue, agreement: Agreement) -> Ahead:
    """The end of an agreement's term."""
    title = agreement_title(tongue, agreement)
    return _last("agreement", agreement.valid_to, title, agreement, agreement.parties)


def deadline(tongue: Tongue, commitment: Commitment) -> Ahead:
    """The day until which something was promised."""
    return _last("commitment", commitment.due, commitment_words(tongue, commitment), commitment, commitment.by)


def session(key: str, expected: str, name: Words, countries: list[str]) -> Ahead:
    """A session that the rhythm of a body suggests."""
    return Ahead(
        kind="mechanism",
        when=expected,
        day=last_day(expected) or "",
        title=name.text,
        language=name.language,
        address=mechanism_address(key),
        countries=countries,
    )


def by_month(lines: Iterable[Ahead]) -> list[tuple[str, list[Ahead]]]:
    """The lines by month ("2026-05"), soonest first; those known to the year alone ("2026") behind its months."""
    ordered = sorted(lines, key=lambda one: (one.day[:YEAR], _yearly(one.when), one.day, one.kind, one.address))
    return [(month, list(held)) for month, held in groupby(ordered, key=_heading)]


def _heading(one: Ahead) -> str:
    return one.day[:YEAR] if _yearly(one.when) else one.day[:MONTH]


def _yearly(edtf: str) -> bool:
    return len(edtf.rsplit("/", maxsplit=1)[-1]) == YEAR


def _last(kind: Kind, edtf: str | None, title: Words, whose: Agreement | Commitment, countries: list[str]) -> Ahead:
    return Ahead(
        kind=kind,
        when=(edtf or "").split("/")[-1],
        day=last_day(edtf) or "",
        title=title.text,
        language=title.language,
        address=address(whose),
        countries=countries,
        findings=whose.findings,
    )
