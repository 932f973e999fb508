"""Tables as CSV: RFC 4180, UTF-8, one file a table; a single .csv, or a zip or folder of several."""

import csv
from collections.abc import Iterable
from io import TextIOWrapper
from pathlib import Path
from typing import IO

from elchi.publishing.exports.cells import neutral, words
from elchi.publishing.exports.columns import Cell, Row, Table
from elchi.publishing.exports.formats import Counts
from elchi.publishing.exports.scope import Scope
from elchi.publishing.exports.several import Files
from elchi.storage import Record

MARK = b"\xef\xbb\xbf"


def write(record: Record, scope: Scope, target: Path) -> Counts:
    """Write the tables that a scope takes and tell how many rows each has."""
    return Files(suffix=".csv", fill=fill).write(record, scope, target)


def write_marked(record: Record, scope: Scope, target: Path) -> Counts:
    """The same with the mark at the beginning of each file by which Excel knows UTF-8."""
    return Files(suffix=".csv", fill=_fill_marked).write(record, scope, target)


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


def _fill_marked(table: Table, rows: Iterable[Row], stream: IO[bytes]) -> int:
    stream.write(MARK)
    return fill(table, rows, stream)


def _cell(cell: Cell) -> str:
    """Numbers stay numbers; text that a spreadsheet would run is made harmless."""
    return words(cell) if isinstance(cell, int | float) else neutral(words(cell))
