"""How programmes and roadmaps are laid out: headings of columns, deadlines in words, lines that are no items."""

import re
import unicodedata
from functools import cache
from typing import Literal

import msgspec

from elchi.language.dates import DateFinder
from elchi.language.loading import load
from elchi.language.rows import DatePattern
from elchi.language.tables import Calendar, languages, read_table
from elchi.records.vocabulary import LanguageCode, Repeat

ColumnRole = Literal["number", "item", "bodies", "due", "form", "other"]
NUMERALS = str.maketrans({"І": "I", "Ӏ": "I", "Х": "X"})


class Sign(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A regular expression on words in small letters, with an example that it fits."""

    id: str
    pattern: str
    example: str


class HeadingRow(Sign, frozen=True, kw_only=True):
    """A heading of a column."""

    column: ColumnRole


class RepeatRow(Sign, frozen=True, kw_only=True):
    """Words by which something is to be done again and again, or without a deadline."""

    repeats: Repeat


class Programmes(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """programmes.toml: `title` fits the word for a programme; deadlines are read before those of calendar.toml.

    `note` rows begin lines under a table, `section` rows headings between its items.
    """

    title: str
    heading: list[HeadingRow]
    repeat: list[RepeatRow]
    deadline: list[DatePattern]
    note: list[Sign]
    section: list[Sign]


@cache
def layout(language: LanguageCode) -> Programmes:
    """programmes.toml of one language, checked against its shape."""
    return msgspec.convert(read_table(language, "programmes"), Programmes)


def column_of(heading: str) -> ColumnRole | None:
    """What a column holds by its heading, in any of the languages; None for a heading that no table has.

    >>> column_of("Срок исполнения"), column_of("Жауапты орындаушылар"), column_of("Бюджет")
    ('due', 'bodies', None)
    """
    words = plain(heading)
    return next((row.column for code in languages() for row in layout(code).heading if _fits(row, words)), None)


def repeat_in(text: str) -> Repeat | None:
    """How often something is to be done: "yearly" for «ежегодно»; None where the words do not say it."""
    words = plain(text)
    return next((row.repeats for code in languages() for row in layout(code).repeat if _fits(row, words)), None)


def is_note(text: str) -> bool:
    """Whether a line begins as a note under a table does: «Примечание: …»."""
    words = plain(text)
    return any(_fits(row, words) for code in languages() for row in layout(code).note)


def is_section(text: str) -> bool:
    """Whether a line says itself that it is a heading: «Раздел 2. Торговля»."""
    words = plain(text)
    return any(_fits(row, words) for code in languages() for row in layout(code).section)


def names_programme(text: str) -> bool:
    """Whether a line has the word for a programme, plan or roadmap."""
    words = plain(text)
    return any(re.search(layout(code).title, words) for code in languages())


@cache
def deadline_finder(language: LanguageCode) -> DateFinder:
    """The dates of a language as deadlines write them: quarters in figures and years without a word beside them."""
    calendar = load(language).table("calendar", Calendar)
    ordered = [*layout(language).deadline, *calendar.pattern]
    return DateFinder(msgspec.structs.replace(calendar, pattern=ordered), language)


def plain(text: str) -> str:
    """The words in small letters on one line, Roman numerals in Latin letters."""
    return " ".join(one_line(text).casefold().split())


def one_line(text: str) -> str:
    """The words on one line, in composed letters, with numerals of one kind.

    >>> one_line("Ⅳ квартал\\n2025 года"), one_line("ІІ тоқсан")
    ('IV квартал 2025 года', 'II тоқсан')
    """
    composed = unicodedata.normalize("NFKC", text)
    return " ".join(_numerals(word) for word in composed.split())


def _numerals(word: str) -> str:
    latin = word.translate(NUMERALS)
    return latin if re.fullmatch(r"[IVX]+(?:[-–—.,)][IVX]*)?", latin) else word


def _fits(row: Sign, words: str) -> bool:
    return re.search(row.pattern, words) is not None
