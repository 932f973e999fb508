"""The grammatical function of an actor beside a trigger: who does it, to whom, with whom, at whose invitation.

The knowledge is in grammar.toml: words before, words after, case, side. An actor may fit several functions; the
trigger's own roles choose among them.
"""

from collections.abc import Callable, Iterator

from elchi.extraction.sentence import Actor, Sentence
from elchi.language.lexicon import fold, variants
from elchi.language.tables import Function, FunctionRow

SKIPPED_WORDS = 2
QUOTES = frozenset("«\"“'")


def functions_of(sentence: Sentence, actor: Actor, trigger: int) -> list[Function]:
    """The functions that the actor may have towards the trigger at this token, likeliest first.

    A word before or after the actor says more than its case or side: once one fits, only such rows count.
    """
    cases = cases_of(sentence, actor)
    fitting = [row for row in sentence.language.grammar.function if _fits(sentence, actor, trigger, row, cases)]
    marked = [row.function for row in fitting if row.before or row.after]
    return list(dict.fromkeys(marked or [row.function for row in fitting]))


def _fits(sentence: Sentence, actor: Actor, trigger: int, row: FunctionRow, cases: frozenset[str]) -> bool:
    if row.position and row.position != ("before" if actor.first < trigger else "after"):
        return False
    if row.case and row.case not in cases:
        return False
    if row.before and not _preceded(sentence, actor.first, row.before):
        return False
    if row.after and not _followed(sentence, actor.last, row.after):
        return False
    by_side_alone = not (row.case or row.before or row.after)
    return not by_side_alone or not cases or "nom" in cases


def cases_of(sentence: Sentence, actor: Actor) -> frozenset[str]:
    """The cases of the actor's head: its first word in Russian, its last word in agglutinative languages."""
    cases = sentence.language.morphology.cases
    if sentence.language.code != "ru":
        return cases(fold(sentence.tokens[actor.last - 1].text))
    head = actor.office_span[0] if actor.office_span else actor.first
    marked = cases(fold(sentence.tokens[head].text))
    if actor.person and not actor.office_span:
        for index in range(actor.person.first, actor.person.last):
            more = cases(fold(sentence.tokens[index].text))
            marked = (marked & more) or marked
    return marked


def _preceded(sentence: Sentence, first: int, phrase: str) -> bool:
    return any(_ends_at(sentence, first, words) for words in variants(phrase))


def _ends_at(sentence: Sentence, stop: int, words: tuple[str, ...]) -> bool:
    """Whether the words stand right before `stop`, honorifics and adjectives of the house aside."""
    for skip in range(SKIPPED_WORDS + 1):
        first = stop - skip - len(words)
        if first < 0 or not _skippable(sentence, stop - skip, stop):
            return False
        if _matches(sentence, first, words):
            return True
    return False


def _skippable(sentence: Sentence, first: int, last: int) -> bool:
    between = sentence.tokens[first:last]
    return all(token.text in QUOTES or not sentence.language.glue.isdisjoint(token.keys) for token in between)


def _followed(sentence: Sentence, first: int, phrase: str) -> bool:
    return any(_matches(sentence, first, words) for words in variants(phrase))


def _matches(sentence: Sentence, first: int, words: tuple[str, ...]) -> bool:
    if first + len(words) > len(sentence.tokens):
        return False
    bases = sentence.language.morphology.bases
    return all(not _keys(word, bases).isdisjoint(sentence.tokens[first + i].keys) for i, word in enumerate(words))


def _keys(word: str, bases: Callable[[str], frozenset[str]]) -> frozenset[str]:
    return frozenset({"=" + fold(word[1:])}) if word.startswith("=") else bases(fold(word))


def with_functions(sentence: Sentence, trigger: int) -> Iterator[tuple[Actor, list[Function]]]:
    """Every actor with its functions; a joined neighbour shares the marked functions of the one beside it.

    In Russian and English the first of a row carries the preposition, in the others the last carries the case.
    """
    pairs = [(actor, functions_of(sentence, actor, trigger)) for actor in sentence.actors]
    backward = sentence.language.grammar.title_side == "before"
    order = range(len(pairs) - 1, 0, -1) if backward else range(1, len(pairs))
    for index in order:
        giver, taker = (index, index - 1) if backward else (index - 1, index)
        if pairs[index][0].joined:
            pairs[taker] = (pairs[taker][0], list(dict.fromkeys([*pairs[giver][1], *pairs[taker][1]])))
    yield from pairs
