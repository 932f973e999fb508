"""The brief as content, before it becomes a document: sections of lines and tables, every line with its sources."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from elchi.records.vocabulary import LanguageCode

FORM = "elchi brief 1"
Style = Literal["plain", "lead", "quote", "tag"]
Mark = Literal["none", "planned", "disputed", "gap", "overdue", "more"]


class Citation(msgspec.Struct, frozen=True, kw_only=True):
    """Who published it and when, the exact words, their language, and the address when known.

    `short` is outlet and date alone, as tables give them. `same` is the number of an earlier note with the same
    source and words; a document may then refer to it instead of repeating the words. `again` is true when an earlier
    note has given the address.
    """

    name: str
    short: str
    quote: str
    language: str
    url: str | None = None
    same: int | None = None
    again: bool = False


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """The footnote of a line: its sources, and how many more the record has.

    `number` counts from 1 in the order of the document.
    """

    sources: list[Citation]
    more: int = 0
    number: int = 0


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """Words in one style: the dated opening of a line, plain words, a quote, or a tag that says what changed.

    `language` is set for a page's own words; `refers` is the number of a note that the words point to.
    """

    text: str
    style: Style = "plain"
    language: str | None = None
    refers: int | None = None


class BriefLine(msgspec.Struct, frozen=True, kw_only=True):
    """A statement, or several about one thing, with one footnote for all its sources.

    `mark` sets apart what is planned, disputed, overdue or missing, and what says where more is to be found. The
    sources of a `cited` line are given in its words, by note number or by outlet and date, and not in a footnote.
    `about` is the id of the event, document, commitment or figure that it tells of.
    """

    runs: list[Run]
    mark: Mark = "none"
    note: Note | None = None
    cited: bool = False
    about: str | None = None

    @property
    def text(self) -> str:
        """The words without style."""
        return "".join(run.text for run in self.runs)


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """A table whose cells are lines; `widths` are shares of the page's width, one a column."""

    head: list[str]
    rows: list[list[BriefLine]]
    widths: list[int]


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """A drawing: SVG that Elchi made, its title, and in words everything that it shows."""

    svg: str
    title: str
    alt: str


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """A heading with its number ("2", "2.1"), lines, at most one table and picture, lines below, and inner sections.

    `id` names a section of its own for good, whatever its number and language: "economy", "chronology".
    """

    id: str = ""
    number: str
    title: str
    lines: list[BriefLine] = []
    table: Table | None = None
    picture: Picture | None = None
    below: list[BriefLine] = []
    sections: list["Section"] = []


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that a brief knows, with the findings under it and its values in no language.

    `day` (ISO) is where it is filed, empty when unknown; `line` says it in the language of the brief.
    """

    kind: Literal["event", "agreement", "commitment", "figure"]
    id: str
    findings: list[str]
    day: str
    values: dict[str, str] = {}
    line: BriefLine


class Brief(msgspec.Struct, frozen=True, kw_only=True):
    """The state of relations of two countries on a day, in one language.

    `labels` are the few words that a document adds of its own: "page", "sources", "back to the text". `day` is the
    day of the brief (ISO), `since` and `until` the period asked for (EDTF), `entries` what the brief knows.
    """

    form: str = FORM
    title: str
    subtitle: str
    basis: str
    language: LanguageCode
    countries: tuple[str, str]
    as_of: str
    sections: list[Section]
    labels: dict[str, str]
    day: str = ""
    since: str | None = None
    until: str | None = None
    entries: list[Entry] = []

    @property
    def notes(self) -> list[Note]:
        """Every footnote, in the order of the document."""
        return [note for section in self.sections for note in notes_of(section)]


def lines_of(section: Section) -> Iterator[BriefLine]:
    """A section's lines in the order of the document: its own, its table's row by row, those below, its sections'."""
    yield from section.lines
    for row in section.table.rows if section.table else ():
        yield from row
    yield from section.below
    for inner in section.sections:
        yield from lines_of(inner)


def notes_of(section: Section) -> Iterator[Note]:
    """A section's footnotes in the order of the document."""
    return (line.note for line in lines_of(section) if line.note)
