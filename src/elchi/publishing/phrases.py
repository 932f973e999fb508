"""The words a brief is written in: brief.toml of each language and the labels that all tables share."""

from functools import cache
from typing import Any, Literal

import msgspec

from elchi.language.tables import read_table
from elchi.records.vocabulary import LanguageCode


class Phrase(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words with {placeholders}, and an example of them filled."""

    text: str
    example: str


class Scale(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a large number is shortened: from `value` up it is divided by `value` and followed by `label`."""

    value: float
    label: str


class Phrases(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """brief.toml: everything a brief says of its own in one language.

    `months` stand in a date with a day, `months_alone` without one, `months_since` in "since …". `ordinal` maps the
    last digits of a number to what follows it ("11" is "th", "1" is "st", "" is everything else). `founding` is a
    pattern of a sentence that tells of relations being set up, and of no anniversary; `oblique` a pattern of the
    case endings that the name of a body sheds to stand in the nominative. `into` holds
    the countries whose "to …" is irregular; `locale` the mark of the language for a word processor (ru-RU);
    `names` the languages whose spelling of a person's name may be printed, best first; `letters` patterns of a
    name's part in this language, those that are its own alone first. `kind_stands` says whether the word for its
    type ("programme") opens or closes the title of a document, and `possessive` lists the endings that such a
    word keeps in the nominative. `state` holds the states of a document where the vocabulary's label would have
    to agree in gender. `body` names the official bodies that pages cite and that are said of a country,
    `known_body` those that need none. `event` is keyed by type, or by type and mode: "visit/state".
    """

    locale: str
    months: list[str]
    months_alone: list[str]
    months_since: list[str]
    ordinal: dict[str, str]
    founding: str
    oblique: str = ""
    into: dict[str, str] = {}
    names: list[LanguageCode]
    letters: list[str]
    kind_stands: Literal["first", "last", "nowhere"] = "nowhere"
    possessive: list[str] = []
    scale: list[Scale]
    unit: dict[str, str]
    state: dict[str, str] = {}
    body: dict[str, str]
    known_body: dict[str, str]
    label: dict[str, str]
    title: dict[str, str]
    date: dict[str, Phrase]
    say: dict[str, Phrase]
    event: dict[str, Phrase]


@cache
def phrases(language: LanguageCode) -> Phrases:
    """brief.toml of one language, checked against its shape."""
    return msgspec.convert(read_table(language, "brief"), Phrases)


@cache
def vocabulary() -> dict[str, dict[str, dict[str, str]]]:
    """vocabulary.toml: vocabulary, then word, then language, to the label for print."""
    return msgspec.convert(read_table("shared", "vocabulary"), dict[str, dict[str, dict[str, Any]]])


@cache
def sectors() -> dict[str, dict[str, str]]:
    """Sector, then language, to the label for print."""
    return {row["id"]: row["label"] for row in read_table("shared", "sectors")["sector"]}
