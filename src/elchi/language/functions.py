"""The rows of grammar.toml that tell an actor's function, filed so that a look at the words beside it finds them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from elchi.language.lexicon import fold, variants
from elchi.language.rows import Case, Function, FunctionRow
from elchi.language.words import Token

Forms = tuple[frozenset[str], ...]
Filed = dict[str, list[tuple[int, Forms]]]


@dataclass(frozen=True, slots=True)
class FunctionRule:
    """A function and what must hold for it: words before or after the actor, his case, his side of the trigger."""

    function: Function
    needs_before: bool
    needs_after: bool
    case: Case | None
    position: str | None

    @property
    def is_marked(self) -> bool:
        """True when words around the actor, and not only its case or side, tell the function."""
        return self.needs_before or self.needs_after


@dataclass(slots=True)
class FunctionRules:
    """One language's rules in the table's order, with their phrases filed by the word that touches the actor."""

    rules: list[FunctionRule] = field(default_factory=list)
    ending: Filed = field(default_factory=dict)
    beginning: Filed = field(default_factory=dict)

    def before(self, tokens: Sequence[Token], stop: int) -> set[int]:
        """The rules one of whose `before` phrases ends right before this token."""
        return self._found(self.ending, tokens, stop - 1, lambda words: stop - len(words))

    def after(self, tokens: Sequence[Token], first: int) -> set[int]:
        """The rules one of whose `after` phrases begins at this token."""
        return self._found(self.beginning, tokens, first, lambda _words: first)

    def _found(self, filed: Filed, tokens: Sequence[Token], at: int, begin: Callable[[Forms], int]) -> set[int]:
        if not 0 <= at < len(tokens):
            return set()
        phrases = (phrase for key in tokens[at].keys for phrase in filed.get(key, ()))
        return {index for index, words in phrases if _stands(tokens, begin(words), words)}


def rules_of(rows: Iterable[FunctionRow], bases: Callable[[str], frozenset[str]]) -> FunctionRules:
    """The rows of a table as filed rules."""
    filed = FunctionRules()
    for index, row in enumerate(rows):
        filed.rules.append(FunctionRule(row.function, bool(row.before), bool(row.after), row.case, row.position))
        for words in _forms(row.before, bases):
            _file(filed.ending, words[-1], index, words)
        for words in _forms(row.after, bases):
            _file(filed.beginning, words[0], index, words)
    return filed


def _file(filed: Filed, keys: frozenset[str], index: int, words: Forms) -> None:
    for key in keys:
        filed.setdefault(key, []).append((index, words))


def _forms(phrase: str | None, bases: Callable[[str], frozenset[str]]) -> list[Forms]:
    return [tuple(_keys(word, bases) for word in words) for words in variants(phrase or "") if words]


def _keys(word: str, bases: Callable[[str], frozenset[str]]) -> frozenset[str]:
    return frozenset({"=" + fold(word[1:])}) if word.startswith("=") else bases(fold(word))


def _stands(tokens: Sequence[Token], first: int, words: Forms) -> bool:
    if first < 0 or first + len(words) > len(tokens):
        return False
    return not any(map(frozenset.isdisjoint, words, (token.keys for token in tokens[first : first + len(words)])))
