"""A whole record, with its users and what they did, into another place: from a file to a server, or back."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, FromClause, delete, func, insert, select, table, text

from elchi.accounts import tables as accounts
from elchi.errors import InputError
from elchi.storage import opening, tables
from elchi.storage.failing import failing, named
from elchi.storage.loading import portions

AT_ONCE = 1000
NUMBERED = ("article", "attempt", "trail")


def copy(source: str | Path, target: str | Path) -> Counter[str]:
    """Copy the record at `source` to `target`, in one transaction, and tell how many rows of each table went over.

    An older record is brought up to date first. `target` must be new or empty: InputError when it holds anything.
    Errors of either place are those under `elchi.errors.StoreError`, and leave `target` empty.

    >>> copy("elchi.db", "postgresql://desk@localhost/elchi")["article"]  # doctest: +SKIP
    48
    """
    given, taken = opening.engine(source), opening.engine(target)
    try:
        with given.begin() as read, failing(target), opening.writing(taken).begin() as written:
            _refuse_held(written, target)
            written.execute(delete(tables.about))
            counts = Counter({each.name: _pour(read, written, each, source) for each in _tables()})
            _go_on_counting(written)
    finally:
        given.dispose()
        taken.dispose()
    return counts


def _tables() -> list[Any]:
    return [*tables.metadata.sorted_tables, tables.words, *accounts.metadata.sorted_tables]


def _refuse_held(connection: Connection, target: str | Path) -> None:
    for each in (*tables.metadata.sorted_tables, *accounts.metadata.sorted_tables):
        if each is not tables.about and connection.execute(select(each).limit(1)).first() is not None:
            raise InputError(f"{named(target)} is not empty; copy into a new record")


def _pour(read: Connection, written: Connection, each: Any, source: str | Path) -> int:
    total = 0
    for portion in portions(_rows(read, each, source), AT_ONCE):
        written.execute(insert(each), portion)
        total += len(portion)
    return total


def _rows(read: Connection, each: FromClause, source: str | Path) -> Iterator[dict[str, Any]]:
    with failing(source):
        asked = read.execution_options(yield_per=AT_ONCE).execute(select(each))
        yield from (dict(row) for row in asked.mappings())


def _go_on_counting(connection: Connection) -> None:
    """PostgreSQL numbers new rows by itself and is told where to go on; SQLite looks at the last one."""
    if connection.dialect.name != "sqlite":
        for name in NUMBERED:
            last = connection.scalar(select(func.max(text("number"))).select_from(table(name)))
            if last is not None:
                connection.execute(select(func.setval(func.pg_get_serial_sequence(name, "number"), last)))
