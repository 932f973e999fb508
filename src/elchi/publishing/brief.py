"""The brief as content, before it becomes a document: sections of lines and tables, every line with its sources."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from elchi.records.vocabulary import LanguageCode

Style = Literal["plain", "lead", "quote"]
Mark = Literal["none", "planned", "disputed", "gap", "overdue"]


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """A source: who published it and when, the exact words, their language, and the address when known.

    `number` counts from 1 in the order of the document. `same` is the number of an earlier note with the same source
    and words; a document may then refer to it instead of repeating the words.
    """

    source: str
    quote: str
    language: str
    url: str | None = None
    number: int = 0
    same: int | None = None


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """Words in one style with the sources that follow them: the dated opening of a line, plain words, or a quote.

    `language` is set for a page's own words.
    """

    text: str
    style: Style = "plain"
    language: str | None = None
    notes: list[Note] = []


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A statement, or several about one thing; `mark` sets apart what is planned, disputed, overdue or missing."""

    runs: list[Run]
    mark: Mark = "none"

    @property
    def notes(self) -> list[Note]:
        """The sources of the line in their order."""
        return [note for run in self.runs for note in run.notes]

    @property
    def text(self) -> str:
        """The words without style."""
        return "".join(run.text for run in self.runs)


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """A table whose cells are lines; `widths` are shares of the page's width, one a column."""

    head: list[str]
    rows: list[list[Line]]
    widths: list[int]


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """A heading with its number ("2", "2.1", "A"), lines, at most one table, and sections inside it."""

    number: str
    title: str
    lines: list[Line] = []
    table: Table | None = None
    sections: list["Section"] = []


class Brief(msgspec.Struct, frozen=True, kw_only=True):
    """The state of relations of two countries on a day, in one language.

    `labels` are the few words that a document adds of its own: "page", "sources", "back to the text".
    """

    title: str
    subtitle: str
    basis: str
    language: LanguageCode
    countries: tuple[str, str]
    as_of: str
    sections: list[Section]
    labels: dict[str, str]

    @property
    def notes(self) -> list[Note]:
        """Every source, in the order of the document."""
        return [note for section in self.sections for note in notes_of(section)]


def lines_of(section: Section) -> Iterator[Line]:
    """A section's lines in the order of the document: its own, its table's row by row, then its sections'."""
    yield from section.lines
    for row in section.table.rows if section.table else ():
        yield from row
    for inner in section.sections:
        yield from lines_of(inner)


def notes_of(section: Section) -> Iterator[Note]:
    """A section's sources in the order of the document."""
    return (note for line in lines_of(section) for note in line.notes)


def noted(runs: list[Run], notes: list[Note]) -> list[Run]:
    """The runs with sources set after the last of them."""
    if not runs or not notes:
        return runs
    return [*runs[:-1], msgspec.structs.replace(runs[-1], notes=[*runs[-1].notes, *notes])]
