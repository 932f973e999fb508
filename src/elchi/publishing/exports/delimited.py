"""Tables as CSV: RFC 4180, UTF-8, one file a table; a single .csv, or a zip or folder of several."""

import csv
import zipfile
from collections.abc import Iterable
from io import TextIOWrapper
from pathlib import Path
from typing import IO

from elchi.errors import InputError
from elchi.publishing.exports.cells import neutral, words
from elchi.publishing.exports.columns import Cell, Row, Table
from elchi.publishing.exports.formats import Counts
from elchi.publishing.exports.scope import Scope
from elchi.publishing.exports.selection import Selection
from elchi.publishing.exports.tables import tables_of
from elchi.storage import Record

EPOCH = (1980, 1, 1, 0, 0, 0)


def write(record: Record, scope: Scope, target: Path) -> Counts:
    """Write the tables that a scope takes and tell how many rows each has."""
    tables, suffix = tables_of(scope), target.suffix.lower()
    with record.snapshot() as held:
        selection = Selection(held, scope)
        if suffix == ".csv":
            return _one(tables, selection, target)
        return _zipped(tables, selection, target) if suffix == ".zip" else _folder(tables, selection, target)


def fill(table: Table, rows: Iterable[Row], stream: IO[bytes]) -> int:
    """Write a table as CSV to an open file, row by row, and tell how many there were."""
    text = TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer, count = csv.writer(text), 0
    writer.writerow(table.names)
    for row in rows:
        writer.writerow([_cell(cell) for cell in table.cells(row)])
        count += 1
    text.flush()
    text.detach()
    return count


def _cell(cell: Cell) -> str:
    """Numbers stay numbers; text that a spreadsheet would run is made harmless."""
    return words(cell) if isinstance(cell, int | float) else neutral(words(cell))


def _one(tables: list[Table], selection: Selection, target: Path) -> Counts:
    if len(tables) > 1:
        raise InputError("a .csv holds one table; give --kind events, or write to a .zip or a folder")
    (table,) = tables
    with target.open("wb") as stream:
        return {table.name: fill(table, table.rows(selection), stream)}


def _folder(tables: list[Table], selection: Selection, target: Path) -> Counts:
    target.mkdir()
    counts = {}
    for table in tables:
        with (target / f"{table.name}.csv").open("wb") as stream:
            counts[table.name] = fill(table, table.rows(selection), stream)
    return counts


def _zipped(tables: list[Table], selection: Selection, target: Path) -> Counts:
    counts = {}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for table in tables:
            entry = zipfile.ZipInfo(f"{table.name}.csv", EPOCH)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            with archive.open(entry, "w", force_zip64=True) as stream:
                counts[table.name] = fill(table, table.rows(selection), stream)
    return counts
