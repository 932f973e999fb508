"""The grammatical function of an actor beside a trigger: who does it, to whom, with whom, at whose invitation.

The knowledge is in grammar.toml: words before, words after, case, side. An actor may fit several functions; the
trigger's own roles choose among them.
"""

from collections.abc import Iterator

from elchi.extraction.sentence import Actor, Sentence
from elchi.language import fold
from elchi.language.functions import Forms, FunctionRule, stands_at
from elchi.language.tables import Function

SKIPPED_WORDS = 2
QUOTES = frozenset("«\"“'")


def functions_of(sentence: Sentence, actor: Actor, trigger: int) -> list[Function]:
    """The functions that the actor may have towards the trigger at this token, likeliest first.

    A word before or after the actor says more than its case or side: once one fits, only such rows count.
    """
    cases = cases_of(sentence, actor)
    fitting = [rule for rule in sentence.language.functions if _fits(sentence, actor, trigger, rule, cases)]
    marked = [rule.function for rule in fitting if rule.is_marked]
    return list(dict.fromkeys(marked or [rule.function for rule in fitting]))


def _fits(sentence: Sentence, actor: Actor, trigger: int, rule: FunctionRule, cases: frozenset[str]) -> bool:
    if rule.position and rule.position != ("before" if actor.first < trigger else "after"):
        return False
    if rule.case and rule.case not in cases:
        return False
    if rule.before and not any(_ends_at(sentence, actor.first, words) for words in rule.before):
        return False
    if rule.after and not any(stands_at(sentence.tokens, actor.last, words) for words in rule.after):
        return False
    return bool(rule.case or rule.is_marked) or not cases or "nom" in cases


def cases_of(sentence: Sentence, actor: Actor) -> frozenset[str]:
    """The cases of the actor's head: its first word in Russian, its last word in agglutinative languages."""
    cases = sentence.language.morphology.cases
    if sentence.language.code != "ru":
        return _last_cases(sentence, actor)
    head = actor.office_span[0] if actor.office_span else actor.first
    if actor.person and not actor.office_span:
        shared = sentence.language.names.cases(sentence.tokens[actor.person.first : actor.person.last])
        return shared or cases(fold(sentence.tokens[head].text))
    return cases(fold(sentence.tokens[head].text))


def _last_cases(sentence: Sentence, actor: Actor) -> frozenset[str]:
    """The cases of the actor's last word: "министрі" is possessed, not accusative; "-owa" is also a woman's name."""
    word = fold(sentence.tokens[actor.last - 1].text)
    cases = sentence.language.morphology.cases(word)
    if actor.person and actor.person.last == actor.last:
        return cases | {"nom"} if word.endswith(sentence.language.names.endings) else cases
    possessed = actor.office_span is not None and actor.office_span[1] == actor.last
    return cases - {"acc"} if possessed and "nom" in cases else cases


def _ends_at(sentence: Sentence, stop: int, words: Forms) -> bool:
    """Whether the words stand right before `stop`, honorifics and adjectives of the house aside."""
    for skip in range(SKIPPED_WORDS + 1):
        if stop - skip < 0 or not _skippable(sentence, stop - skip, stop):
            return False
        if stands_at(sentence.tokens, stop - skip - len(words), words):
            return True
    return False


def _skippable(sentence: Sentence, first: int, last: int) -> bool:
    between = sentence.tokens[first:last]
    return all(token.text in QUOTES or not sentence.language.glue.isdisjoint(token.keys) for token in between)


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
