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


class Heard(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Letters that may stand for others: a pattern, the letters as which they may be heard, "one = other"."""

    written: str
    heard: str = msgspec.field(name="as")
    example: str


class Spellings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """spellings.toml: sounds of letters, classes of sounds, endings, and words that are no name."""

    example: list[str]
    particles: list[str]
    patronymics: list[str]
    endings: list[str]
    declined: list[str]
    sounds: dict[str, str]
    classes: dict[str, str]
    initials: dict[str, str]
    heard: list[Heard]


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
    """Doubled letters once, the glide before e and o and after zh, ch, sh left out, no h at the end."""
    glideless = re.sub(r"(?<=[JCS])i(?=[aeou])|i(?=[eo])", "", _single(full))
    return _single(re.sub(r"(?<=[aeiou])H\Z", "", glideless))


def _single(text: str) -> str:
    return re.sub(r"(.)\1+", r"\1", text)


@lru_cache(REMEMBERED)
def hearings(part: str) -> tuple[Sound, ...]:
    """Every way in which the word may sound, the likeliest first: "Jakub" is Jakub or Yakub."""
    low = part.lower()
    others = [re.sub(row.written, row.heard, low) for row in spellings().heard]
    every = low
    for row in spellings().heard:
        every = re.sub(row.written, row.heard, every)
    return tuple(dict.fromkeys(sound(written) for written in (low, *others, every)))


@lru_cache(REMEMBERED)
def same_part(one: str, other: str) -> bool:
    """Whether two words may be spellings of one part of a name; never for initials.

    >>> same_part("Nurtleu", "Nurtileu"), same_part("Aliyev", "Valiyev")
    (True, False)
    """
    if _beginnings(one).isdisjoint(_beginnings(other)):
        return False
    return any(_same_sound(first, second) for first in hearings(one) for second in hearings(other))


@lru_cache(REMEMBERED)
def _beginnings(part: str) -> frozenset[str]:
    """The classes of sounds with which the word may begin; vowels are one."""
    classes = spellings().classes
    return frozenset(
        "" if s.full[:1] in VOWELS else classes.get(s.full[0], s.full[0]) for s in hearings(part) if s.full
    )


def _same_sound(first: Sound, second: Sound) -> bool:
    if first.full == second.full:
        return bool(first.full)
    shorter = min(len(first.full), len(second.full))
    apart = OSA.distance(first.full, second.full, score_cutoff=3)
    if first.frame == second.frame:
        return apart <= _allowed(shorter) and (first.full[:1] == second.full[:1] or shorter >= SHORT)
    return shorter >= TYPO_LENGTH and apart <= 1


def _allowed(length: int) -> int:
    return 1 if length < SHORT else 2 if length < LONG else 3
