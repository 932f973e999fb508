"""The rows of the tables that reading goes by, and how they are loaded.

`language/data/<language>/chrome.toml` holds the words around an article, `sources.toml` the words that name where
an article comes from, `reading/data/outlets.toml` what is known of single outlets and of domain names, and
`reading/data/markup.toml` the names that page makers give to elements.
"""

from functools import cache
from importlib.resources import files
from typing import Literal, TypeVar

import msgspec

from elchi.language.tables import read_table

ChromeKind = Literal[
    "crumb",
    "home",
    "related",
    "also",
    "share",
    "comments",
    "published",
    "updated",
    "credit",
    "cookie",
    "today",
    "author",
    "views",
    "tags",
    "subscribe",
    "more",
    "top",
    "copyright",
    "ticker",
    "rates",
    "listing",
    "origin",
    "language",
]


class ChromeRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that stand around an article, never in it.

    `pattern` is a regular expression for the start of a line in lower case, "ё" written "е". A `whole` row must fill
    the line, up to a bracket, a colon, a full stop or a number after it. `example` is a line of this kind.
    """

    id: str
    kind: ChromeKind
    pattern: str
    example: str
    whole: bool = False


class ChromeTable(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """chrome.toml: the rows of one language."""

    row: list[ChromeRow] = []


class SourceCueRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words beside which a source is named: "передает …", "со ссылкой на …", "… reports".

    The source stands on the `side` after or before the words; `rank` 0 is who reports, 1 is who is cited.
    The source must stand within `reach` characters. `gives` is the chain of `example`, each "name" or "name (KZ)".
    """

    id: str
    pattern: str
    side: Literal["after", "before"]
    example: str
    gives: list[str]
    rank: int = 0
    reach: int = 45


class OrganRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An official body as pages write it and its English name; `of` is the name after "press service of".

    A row with `alone = false` counts only beside the words for a press service: a president alone is a person.
    """

    id: str
    pattern: str
    name: str
    of: str
    example: str
    country: str | None = None
    alone: bool = True


class NewsRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An outlet or agency as pages write it, in any case form, and its name as this language writes it."""

    pattern: str
    name: str
    example: str


WORDS = ("press", "descriptor", "person")


class WordsRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A class of words: a press service, a descriptor before an outlet's name, an office that makes it a person."""

    role: Literal["press", "descriptor", "person"]
    pattern: str
    example: str


class Sources(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """sources.toml: the words of source chains in one language."""

    cue: list[SourceCueRow]
    organ: list[OrganRow]
    news: list[NewsRow]
    words: list[WordsRow]


class OutletRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where one outlet keeps its title, date, body, tags and section, as CSS; `example` is markup they fit."""

    domain: str
    example: str
    title: str | None = None
    date: str | None = None
    body: str | None = None
    tags: str | None = None
    section: str | None = None


class DomainRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A domain under which names are registered ("gov.kz"), with an address and the outlet it stands for."""

    suffix: str
    example: str
    outlet: str


class Outlets(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """outlets.toml: single outlets and the suffixes of more than one label."""

    outlet: list[OutletRow] = []
    suffix: list[DomainRow] = []


class MarkupRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words in an element's class or id: it is chrome, the body, or the row of tags; `example` is such a class."""

    role: Literal["chrome", "body", "tags"]
    words: list[str]
    example: str


class Markup(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """markup.toml: elements without text, elements within a line, elements judged by name, and the names."""

    skipped: frozenset[str]
    inline: frozenset[str]
    judged: frozenset[str]
    row: list[MarkupRow] = []


Table = TypeVar("Table")


def _load(name: str, kind: type[Table]) -> Table:
    return msgspec.toml.decode(files("elchi.reading").joinpath(f"data/{name}.toml").read_bytes(), type=kind)


@cache
def chrome(language: str) -> ChromeTable:
    """The words around an article in one language."""
    return msgspec.convert(read_table(language, "chrome"), ChromeTable)


@cache
def sources(language: str) -> Sources:
    """The words of source chains in one language."""
    return msgspec.convert(read_table(language, "sources"), Sources)


@cache
def outlets() -> Outlets:
    """What is known of single outlets and of domain names."""
    return _load("outlets", Outlets)


@cache
def markup() -> Markup:
    """The names that page makers give to elements."""
    return _load("markup", Markup)
