"""What an endpoint may be asked by: each parameter with its words, its shape and its values.

The words are English messages of the catalogues, which the page about the API shows translated.
"""

from typing import Any, get_args

import msgspec

from elchi.publishing.contents import ANNEXES, BODY
from elchi.records.vocabulary import EventType, Level, Sector
from elchi.storage.lists import By
from elchi.storage.selection import STATUSES, TYPES, UNASKED, Selection

LANGUAGES = ("en", "kk", "ru", "tk")
DATE = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
MOST, USUAL = 200, 30


class Parameter(msgspec.Struct, frozen=True, kw_only=True):
    """One parameter of the query or, with `inside`, a part of the path; `schema` is its JSON Schema."""

    name: str
    words: str
    schema: dict[str, Any] = msgspec.field(default_factory=lambda: {"type": "string", "minLength": 1})
    inside: bool = False
    required: bool = False

    @property
    def several(self) -> bool:
        """True when it may be given more than once."""
        return self.schema.get("type") == "array"


def string(
    name: str, words: str, *, values: tuple[str, ...] = (), pattern: str = "", required: bool = False
) -> Parameter:
    """A parameter of words: one of `values`, or what fits a pattern, or anything."""
    schema: dict[str, Any] = {"type": "string"} | ({"enum": list(values)} if values else {})
    schema |= {"pattern": pattern} if pattern else {} if values else {"minLength": 1}
    return Parameter(name=name, words=words, schema=schema, required=required)


def inside(name: str, words: str, pattern: str = "") -> Parameter:
    """A part of the path."""
    schema = {"type": "string", "pattern": pattern} if pattern else {"type": "string", "minLength": 1}
    return Parameter(name=name, words=words, schema=schema, inside=True, required=True)


def limit(default: int = USUAL) -> Parameter:
    """How many stand on one page of an answer."""
    schema = {"type": "integer", "minimum": 1, "maximum": MOST, "default": default}
    return Parameter(name="limit", words="how many at the most", schema=schema)


def selecting(kind: str) -> tuple[Parameter, ...]:
    """Every field of a Selection that a list of this kind can be asked by."""
    names = (name for name in Selection.__struct_fields__ if name not in UNASKED[kind])
    return tuple(_field(kind, name) for name in names)


def several(
    name: str, words: str, *, values: tuple[str, ...] = (), pattern: str = "", required: bool = False
) -> Parameter:
    """A parameter that may be given many times."""
    each = string(name, words, values=values, pattern=pattern).schema
    least = {"minItems": 1} if required else {}
    schema = {"type": "array", "items": each} | least | {"maxItems": MOST}
    return Parameter(name=name, words=words, schema=schema, required=required)


def _field(kind: str, name: str) -> Parameter:
    if name == "countries":
        return COUNTRIES
    if name == "disputed":
        return Parameter(name=name, words="true: only what accounts differ on", schema={"type": "boolean"})
    values = {"type": TYPES, "status": STATUSES}.get(name, {}).get(kind, VALUES.get(name, ()))
    return string(name, WORDS[name], values=values, pattern=PATTERNS.get(name, ""))


WORDS = {
    "type": "the type",
    "status": "the status; of a commitment its force",
    "year": "a year that it overlaps",
    "level": "between whom it was made",
    "sector": "an area of cooperation",
    "language": "the language of a page",
    "outlet": "the outlet of a page",
    "format": "an organisation or format named beside it",
    "section": "a section of its outlet",
    "tag": "a tag of its outlet",
    "since": "from this date: 2023, 2023-10 or 2023-10-31",
    "until": "to this date",
    "ends_since": "the term or deadline ends from this date",
    "ends_until": "the term or deadline ends by this date",
    "person": "id of a person who is named",
    "words": "words of a page, in any form; of a person, beginnings of a name",
}
PATTERNS = {"year": "^[0-9]{4}$", **dict.fromkeys(("since", "until", "ends_since", "ends_until"), DATE)}
VALUES: dict[str, tuple[str, ...]] = {"level": get_args(Level), "sector": get_args(Sector), "language": LANGUAGES}
COUNTRIES = several("country", "code of a country, such as KZ; twice for what concerns both", pattern="^[A-Za-z]{2}$")
AFTER = string("after", "`next_cursor` of the page before")
TALLIED = string("by", "what to count by", values=get_args(By), required=True)
FINDING = several("finding", "id of a finding; up to 200 times", required=True)
ID = inside("id", "its id, an earlier id, or the id of a finding that belongs to it")
FIRST = inside("first", "code of a country, such as KZ", "^[A-Za-z]{2}$")
SECOND = inside("second", "code of the other country", "^[A-Za-z]{2}$")
TYPE = string("type", "a type of event that the page tells of", values=get_args(EventType))
LANGUAGE = string("language", "the language of the pages", values=LANGUAGES)
SOUGHT = string("q", "words to look for, in any form", required=True)
ON = string("on", "as of this date; today unless given", pattern=DATE)
SIDES: tuple[Parameter, ...] = (FIRST, SECOND)
HOLDING: tuple[Parameter, ...] = (
    string("office", "the office in English, such as President or Minister of Foreign Affairs", required=True),
    string("country", "code of the country whose office it is", pattern="^[A-Za-z]{2}$", required=True),
    string("on", "the day; today unless given", pattern=DATE),
)
AHEAD: tuple[Parameter, ...] = (
    COUNTRIES,
    ON,
    Parameter(
        name="months",
        words="how many months ahead terms and deadlines are looked for",
        schema={"type": "integer", "minimum": 1, "maximum": 120, "default": 12},
    ),
    string("person", WORDS["person"]),
)
BRIEF: tuple[Parameter, ...] = (
    string("language", "the language of the brief, English unless given", values=LANGUAGES),
    string("since", "leave out what happened before this date", pattern=DATE),
    string("until", "leave out what happened after this date", pattern=DATE),
    string("as_of", "the day of the brief; pages published later are left out", pattern=DATE),
    several("section", "only these sections; all unless given", values=(*BODY, *ANNEXES)),
)
