"""How a part of a name sounds, so that spellings of it in English letters can be compared.

After the way that nomenklatura compares people: parts are brought to one spelling by tables, and only what is left is
compared letter by letter, with a few edits allowed by length.
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

import msgspec
from rapidfuzz.distance import OSA

from elchi.language.tables import read_table

REMEMBERED = 65_536
VOWELS = frozenset("aeiou")
SHORT, LONG = 5, 9
TYPO_LENGTH = 7


class Spellings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """spellings.toml: sounds of letters, classes of sounds, endings, and words that are no name."""

    example: list[str]
    particles: list[str]
    patronymics: list[str]
    endings: list[str]
    declined: list[str]
    sounds: dict[str, str]
    classes: dict[str, str]


class Sound(NamedTuple):
    """A part of a name as it sounds: every sound of it, and its consonants by class."""

    full: str
    frame: str


@cache
def spellings() -> Spellings:
    """The table of this process."""
    return msgspec.convert(read_table("shared", "spellings"), Spellings)


@lru_cache(REMEMBERED)
def sound(part: str) -> Sound:
    """The sound of one word of a name in English letters.

    >>> sound("Zhaparov") == sound("Japarow")
    True
    """
    full = _smoothed("".join(_sounds(re.sub(r"[^\w]|_", "", part.lower()))))
    classes = spellings().classes
    return Sound(full, _single("".join(classes.get(letter, letter) for letter in full if letter not in VOWELS)))


def _sounds(part: str) -> list[str]:
    table, found, at = spellings().sounds, [], 0
    longest = max(map(len, table))
    while at < len(part):
        size = next((size for size in range(longest, 0, -1) if part[at : at + size] in table), 0)
        found.append(table[part[at : at + size]] if size else _plain(part[at], table))
        at += size or 1
    return found


def _plain(letter: str, table: dict[str, str]) -> str:
    """A letter without its accent."""
    bare = unicodedata.normalize("NFKD", letter)[0]
    return table.get(bare, bare)


def _smoothed(full: str) -> str:
    """Doubled letters once, the glide before e and o left out, no h at the end."""
    glideless = re.sub(r"i(?=[eo])", "", _single(full))
    return _single(re.sub(r"(?<=[aeiou])H\Z", "", glideless))


def _single(text: str) -> str:
    return re.sub(r"(.)\1+", r"\1", text)


@lru_cache(REMEMBERED)
def same_part(one: str, other: str) -> bool:
    """Whether two words may be spellings of one part of a name; never for initials.

    >>> same_part("Nurtleu", "Nurtileu"), same_part("Aliyev", "Valiyev")
    (True, False)
    """
    first, second = sound(one), sound(other)
    if first.full == second.full:
        return bool(first.full)
    shorter = min(len(first.full), len(second.full))
    apart = OSA.distance(first.full, second.full, score_cutoff=3)
    if first.frame == second.frame:
        return apart <= _allowed(shorter) and (first.full[:1] == second.full[:1] or shorter >= SHORT)
    return shorter >= TYPO_LENGTH and apart <= 1


def _allowed(length: int) -> int:
    return 1 if length < SHORT else 2 if length < LONG else 3
