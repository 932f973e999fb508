"""Which column of a table holds what: told by its headings, or by the person who imports it."""

from collections.abc import Iterable, Mapping, Sequence
from string import ascii_uppercase

import msgspec

from elchi.errors import InputError
from elchi.following.files.sheet import Row
from elchi.language.programmes import ColumnRole, column_of, plain

Given = Mapping[ColumnRole, str]
SEARCHED, LONGEST = 60, 90
JOINT = " / "


class Heading(msgspec.Struct, frozen=True, kw_only=True):
    """The heading of a table: its rows from `first` up to `end`, each column's title, and what it holds."""

    first: int
    end: int
    titles: list[str]
    roles: dict[int, ColumnRole]

    def having(self, role: ColumnRole) -> list[int]:
        """The columns that hold this."""
        return [column for column, held in self.roles.items() if held == role]

    @property
    def words(self) -> list[str]:
        """The titles as they are compared with a heading that comes again."""
        return [plain(title) for title in self.titles]


def heading_of(rows: Sequence[Row], given: Given | None = None) -> Heading | None:
    """The first rows that name a column of items and one more, or None.

    With `given`, columns named by a person (a heading's words, a letter, or a number from 1) come first; the
    heading may then be missing. Raises InputError for a name that no column has.
    """
    named = dict(given or {})
    for index in range(min(len(rows), SEARCHED)):
        heading = _at(rows, index, named)
        if heading is not None:
            return heading
    return _without(rows, named) if "item" in named and all(map(_is_place, named.values())) else None


def _at(rows: Sequence[Row], index: int, given: dict[ColumnRole, str]) -> Heading | None:
    end = _end(rows, index)
    titles = _titles(rows[index:end])
    pointed = {_pointed(word, titles): role for role, word in given.items()}
    if None in pointed or (given and not _is_heading(rows[index], given)):
        return None
    roles = _roles(titles, {column: role for column, role in pointed.items() if column is not None})
    found = set(roles.values()) - {"other"}
    if "item" not in found or (len(found) < 2 and not given):
        return None
    return Heading(first=index, end=end, titles=titles, roles=roles)


def _is_heading(row: Row, given: dict[ColumnRole, str]) -> bool:
    """A person who names columns by letters may have a table whose heading nobody knows: its first full row."""
    texts = [text for text in row.filled.values() if len(text) <= LONGEST]
    return len(texts) > 1 and (any(column_of(text) for text in texts) or not all(map(_is_place, given.values())))


def _end(rows: Sequence[Row], index: int) -> int:
    """Where the heading ends: a cell that reaches down from it takes the rows beside it along."""
    end = index + 1
    while end < len(rows) and set(rows[end].filled) & set(rows[end - 1].filled):
        end += 1
    return end


def _titles(rows: Iterable[Row]) -> list[str]:
    columns: list[list[str]] = []
    for row in rows:
        columns = columns or [[] for _ in row.texts]
        for column, text in zip(columns, row.texts, strict=False):
            words = " ".join(text.split())
            if words and words not in column:
                column.append(words)
    return [JOINT.join(column) for column in columns]


def _roles(titles: list[str], pointed: dict[int, ColumnRole]) -> dict[int, ColumnRole]:
    """What each column holds; items and numbers have one column each, bodies and deadlines may have several."""
    roles = dict(pointed)
    taken = set(pointed.values())
    for column, title in enumerate(titles):
        role = column_of(title) if title and len(title) <= LONGEST else None
        if role is None or column in roles or role in taken:
            continue
        roles[column] = role
        taken |= {role} & {"item", "number", "form"}
    return roles


def _pointed(word: str, titles: list[str]) -> int | None:
    if _is_place(word):
        column = int(word) - 1 if word.isdigit() else _letter(word)
        return column if column < len(titles) else None
    wanted = plain(word)
    return next((column for column, title in enumerate(titles) if wanted and wanted in plain(title)), None)


def _is_place(word: str) -> bool:
    return word.isdigit() or (len(word) == 1 and word.upper() in ascii_uppercase)


def _letter(word: str) -> int:
    return ascii_uppercase.index(word.upper())


def _without(rows: Sequence[Row], given: dict[ColumnRole, str]) -> Heading | None:
    """Columns of a table that has no heading."""
    width = max((len(row.texts) for row in rows), default=0)
    titles = [ascii_uppercase[column % len(ascii_uppercase)] for column in range(width)]
    roles = {column: role for role, word in given.items() if (column := _pointed(word, titles)) is not None}
    if len(roles) < len(given):
        raise InputError(f"The table has {width} columns; one of those that were named is not among them.")
    return Heading(first=0, end=0, titles=titles, roles=roles)
