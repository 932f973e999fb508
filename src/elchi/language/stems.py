"""Concepts found by the beginnings of words, the same way in every language: "довед…" and "жеткіз…" are one act."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from elchi.language.lexicon import fold
from elchi.language.rows import StemRow
from elchi.language.tables import Promises

WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
GAP = ".."
WIDEST = 3


class StemHit(NamedTuple):
    """A concept and the words that name it: `first` to `last` (exclusive)."""

    first: int
    last: int
    id: str


class Phrase(NamedTuple):
    """A concept's words behind the first one."""

    rest: tuple[str, ...]
    id: str


def folded_words(text: str) -> list[str]:
    """The words of a text as stems are matched with them.

    >>> folded_words("Торгово-экономическая, ещё 2")
    ['торгово-экономическая', 'еще', '2']
    """
    return WORD.findall(fold(text))


class StemFinder:
    """Rows of stems, filed so that each word is looked up by its beginnings.

    >>> row = StemRow(id="flights", stems="прям рейс|авиарейс", example="открыть авиарейсы")
    >>> StemFinder([row]).find(["открыть", "прямые", "рейсы"])
    [StemHit(first=1, last=3, id='flights')]
    """

    def __init__(self, rows: Iterable[StemRow]) -> None:
        self.filed: dict[str, list[Phrase]] = {}
        for row in rows:
            for alternative in row.stems.split("|"):
                head, *rest = map(fold, alternative.split())
                self.filed.setdefault(head, []).append(Phrase(tuple(rest), row.id))
        self.longest = max(map(len, self.filed), default=0)

    def find(self, words: Sequence[str]) -> list[StemHit]:
        """Every concept, by its first word."""
        return [
            StemHit(first, last, phrase.id)
            for first, word in enumerate(words)
            for phrase in self._begun(word)
            if (last := _end(words, first + 1, phrase.rest)) is not None
        ]

    def _begun(self, word: str) -> Iterator[Phrase]:
        yield from self.filed.get("=" + word, ())
        for size in range(2, min(len(word), self.longest) + 1):
            yield from self.filed.get(word[:size], ())


def _end(words: Sequence[str], at: int, rest: tuple[str, ...]) -> int | None:
    """Where the phrase ends when its further stems follow here; None when they do not."""
    for index, stem in enumerate(rest):
        if stem == GAP:
            behind = rest[index + 1 :]
            ends = (_end(words, start, behind) for start in range(at, at + WIDEST + 1))
            return next((end for end in ends if end is not None), None)
        if at >= len(words) or not begins(words[at], stem):
            return None
        at += 1
    return at


def begins(word: str, stem: str) -> bool:
    """Whether a word has this stem: "=word" is the word itself."""
    return word == stem[1:] if stem[0] == "=" else word.startswith(stem)


class PromiseWords:
    """One language's finders for promises and for reports that they were kept."""

    def __init__(self, table: Promises) -> None:
        self.objects = StemFinder(table.object)
        self.acts = StemFinder(table.act)
        self.done = StemFinder(table.done)
        self.ordinary = StemFinder([StemRow(id="ordinary", stems=table.ordinary, example="")])
        self.doubt = StemFinder([StemRow(id="doubt", stems=table.doubt, example="")])
