"""Tables and their columns: name, type and meaning, the same in every format that is a table."""

from collections.abc import Callable, Iterator, Mapping
from typing import Literal

import msgspec

from elchi.publishing.exports.selection import Selection

Cell = str | int | float | bool | list[str] | None
Row = Mapping[str, Cell]
Type = Literal["text", "texts", "whole", "number", "yes"]


class Column(msgspec.Struct, frozen=True):
    """A column: its name, the type of its cells, and what they mean; `refers` names the table that an id leads to."""

    name: str
    type: Type
    means: str
    refers: str | None = None


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """A table: what one row is, its columns, and its rows of a selection in a fixed order, one after another.

    `key` are the columns that no two rows share; `facets` those that are worth counting by.
    """

    name: str
    row: str
    columns: tuple[Column, ...]
    rows: Callable[[Selection], Iterator[Row]]
    key: tuple[str, ...] = ("id",)
    facets: tuple[str, ...] = ()

    def cells(self, row: Row) -> list[Cell]:
        """The cells of a row in the order of the columns."""
        return [row[column.name] for column in self.columns]

    @property
    def names(self) -> list[str]:
        """The names of the columns."""
        return [column.name for column in self.columns]
