"""The rows of grammar.toml that tell an actor's function, made ready for matching."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from elchi.language.lexicon import fold, variants
from elchi.language.tables import Case, Function, FunctionRow
from elchi.language.words import Token

Forms = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class FunctionRule:
    """A function with the words that may stand before or after the actor, each word as its possible forms."""

    function: Function
    before: tuple[Forms, ...]
    after: tuple[Forms, ...]
    case: Case | None
    position: str | None

    @property
    def is_marked(self) -> bool:
        """True when words around the actor, and not only its case or side, tell the function."""
        return bool(self.before or self.after)


def rule_of(row: FunctionRow, bases: Callable[[str], frozenset[str]]) -> FunctionRule:
    """A row of the table with its phrases spelled out."""
    return FunctionRule(row.function, _forms(row.before, bases), _forms(row.after, bases), row.case, row.position)


def _forms(phrase: str | None, bases: Callable[[str], frozenset[str]]) -> tuple[Forms, ...]:
    return tuple(tuple(_keys(word, bases) for word in words) for words in variants(phrase or "") if words)


def _keys(word: str, bases: Callable[[str], frozenset[str]]) -> frozenset[str]:
    return frozenset({"=" + fold(word[1:])}) if word.startswith("=") else bases(fold(word))


def stands_at(tokens: Sequence[Token], first: int, words: Forms) -> bool:
    """Whether the words stand in the sentence from this token on."""
    if first < 0 or first + len(words) > len(tokens):
        return False
    return all(not forms.isdisjoint(tokens[first + i].keys) for i, forms in enumerate(words))
