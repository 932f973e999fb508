"""The record as JSON Lines: one thing a line, whole, with its kind and its sources."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from elchi.publishing.exports.formats import Counts
from elchi.publishing.exports.scope import Kind, Scope
from elchi.publishing.exports.selection import Selection
from elchi.publishing.exports.tables import TABLES
from elchi.publishing.exports.tables.sources import words
from elchi.storage import Record
from elchi.storage.streaming import Told

WHOLE: tuple[Kind, ...] = ("events", "agreements", "commitments", "people", "articles", "findings", "memberships")
Line = dict[str, Any]


def write(record: Record, scope: Scope, target: Path) -> Counts:
    """Write an object a line and tell how many of each kind; parts of other things only when they are asked for."""
    counts: dict[str, int] = {}
    with record.snapshot() as held, target.open("wb") as stream:
        selection = Selection(held, scope)
        for kind in scope.kinds or WHOLE:
            counts[kind] = 0
            for line in _lines(kind, selection):
                stream.write(msgspec.json.encode(line) + b"\n")
                counts[kind] += 1
    return counts


def _lines(kind: Kind, selection: Selection) -> Iterator[Line]:
    whole: dict[Kind, Callable[[], Iterable[tuple[Any, Sequence[Told]]]]] = {
        "events": selection.events,
        "agreements": selection.agreements,
        "commitments": selection.commitments,
        "people": selection.people,
    }
    if kind in whole:
        return _concluded("person" if kind == "people" else kind.removesuffix("s"), whole[kind]())
    if kind == "articles":
        return ({"kind": "article", **msgspec.to_builtins(one)} for one in selection.articles())
    if kind == "findings":
        return map(_finding, selection.findings())
    return (_row(kind.removesuffix("s"), dict(row)) for row in TABLES[kind].rows(selection))


def _row(kind: str, row: Line) -> Line:
    """A row of a table; its own word for a kind is told as `of`."""
    return {"kind": kind, "of": row.pop("kind"), **row} if "kind" in row else {"kind": kind, **row}


def _concluded(kind: str, found: Iterable[tuple[Any, Sequence[Told]]]) -> Iterator[Line]:
    for one, told in found:
        yield {"kind": kind, **msgspec.to_builtins(one), "sources": [_source(each) for each in told]}


def _finding(told: Told) -> Line:
    values = msgspec.to_builtins(told.finding)
    return {"kind": "finding", "of": values.pop("kind"), **values, "sources": [_source(told)]}


def _source(told: Told) -> Line:
    return {"finding": told.finding.id, "quote": words(told), "confidence": told.finding.confidence, **_page(told)}


def _page(told: Told) -> Line:
    page = told.page
    return {
        "article": page.id,
        "outlet": page.outlet,
        "url": page.url,
        "published": page.published,
        "language": page.language,
    }
