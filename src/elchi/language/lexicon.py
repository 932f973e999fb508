"""Phrases of the tables, filed so that one walk over a sentence finds them all.

Each phrase is filed under the forms of its first word; the syntax of phrases is told in `tables`.
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
SLOTS = ("{place}", "{country}", "{nation}", "{organisation}")
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
Forms = frozenset[str]
ANY: Forms = frozenset()


class Step(NamedTuple):
    """A word of a phrase: the forms that it may have (ANY is a gap), and whether it may be missing."""

    forms: Forms
    optional: bool = False


class Phrase(NamedTuple):
    """A phrase as it is matched behind its first word.

    `following` are the forms of the next word if it must stand there; `anchor` those of the last word that the
    phrase cannot be without.
    """

    rest: tuple[Step, ...]
    following: Forms | None
    anchor: Forms | None
    entry: Entry


class Lexicon:
    """All phrases of one language.

    >>> lexicon.add("министр иностранных дел", Entry("office", "ru/foreign-minister-1", row))  # doctest: +SKIP
    >>> lexicon.find(tokens)  # doctest: +SKIP
    [Hit(first=2, last=5, entry=Entry(table='office', ...))]
    """

    def __init__(self, morphology: Morphology) -> None:
        self.morphology = morphology
        self.beginning: dict[str, list[Phrase]] = {}
        self.pairs: dict[str, dict[str, list[Phrase]]] = {}

    def add(self, written: str, entry: Entry) -> None:
        """File a phrase; every way that its optional words and alternatives allow leads to the entry."""
        for words in _spelled(written):
            steps = tuple(Step(self._forms(word.rstrip("?")), _is_optional(word)) for word in words)
            for index, step in enumerate(steps):
                rest = steps[index + 1 :]
                phrase = Phrase(rest, _needed(rest), _anchor(rest), entry)
                for key in step.forms:
                    self._file(key, phrase)
                if not step.optional:
                    break

    def _file(self, key: str, phrase: Phrase) -> None:
        """Under its first word, or under its first and each form of the second where that one must stand."""
        if phrase.following is None:
            self.beginning.setdefault(key, []).append(phrase)
            return
        seconds = self.pairs.setdefault(key, {})
        for form in phrase.following:
            seconds.setdefault(form, []).append(phrase)

    def _forms(self, word: str) -> Forms:
        """The forms of a word or of all its alternatives."""
        if word == GAP:
            return ANY
        return frozenset(form for alternative in word.split("|") for form in self._bases(alternative))

    def _bases(self, word: str) -> Iterable[str]:
        if word.startswith("="):
            return ["=" + fold(word[1:])]
        if word in SLOTS:
            return [word]
        if is_acronym(word):
            return ["^" + word]
        return self.morphology.bases(fold(word))

    def find(self, tokens: Sequence[Token]) -> list[Hit]:
        """Every phrase in the sentence, in order of its first token, longer before shorter."""
        found: HitsBySpan = {}
        keys = frozenset[str]().union(*(token.keys for token in tokens))
        for first in range(len(tokens)):
            for phrase in self._begun(tokens, first):
                if phrase.anchor is not None and phrase.anchor.isdisjoint(keys):
                    continue
                for last in _ends(tokens, first + 1, phrase.rest, 0):
                    entry = phrase.entry
                    found[first, -last, entry.table, entry.rule] = Hit(first, last, entry)
        return [found[key] for key in sorted(found)]

    def _begun(self, tokens: Sequence[Token], first: int) -> Iterator[Phrase]:
        """The phrases whose first word stands at this token, and their next one behind it if it must."""
        keys = tokens[first].keys
        for key in keys & self.beginning.keys():
            yield from self.beginning[key]
        if first + 1 < len(tokens):
            behind = tokens[first + 1].keys
            for key in keys & self.pairs.keys():
                seconds = self.pairs[key]
                for form in behind & seconds.keys():
                    yield from seconds[form]


def _needed(rest: Sequence[Step]) -> Forms | None:
    """The forms of the next word, None where none must stand right here: at the end, a gap, an optional word."""
    return rest[0].forms if rest and not rest[0].optional and rest[0].forms is not ANY else None


def _anchor(rest: Sequence[Step]) -> Forms | None:
    """The forms of the last word that must stand, None when all others may be missing."""
    return next((step.forms for step in reversed(rest) if not step.optional and step.forms is not ANY), None)


def _ends(tokens: Sequence[Token], at: int, rest: Sequence[Step], index: int) -> list[int]:
    """Where the phrase may end when its steps from `index` on begin at this token; nowhere when they do not stand."""
    while index < len(rest):
        forms, optional = rest[index]
        index += 1
        if forms is ANY:
            return [end for skip in _skips(tokens, at, rest[index:]) for end in _ends(tokens, skip, rest, index)]
        stands = at < len(tokens) and not forms.isdisjoint(tokens[at].keys)
        if optional:
            without = _ends(tokens, at, rest, index)
            return [*without, *_ends(tokens, at + 1, rest, index)] if stands else without
        if not stands:
            return []
        at += 1
    return [at]


def _skips(tokens: Sequence[Token], at: int, rest: Sequence[Step]) -> Iterable[int]:
    """Where the words behind a gap may begin: at the tokens that can be the next word, if one must come."""
    skips = range(at, min(at + LONGEST_GAP, len(tokens)) + 1)
    needed = _needed(rest)
    if needed is None:
        return skips
    return [skip for skip in skips if skip < len(tokens) and not needed.isdisjoint(tokens[skip].keys)]


def _is_optional(word: str) -> bool:
    return word.endswith("?") and len(word) > 1


def _spelled(phrase: str) -> Iterator[list[str]]:
    """The words of a phrase, alternatives together; one that the text cuts into several tokens stands apart."""
    choices = [_alternatives(word) for word in phrase.split()]
    for chosen in product(*choices):
        words = [piece for word in chosen for piece in _tokens(word)]
        if words and not all(map(_is_optional, words)):
            yield words


def _tokens(word: str) -> list[str]:
    return [word] if "|" in word or _is_optional(word) else _pieces(word) if word else []


def _alternatives(word: str) -> list[str]:
    options = [option for option in _choices(word) if option]
    whole = [option for option in options if len(_pieces(option)) == 1]
    if len(whole) == len(options):
        return [word]
    return (
        ["|".join(whole)] * bool(whole)
        + [option for option in options if option not in whole]
        + [""] * _is_optional(word)
    )


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
    return [word] if word in (GAP, *SLOTS) or word.startswith("=") else WORD.findall(word) or [word]


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
