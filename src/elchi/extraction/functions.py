"""The grammatical function of an actor beside a trigger: who does it, to whom, with whom, at whose invitation.

The knowledge is in grammar.toml: words before, words after, case, side. An actor may fit several functions; the
trigger's own roles choose among them.
"""

from collections.abc import Iterator

from elchi.extraction.sentence import Actor, Sentence
from elchi.language import fold
from elchi.language.functions import FunctionRule
from elchi.language.rows import Function

SKIPPED_WORDS = 2
LONGEST_TOWN = 4
OWN: frozenset[Function] = frozenset({"inviter", "speaker"})
QUOTES = frozenset("«\"“'")


def functions_of(sentence: Sentence, actor: Actor, trigger: int) -> list[Function]:
    """The functions that the actor may have towards the trigger at this token, likeliest first.

    A word before or after the actor says more than its case or side: once one fits, only such rows count.
    """
    side = "before" if actor.first < trigger else "after"
    key = (actor.first, actor.last, side)
    if key not in sentence.functions:
        sentence.functions[key] = _fitting(sentence, actor, side)
    return sentence.functions[key]


def _lies_behind(sentence: Sentence, actor: Actor) -> bool:
    """Whether the country only says where the city right behind it lies: "Türkiýäniň Ankara şäherine"."""
    if not sentence.language.grammar.verb_last or not actor.is_bare_country:
        return False
    return any(hit.first == actor.last and city.country == actor.country for hit, city in sentence.named("city"))


def _fitting(sentence: Sentence, actor: Actor, side: str) -> list[Function]:
    if _lies_behind(sentence, actor):
        return ["place"]
    table, tokens = sentence.language.functions, sentence.tokens
    cases = cases_of(sentence, actor)
    stops = [*_stops(sentence, actor.first), *_before_town(sentence, actor)]
    before = set().union(*(table.before(tokens, stop) for stop in stops))
    after = table.after(tokens, actor.last)
    fitting = [
        rule
        for index, rule in enumerate(table.rules)
        if (not rule.needs_before or index in before)
        and (not rule.needs_after or index in after)
        and _fits(rule, side, cases)
    ]
    marked = [rule.function for rule in fitting if rule.is_marked]
    return list(dict.fromkeys(marked or [rule.function for rule in fitting]))


def _fits(rule: FunctionRule, side: str, cases: frozenset[str]) -> bool:
    """Case and side; where a language marks cases, a side alone tells only of a nominative."""
    if rule.position and rule.position != side:
        return False
    if rule.case:
        return rule.case in cases
    return rule.is_marked or not cases or "nom" in cases


def _stops(sentence: Sentence, first: int) -> Iterator[int]:
    """Where a phrase before the actor may end: right before it, or before honorifics and quotation marks."""
    yield first
    for stop in range(first - 1, max(first - SKIPPED_WORDS, 0) - 1, -1):
        token = sentence.tokens[stop]
        if token.text not in QUOTES and sentence.language.glue.isdisjoint(token.keys):
            return
        yield stop


def _before_town(sentence: Sentence, actor: Actor) -> Iterator[int]:
    """Where a phrase before the town of a country ends: "in Luang Prabang, Laos"."""
    start = actor.first - 1
    if start < 1 or not actor.is_bare_country or sentence.tokens[start].text != ",":
        return
    while start and sentence.tokens[start - 1].is_capitalised and actor.first - start <= LONGEST_TOWN:
        start -= 1
    if start < actor.first - 1:
        yield start


def cases_of(sentence: Sentence, actor: Actor) -> frozenset[str]:
    """The cases of the actor: of its first word where words agree in case, else of its last."""
    cases = sentence.language.morphology.cases
    if not sentence.language.grammar.agreement:
        return _last_cases(sentence, actor)
    head = actor.office_span[0] if actor.office_span else actor.first
    if actor.person and not actor.office_span:
        shared = sentence.language.names.cases(sentence.tokens[actor.person.first : actor.person.last])
        return shared or cases(fold(sentence.tokens[head].text))
    return cases(fold(sentence.tokens[head].text))


def _last_cases(sentence: Sentence, actor: Actor) -> frozenset[str]:
    """The cases of the actor's last word: "министрі" is possessed, not accusative; "-owa" is also a woman's name."""
    word, morphology = fold(sentence.tokens[actor.last - 1].text), sentence.language.morphology
    if actor.person and actor.person.last == actor.last:
        cases = morphology.cases(word)
        return cases | {"nom"} if word.endswith(sentence.language.names.endings) else cases
    ends_in_office = actor.office_span is not None and actor.office_span[1] == actor.last
    return morphology.possessed_cases(word) if ends_in_office else morphology.cases(word)


def _by_word(sentence: Sentence, actor: Actor) -> bool:
    """Whether a conjunction, and not a comma alone, joins the actor to the one before."""
    before = sentence.tokens[max(actor.first - 2, 0) : actor.first]
    return any(token.text.lower() in sentence.language.conjunctions for token in before)


def _are_alike(one: Actor, other: Actor) -> bool:
    """Whether both are officials or neither is: a comma alone lists things of one kind."""
    return one.is_official == other.is_official


def with_functions(sentence: Sentence, trigger: int) -> Iterator[tuple[Actor, list[Function]]]:
    """Every actor with its functions; a joined neighbour shares the marked functions of the one beside it.

    In Russian and English the first of a row carries the preposition, in the others the last carries the case.
    """
    pairs = [(actor, functions_of(sentence, actor, trigger)) for actor in sentence.actors]
    backward = sentence.language.grammar.verb_last
    order = range(len(pairs) - 1, 0, -1) if backward else range(1, len(pairs))
    for index in order:
        giver, taker = (index, index - 1) if backward else (index - 1, index)
        if pairs[index][0].joined:
            by_word = _by_word(sentence, pairs[index][0])
            given = [
                f
                for f in pairs[giver][1]
                if by_word or (f not in OWN and _are_alike(pairs[giver][0], pairs[taker][0]))
            ]
            pairs[taker] = (pairs[taker][0], list(dict.fromkeys([*given, *pairs[taker][1]])))
    yield from pairs
