"""A table as rows of cells, merged cells known as such."""

import zlib
from zipfile import BadZipFile

import msgspec

INSIDE = (KeyError, ValueError, TypeError, AttributeError, IndexError, SyntaxError, OSError, EOFError, RuntimeError)
BROKEN = (BadZipFile, zlib.error, *INSIDE)


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A row: its place for a person ("row 12", "table 2, row 3"), its texts, and the owner of each cell.

    A merged cell gives its text to every place that it covers, and those places have one `owner`.
    """

    place: str
    texts: list[str]
    owners: list[int]

    @property
    def filled(self) -> dict[int, str]:
        """The texts that are not empty by owner: a cell merged across the row is one."""
        return {owner: text for owner, text in zip(self.owners, self.texts, strict=True) if text}


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """A table with the paragraphs that stand before it, and what is to be told of its reading."""

    name: str
    rows: list[Row]
    before: list[str] = []
    notes: list[str] = []


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """The tables of a file, and what is to be told of the file."""

    sheets: list[Sheet]
    notes: list[str] = []


def padded(rows: list[Row], owner: int) -> list[Row]:
    """The rows with as many cells as the longest; each added cell is empty and owned by itself."""
    width = max((len(row.texts) for row in rows), default=0)
    made = []
    for row in rows:
        missing = width - len(row.texts)
        made.append(
            Row(
                place=row.place,
                texts=row.texts + [""] * missing,
                owners=[*row.owners, *range(owner, owner + missing)],
            )
        )
        owner += missing
    return made
