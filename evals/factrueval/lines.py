"""A line of Russian news as the competition's reader sees it: words with their grammar, and the tagger's mentions."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from elchi import tag
from elchi.language.morphology import Russian
from elchi.records.mention import Mention
from elchi.records.vocabulary import MentionKind

WORD = re.compile(r"\w[\w-]*\w|\w")
WORDS = Path(__file__).with_name("words.toml")
LIKELY = 0.2
Stretch = tuple[int, int]


@dataclass(frozen=True)
class Word:
    """A word with its place and dictionary form, and what its likeliest reading tells of its grammar."""

    text: str
    start: int
    end: int
    lemma: str
    adjective: bool
    verb: bool
    plural: bool
    nominative: bool


@dataclass(frozen=True)
class Line:
    """One paragraph: `at[i]` are the mentions that cover word i."""

    text: str
    words: list[Word]
    at: list[list[Mention]]

    def ranges(self, *kinds: MentionKind) -> list[tuple[int, int]]:
        """Words from first to one after the last of each outermost mention of these kinds, in order."""
        found: list[tuple[int, int]] = []
        mentions = {mention for covering in self.at for mention in covering if mention.kind in kinds}
        for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
            covered = [i for i, covering in enumerate(self.at) if mention in covering]
            if not found or covered[0] >= found[-1][1]:
                found.append((covered[0], covered[-1] + 1))
        return found

    def is_in(self, index: int, *kinds: MentionKind) -> bool:
        """Whether a mention of these kinds covers the word."""
        return any(mention.kind in kinds for mention in self.at[index])

    def said(self, first: int, last: int) -> str:
        """The text from word `first` to word `last` (exclusive)."""
        return self.text[self.words[first].start : self.words[last - 1].end]

    def between(self, last: int, first: int) -> str:
        """What stands between the end of word `last - 1` and the start of word `first`."""
        start = self.words[last - 1].end if last else 0
        return self.text[start : self.words[first].start if first < len(self.words) else len(self.text)]


def lines_of(text: str) -> list[Line]:
    """The paragraphs of a document, marked by the tagger with the whole document in view."""
    mentions = tag(text, "ru")
    return [_line(match, mentions) for match in re.finditer(r"[^\n]+", text)]


def _line(match: re.Match[str], mentions: Sequence[Mention]) -> Line:
    words = [word_of(found.group(), found.start(), found.end()) for found in WORD.finditer(match.group())]
    by = match.start()
    at = [[m for m in mentions if m.start < word.end + by and word.start + by < m.end] for word in words]
    return Line(match.group(), words, at)


def word_of(text: str, start: int, end: int) -> Word:
    """A word with its grammar in the likeliest reading."""
    readings = _russian().parse(text.lower())
    best = readings[0]
    likely = [reading for reading in readings if reading.score >= LIKELY] or [best]
    plural = all(reading.tag.number == "plur" for reading in likely)
    lemma = str(best.normal_form).replace("ё", "е")
    adjective, verb = best.tag.POS in ("ADJF", "PRTF"), best.tag.POS == "VERB"
    return Word(text, start, end, lemma, adjective, verb, plural, best.tag.case == "nomn")


@cache
def _russian() -> Russian:
    return Russian()


@cache
def deals() -> dict[str, str]:
    """The type of deal that a word tells of, in the competition's terms."""
    rows = tomllib.loads(WORDS.read_text("utf-8"))["deal"]
    return {word: row["type"] for row in rows for word in row["words"]}


@cache
def known(table: str) -> frozenset[str]:
    """The words of one table of words.toml, in dictionary form."""
    return frozenset(_listed(table))


def _listed(table: str) -> Iterator[str]:
    for row in tomllib.loads(WORDS.read_text("utf-8"))[table]:
        yield from (word.lower() for word in row["words"])
