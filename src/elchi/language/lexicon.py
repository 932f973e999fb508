"""Phrases of the tables, filed so that one walk over a sentence finds them all.

The phrases stand in a trie whose edges are word forms; the syntax of phrases is told in `tables`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import Any, NamedTuple

from elchi.language.morphology import Morphology
from elchi.language.words import WORD, Token

ALIKE = str.maketrans({"ё": "е", "’": "'", "ʼ": "'", "‘": "'", "`": "'", "‑": "-", "–": "-", "—": "-"})
LONGEST_ACRONYM = 7
GAP = ".."
PLACE = "{place}"
LONGEST_GAP = 4


class Entry(NamedTuple):
    """A table row as the lexicon gives it back: its table, its rule id and the row itself."""

    table: str
    rule: str
    row: Any


class Hit(NamedTuple):
    """A phrase found: tokens `first` to `last` (exclusive) and the entry."""

    first: int
    last: int
    entry: Entry


HitsBySpan = dict[tuple[int, int, str, str], Hit]


class Node:
    """A point in the trie: what may follow, what ends here, and whether a gap may open here."""

    __slots__ = ("entries", "gap", "next")

    def __init__(self) -> None:
        self.next: dict[str, Node] = {}
        self.gap: Node | None = None
        self.entries: list[Entry] = []


class Lexicon:
    """All phrases of one language.

    >>> lexicon.add("министр иностранных дел", Entry("office", "ru/foreign-minister-1", row))  # doctest: +SKIP
    >>> lexicon.find(tokens)  # doctest: +SKIP
    [Hit(first=2, last=5, entry=Entry(table='office', ...))]
    """

    def __init__(self, morphology: Morphology) -> None:
        self.morphology = morphology
        self.root = Node()

    def add(self, phrase: str, entry: Entry) -> None:
        """File a phrase; every way that its optional words and alternatives allow leads to the entry."""
        for words in variants(phrase):
            if words:
                self._file(words, entry)

    def _file(self, words: Sequence[str], entry: Entry) -> None:
        nodes = [self.root]
        for piece in (piece for word in words for piece in _pieces(word)):
            nodes = list(self._step(nodes, piece))
        for node in nodes:
            if entry not in node.entries:
                node.entries.append(entry)

    def _step(self, nodes: list[Node], word: str) -> Iterator[Node]:
        for node in nodes:
            if word == GAP:
                node.gap = node.gap or Node()
                yield node.gap
                continue
            for edge in self._edges(word):
                yield node.next.setdefault(edge, Node())

    def _edges(self, word: str) -> Iterable[str]:
        if word.startswith("="):
            return ["=" + fold(word[1:])]
        if word == PLACE:
            return [PLACE]
        if is_acronym(word):
            return ["^" + word]
        return self.morphology.bases(fold(word))

    def find(self, tokens: Sequence[Token]) -> list[Hit]:
        """Every phrase in the sentence, in order of its first token, longer before shorter."""
        found: HitsBySpan = {}
        for first in range(len(tokens)):
            self._follow(tokens, first, first, self.root, found)
        return [found[key] for key in sorted(found)]

    def _walk(self, tokens: Sequence[Token], first: int, at: int, node: Node, found: HitsBySpan) -> None:
        """Add to `found` the phrases from token `first` that end at this node or behind it."""
        for entry in node.entries:
            found[first, -at, entry.table, entry.rule] = Hit(first, at, entry)
        if node.gap is not None:
            for skip in range(min(LONGEST_GAP, len(tokens) - at) + 1):
                self._walk(tokens, first, at + skip, node.gap, found)
        if node.next and at < len(tokens):
            self._follow(tokens, first, at, node, found)

    def _follow(self, tokens: Sequence[Token], first: int, at: int, node: Node, found: HitsBySpan) -> None:
        for key in tokens[at].keys:
            following = node.next.get(key)
            if following is not None:
                self._walk(tokens, first, at + 1, following, found)


def variants(phrase: str) -> Iterator[tuple[str, ...]]:
    """The plain word sequences that a phrase stands for.

    >>> sorted(variants("подписать|заключить новый? договор"))[0]
    ('заключить', 'договор')
    """
    choices = [_choices(word) for word in phrase.split()]
    for chosen in product(*choices):
        yield tuple(word for word in chosen if word)


def _choices(word: str) -> list[str]:
    optional = word.endswith("?") and len(word) > 1
    options = [option for option in word.rstrip("?").split("|") if option] if word != "|" else [word]
    return [*options, ""] if optional else options


def _pieces(word: str) -> list[str]:
    return [word] if word in (GAP, PLACE) or word.startswith("=") else WORD.findall(word) or [word]


def fold(word: str) -> str:
    """Lower case, ё as е, one kind of apostrophe and dash."""
    return word.lower().translate(ALIKE)


def is_acronym(word: str) -> bool:
    """True for words all in capitals of two letters or more, digits and plus signs aside."""
    letters = [character for character in word if character.isalpha()]
    return len(letters) > 1 and all(character.isupper() for character in letters)


def keys_of(text: str, morphology: Morphology) -> frozenset[str]:
    """The edges by which a token may be found: its forms, its exact form, and its capitals when it has them."""
    word = fold(text)
    head = re.split(r"[-’'\d]", text, maxsplit=1)[0]
    if is_acronym(head) and len(head) <= LONGEST_ACRONYM:
        return frozenset({word, "=" + word, "^" + text, "^" + head})
    return morphology.forms(word) | {"=" + word, "^" + text}
