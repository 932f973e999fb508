"""The rows of the tables that reading goes by, and how they are loaded.

`language/data/<language>/chrome.toml` holds the words around an article, `sources.toml` the words that name where
an article comes from, `reading/data/outlets.toml` what is known of single outlets and of domain names, and
`reading/data/markup.toml` the names that page makers give to elements.
"""

from functools import cache
from importlib.resources import files
from typing import Literal, TypeVar

import msgspec

from elchi.records.vocabulary import LanguageCode

LANGUAGES: tuple[LanguageCode, ...] = ("ru", "en", "kk", "tk")

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


class Chrome(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """chrome.toml: the rows of one language."""

    row: list[ChromeRow] = []


class SourceRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words of a source chain.

    `cue` rows say where a source is named: a regular expression with the group `source`. `body` rows turn an
    official body's words into English ("пресс-служб\\\\w+" is "press service"); `outlet` rows give an outlet's name
    in every form a page may write. `rank` orders the chain: the reporter (0) before the body it cites (1).
    """

    id: str
    pattern: str
    example: str
    name: str | None = None
    country: str | None = None
    rank: int = 0


class Sources(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """sources.toml: cues, descriptors to leave out, official bodies and outlets of one language."""

    cue: list[SourceRow] = []
    descriptor: list[SourceRow] = []
    body: list[SourceRow] = []
    outlet: list[SourceRow] = []


class OutletRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where one outlet keeps its title, date, body, tags and section, as CSS; `example` is markup they fit."""

    domain: str
    example: str
    title: str | None = None
    date: str | None = None
    body: str | None = None
    tags: str | None = None
    section: str | None = None


class SuffixRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A domain under which names are registered ("gov.kz"), with an address and the outlet it stands for."""

    suffix: str
    example: str
    outlet: str


class Outlets(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """outlets.toml: single outlets and the suffixes of more than one label."""

    outlet: list[OutletRow] = []
    suffix: list[SuffixRow] = []


class MarkupRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words in an element's class or id that say it is chrome, or the body; `example` is such a class."""

    role: Literal["chrome", "body"]
    words: list[str]
    example: str


class Markup(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """markup.toml: elements without text, elements within a line, elements judged by name, and the names."""

    skipped: frozenset[str]
    inline: frozenset[str]
    judged: frozenset[str]
    row: list[MarkupRow] = []


Table = TypeVar("Table")


def _load(package: str, path: str, kind: type[Table]) -> Table:
    return msgspec.toml.decode(files(package).joinpath(path).read_bytes(), type=kind)


@cache
def chrome(language: str) -> Chrome:
    """The words around an article in one language."""
    return _load("elchi.language", f"data/{language}/chrome.toml", Chrome)


@cache
def sources(language: str) -> Sources:
    """The words of source chains in one language."""
    return _load("elchi.language", f"data/{language}/sources.toml", Sources)


@cache
def outlets() -> Outlets:
    """What is known of single outlets and of domain names."""
    return _load("elchi.reading", "data/outlets.toml", Outlets)


@cache
def markup() -> Markup:
    """The names that page makers give to elements."""
    return _load("elchi.reading", "data/markup.toml", Markup)
