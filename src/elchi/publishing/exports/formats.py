"""The formats that the record is written in; a new one is a row, a module with `write`, a paragraph in docs."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Protocol

import msgspec

from elchi.errors import InputError
from elchi.publishing.exports.scope import KINDS, Kind, Scope
from elchi.storage import Record

Counts = Mapping[str, int]
THINGS: tuple[Kind, ...] = ("events", "agreements", "commitments", "people", "articles")


class Writer(Protocol):
    """What the module of a format offers."""

    def __call__(self, record: Record, scope: Scope, target: Path) -> Counts:
        """Write what the scope takes to `target` and tell how many of each kind were written.

        `target` is a path to fill; it becomes the file that was asked for only when this returns.
        """


class Format(msgspec.Struct, frozen=True, kw_only=True):
    """A format: the module that writes it, the suffixes of its files, its media type, what it holds, of which kinds.

    The first suffix is the usual one; "" is a folder.
    """

    module: str
    suffixes: tuple[str, ...]
    media: str
    holds: str
    kinds: tuple[Kind, ...] = KINDS
    function: str = "write"

    @property
    def write(self) -> Writer:
        """The function that writes it; its libraries are imported now."""
        found: Writer = getattr(import_module(f"elchi.publishing.exports.{self.module}"), self.function)
        return found


FORMATS: dict[str, Format] = {
    "csv": Format(
        module="delimited",
        suffixes=(".zip", ".csv", ""),
        media="application/zip",
        holds="every table as CSV: one file with --kind, else a zip or a folder of them",
    ),
    "csv-excel": Format(
        module="delimited",
        function="write_marked",
        suffixes=(".zip", ".csv", ""),
        media="application/zip",
        holds="the same with the mark by which Excel knows UTF-8",
    ),
    "xlsx": Format(
        module="workbook",
        suffixes=(".xlsx",),
        media="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        holds="every table, a sheet each, with links to the pages",
    ),
    "parquet": Format(
        module="columnar",
        suffixes=(".zip", ".parquet", ""),
        media="application/zip",
        holds="every table with typed columns, lists as lists",
    ),
    "jsonl": Format(
        module="lines",
        suffixes=(".jsonl",),
        media="application/jsonl",
        holds="every thing whole, one JSON object a line, with its kind and its sources",
    ),
    "plover": Format(
        module="coded",
        function="write_plover",
        suffixes=(".csv",),
        media="text/csv",
        holds="events by dyads in the code book PLOVER, with the columns of POLECAT",
        kinds=("events",),
    ),
    "cameo": Format(
        module="coded",
        function="write_cameo",
        suffixes=(".csv",),
        media="text/csv",
        holds="events by directed dyads in the code book CAMEO, with columns of GDELT and Goldstein values",
        kinds=("events",),
    ),
    "colt": Format(
        module="coded",
        function="write_colt",
        suffixes=(".csv",),
        media="text/csv",
        holds="visits with the columns of COLT, the data set on leaders' travel",
        kinds=("events",),
    ),
    "ftm": Format(
        module="ftm",
        suffixes=(".json", ".ijson", ".jsonl"),
        media="application/jsonl",
        holds="entities of FollowTheMoney, one a line, with schemata for agreements and commitments",
        kinds=THINGS,
    ),
    "ftm-plain": Format(
        module="ftm",
        function="write_plain",
        suffixes=(".json", ".ijson", ".jsonl"),
        media="application/jsonl",
        holds="the same with the standard schemata alone",
        kinds=THINGS,
    ),
    "sqlite": Format(
        module="database",
        suffixes=("", ".db", ".sqlite"),
        media="application/vnd.sqlite3",
        holds="every table with keys, full text and views; a folder has the descriptions for Datasette too",
    ),
    "ics": Format(
        module="ics",
        suffixes=(".ics",),
        media="text/calendar",
        holds="a calendar: dated events, deadlines of commitments, ends of agreements",
        kinds=("events", "agreements", "commitments"),
    ),
    "atom": Format(
        module="atom",
        suffixes=(".atom", ".xml"),
        media="application/atom+xml",
        holds="a feed of events, agreements, commitments and articles with their quotes",
        kinds=("events", "agreements", "commitments", "articles"),
    ),
    "jsonld": Format(
        module="linked",
        suffixes=(".jsonld", ".json"),
        media="application/ld+json",
        holds="everything as one graph in the words of schema.org",
        kinds=THINGS,
    ),
    "gexf": Format(
        module="network",
        function="write_gexf",
        suffixes=(".gexf",),
        media="application/gexf+xml",
        holds="who meets whom: a network of countries, people and organisations",
        kinds=(),
    ),
    "graphml": Format(
        module="network",
        function="write_graphml",
        suffixes=(".graphml",),
        media="application/graphml+xml",
        holds="the same network in GraphML",
        kinds=(),
    ),
}


def format_of(name: str) -> Format:
    """The format with this name; InputError lists those there are."""
    if name.lower() not in FORMATS:
        raise InputError(f"nothing is exported as {name!r}; give one of {', '.join(FORMATS)}")
    return FORMATS[name.lower()]
