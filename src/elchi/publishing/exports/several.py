"""Tables into one file, a zip or a folder, each written row by row by the same hand."""

import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO

import msgspec

from elchi.errors import InputError
from elchi.publishing.exports.columns import Row, Table
from elchi.publishing.exports.formats import Counts
from elchi.publishing.exports.scope import Scope
from elchi.publishing.exports.selection import Selection
from elchi.publishing.exports.tables import tables_of
from elchi.storage import Record

EPOCH = (1980, 1, 1, 0, 0, 0)
Fill = Callable[[Table, Iterable[Row], IO[bytes]], int]


class Files(msgspec.Struct, frozen=True, kw_only=True):
    """How a format writes tables: the suffix of a file of one table, and the function that fills it."""

    suffix: str
    fill: Fill
    packed: bool = True

    def write(self, record: Record, scope: Scope, target: Path) -> Counts:
        """Write the tables that a scope takes, as the suffix of `target` asks, and tell how many rows each has."""
        return self.put(tables_of(scope), record, scope, target)

    def put(self, tables: list[Table], record: Record, scope: Scope, target: Path) -> Counts:
        """Write these tables."""
        with record.snapshot() as held:
            selection, suffix = Selection(held, scope), target.suffix.lower()
            if suffix == self.suffix:
                return self._one(tables, selection, target)
            return (
                self._zip(tables, selection, target) if suffix == ".zip" else self._folder(tables, selection, target)
            )

    def _one(self, tables: list[Table], selection: Selection, target: Path) -> Counts:
        if len(tables) > 1:
            raise InputError(f"a {self.suffix} holds one table; give --kind events, or write to a .zip or a folder")
        (table,) = tables
        with target.open("wb") as stream:
            return {table.name: self.fill(table, table.rows(selection), stream)}

    def _folder(self, tables: list[Table], selection: Selection, target: Path) -> Counts:
        target.mkdir()
        counts = {}
        for table in tables:
            with (target / f"{table.name}{self.suffix}").open("wb") as stream:
                counts[table.name] = self.fill(table, table.rows(selection), stream)
        return counts

    def _zip(self, tables: list[Table], selection: Selection, target: Path) -> Counts:
        counts = {}
        with zipfile.ZipFile(target, "w") as archive:
            for table in tables:
                with archive.open(
                    entry(f"{table.name}{self.suffix}", packed=self.packed), "w", force_zip64=True
                ) as to:
                    counts[table.name] = self.fill(table, table.rows(selection), to)
        return counts


def entry(name: str, *, packed: bool = True) -> zipfile.ZipInfo:
    """An entry of a zip that does not tell when it was written."""
    made = zipfile.ZipInfo(name, EPOCH)
    made.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    made.external_attr = 0o644 << 16
    return made
