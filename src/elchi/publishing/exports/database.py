"""The record as a plain SQLite file that Datasette shows: keys, full text, views, descriptions."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from elchi.publishing.exports.columns import Cell, Row, Table
from elchi.publishing.exports.describing import metadata
from elchi.publishing.exports.formats import Counts
from elchi.publishing.exports.scope import Scope
from elchi.publishing.exports.selection import Selection
from elchi.publishing.exports.tables import tables_of
from elchi.storage import Record
from elchi.storage.loading import portions

AT_ONCE = 500
TYPES = {"text": "TEXT", "texts": "TEXT", "whole": "INTEGER", "number": "REAL", "yes": "INTEGER"}
QUICK = ("journal_mode=OFF", "synchronous=OFF", "page_size=4096")
SOUGHT = {
    "events": ("title", "participants", "quotes"),
    "agreements": ("title", "titles"),
    "commitments": ("action", "actions"),
    "people": ("name", "spellings"),
    "articles": ("title", "text"),
    "findings": ("quote",),
}
LETTERS = 'tokenize="unicode61 remove_diacritics 0"'
INDEXED = (
    ("events", "date"),
    ("participants", "name"),
    ("findings", "article"),
    ("quotes", "article"),
    ("memberships", "conclusion"),
    ("memberships", "finding"),
    ("tenures", "office"),
    ("articles", "published"),
)
VIEWS = {
    "visits": ("events", "SELECT * FROM events WHERE type = 'visit' ORDER BY coalesce(date, reported) DESC"),
    "commitments_with_a_term": ("commitments", "SELECT * FROM commitments WHERE due IS NOT NULL ORDER BY due"),
    "trade_turnover": ("figures", "SELECT * FROM figures WHERE measure = 'trade turnover' ORDER BY period"),
    "disputes": (
        "events",
        "SELECT id, title, disputes, outlets, urls FROM events WHERE disputed ORDER BY coalesce(date, reported) DESC",
    ),
}


def write(record: Record, scope: Scope, target: Path) -> Counts:
    """Write a .db, or a folder with it and its metadata.json, and tell how many rows each table has."""
    if target.suffix:
        return _database(record, scope, target)
    target.mkdir()
    (target / "metadata.json").write_bytes(metadata(tables_of(scope), "elchi"))
    return _database(record, scope, target / "elchi.db")


def _database(record: Record, scope: Scope, target: Path) -> Counts:
    tables = tables_of(scope)
    made = sqlite3.connect(target, isolation_level=None)
    try:
        for pragma in QUICK:
            made.execute(f"PRAGMA {pragma}").fetchall()
        made.execute("BEGIN")
        counts = _fill(made, record, scope, tables)
        _finish(made, {table.name for table in tables})
        made.execute("COMMIT")
    finally:
        made.close()
    return counts


def _fill(made: sqlite3.Connection, record: Record, scope: Scope, tables: list[Table]) -> Counts:
    names, counts = {table.name for table in tables}, {}
    with record.snapshot() as held:
        selection = Selection(held, scope)
        for table in tables:
            made.execute(_definition(table, names))
            counts[table.name] = _insert(made, table, table.rows(selection))
    return counts


def _definition(table: Table, names: set[str]) -> str:
    """The table's CREATE statement; an id leads to the table that it refers to where that is there."""
    lines = [f'"{column.name}" {TYPES[column.type]}' for column in table.columns]
    lines.append(f"PRIMARY KEY ({', '.join(table.key)})")
    leading = [column for column in table.columns if column.refers in names and column.type == "text"]
    lines += [f'FOREIGN KEY ("{column.name}") REFERENCES "{column.refers}" (id)' for column in leading]
    return f'CREATE TABLE "{table.name}" (\n  ' + ",\n  ".join(lines) + "\n)"


def _insert(made: sqlite3.Connection, table: Table, rows: Iterator[Row]) -> int:
    places = ", ".join("?" * len(table.columns))
    count = 0
    for portion in portions(rows, AT_ONCE):
        values = [[_cell(cell) for cell in table.cells(row)] for row in portion]
        made.executemany(f'INSERT INTO "{table.name}" VALUES ({places})', values)
        count += len(portion)
    return count


def _cell(cell: Cell) -> Any:
    """A list is a JSON array, by whose items Datasette can count; text without lone halves of characters."""
    if isinstance(cell, list):
        return msgspec.json.encode(cell).decode()
    return cell.encode("utf-8", "replace").decode() if isinstance(cell, str) else cell


def _finish(made: sqlite3.Connection, names: set[str]) -> None:
    """Full text, views, and an index on every column that leads elsewhere."""
    for table, columns in SOUGHT.items():
        if table in names:
            listed = ", ".join(columns)
            made.execute(f'CREATE VIRTUAL TABLE {table}_fts USING fts5({listed}, content="{table}", {LETTERS})')
            made.execute(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('rebuild')")
    for view, (table, question) in VIEWS.items():
        if table in names:
            made.execute(f"CREATE VIEW {view} AS {question}")
    for table, column in INDEXED:
        if table in names:
            made.execute(f"CREATE INDEX {table}_{column} ON {table} ({column})")
