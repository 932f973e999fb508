"""The words of digests, one section of words.toml a language."""

import tomllib
from pathlib import Path

import msgspec

TABLE = Path(__file__).parent / "words.toml"


class Words(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a digest says of its own in one language; slots in braces."""

    subject: str
    heading: str
    event: str
    agreement: str
    commitment: str
    person: str
    article: str
    again: str
    disputed: str
    more: str
    place: str
    careful: str
    why: str


def words(language: str) -> Words:
    """The words in this language.

    >>> words("en").event
    'Events'
    """
    return msgspec.convert(tomllib.loads(TABLE.read_text("utf-8"))[language], Words)
