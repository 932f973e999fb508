"""Who promises: the side that the words make the subject, not the countries that the action is about."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from elchi.extraction.action_parts import Action
from elchi.extraction.actions import BOTH
from elchi.extraction.analysis import Analysis
from elchi.extraction.functions import with_functions
from elchi.extraction.sentence import Actor, Sentence
from elchi.extraction.states import acts_for_state
from elchi.language import Hit, fold
from elchi.language.rows import CommitmentRow, Function

ONE_SIDED = frozenset({"proposed", "announced", "intended", "instructed"})
TOGETHER: frozenset[Function] = frozenset({"with", "between"})
ACTING: tuple[list[Function], ...] = (["subject"], ["by"])
OWNING: list[Function] = ["of", "subject"]
BESIDE = 2


def promisers(analysis: Analysis, sentence: Sentence, hit: Hit, action: Action) -> list[str]:
    """The countries that promise, sorted: one that alone proposes, announces or intends, else all sides.

    `action` is all that the verb promises. Empty when the page does not tell of two states.
    """
    actors = list(_subjects(sentence, hit, action))
    subjects = _codes(analysis, actors) or _by_another_name(sentence, hit)
    if len(subjects) == 1 and _is_one_sided(sentence, hit, max((actor.last for actor in actors), default=0)):
        return subjects if _has_others(analysis, sentence) else []
    sides = sorted({*subjects, *_codes(analysis, _companions(sentence, hit, action))})
    if len(sides) > 1:
        return sides
    if not sides and _is_of_organisation(sentence, hit, action):
        return []
    if set(sides) <= set(analysis.pair) and len(analysis.pair) > 1:
        return sorted(analysis.pair)
    named = sorted(sentence.countries())
    return named if len(named) > 1 else []


def _has_others(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether the page tells of a second state, or of a gathering to which one side alone can propose something."""
    if len(analysis.pair) > 1 or len(sentence.countries()) > 1 or sentence.table("organisation"):
        return True
    return any(hit.entry.row.type == "summit" for one in analysis.sentences for hit in one.table("trigger"))


def states_that_promise(sentence: Sentence, hit: Hit, action: Action) -> list[str]:
    """The countries that the sentence itself makes promise as states, or through their bodies and officials."""
    acting = [
        actor
        for actor, functions in _free(sentence, hit, action)
        if (functions[:1] in ACTING or functions[:2] == OWNING)
        and acts_for_state(sentence, actor)
        and (not actor.is_bare_country or _is_in_front(sentence, actor, hit))
    ]
    return sorted({code for actor in acting for code in actor.countries}) or _by_another_name(sentence, hit)


def _is_in_front(sentence: Sentence, actor: Actor, hit: Hit) -> bool:
    """Whether a country begins its clause or stands right before the verb: in "they left Norway and agreed" it is
    where they were.
    """
    begins = actor.first == 0 or not sentence.tokens[actor.first - 1].is_word
    return begins or actor.joined or sentence.language.grammar.verb_last or actor.last == hit.first


def _is_one_sided(sentence: Sentence, hit: Hit, last: int) -> bool:
    """Whether no "sides" stand between the end of the subject and the verb: "he said that the sides …"."""
    row: CommitmentRow = hit.entry.row
    both = (spot for spot in sentence.table("anaphor") if spot.entry.row.stands_for in BOTH)
    return row.force in ONE_SIDED and not any(last < spot.first and _leads(sentence, spot, hit) for spot in both)


def _is_of_organisation(sentence: Sentence, hit: Hit, action: Action) -> bool:
    """Whether an organisation promises, and not the two states of the page: "the CIS countries agreed to …"."""
    if any(spot.entry.row.stands_for in BOTH for spot in sentence.table("anaphor")):
        return False
    free = _free(sentence, hit, action)
    return any(actor.organisation and functions[:1] in ACTING for actor, functions in free)


def _subjects(sentence: Sentence, hit: Hit, action: Action) -> Iterator[Actor]:
    for actor, functions in _free(sentence, hit, action):
        is_side = actor.adjective and functions[:2] == ["place", "subject"]
        if functions[:1] in ACTING or is_side:
            yield actor


def _companions(sentence: Sentence, hit: Hit, action: Action) -> Iterator[Actor]:
    """Those with whom it is agreed: "договорился с Туркменистаном", "an agreement between A and B"."""
    return (actor for actor, functions in _free(sentence, hit, action) if not TOGETHER.isdisjoint(functions[:1]))


def _free(sentence: Sentence, hit: Hit, action: Action) -> Iterator[tuple[Actor, list[Function]]]:
    """The actors outside the action, or before a verb that stands last, with their functions."""
    first, last = action
    for actor, functions in with_functions(sentence, hit.first):
        inside = first <= actor.first < last
        if _can_act(sentence, actor) if sentence.language.grammar.verb_last else not inside:
            yield actor, functions


def _can_act(sentence: Sentence, actor: Actor) -> bool:
    """Whether the actor can be a subject where it stands before its verb's objects: "türkmen gazy" is no subject."""
    behind = [token.text.lower() for token in sentence.tokens[actor.last : actor.last + 1]]
    is_side = any(word in sentence.language.grammar.sides for word in behind)
    return not actor.adjective or actor.is_official or is_side


def _by_another_name(sentence: Sentence, hit: Hit) -> list[str]:
    """The country whose capital speaks for it, or whose people stands before "side": "London", "Қазақ тарапы"."""
    capitals = [
        city.country
        for spot, city in sentence.named("city")
        if city.how == "capital" and _speaks(sentence, spot, hit)
    ]
    sides = sentence.language.grammar.sides
    names = [
        sentence.language.combining[before.text.lower()]
        for before, token in pairwise(sentence.tokens[: hit.first])
        if token.text.lower() in sides and before.text.lower() in sentence.language.combining
    ]
    return sorted({code for code in [*capitals, *names] if code})


def _speaks(sentence: Sentence, spot: Hit, hit: Hit) -> bool:
    """Whether the name begins its clause and stands bare before the verb."""
    begins = spot.first == 0 or not sentence.tokens[spot.first - 1].is_word
    near = sentence.language.grammar.verb_last or hit.first - spot.last <= BESIDE
    return begins and near and _leads(sentence, spot, hit)


def _leads(sentence: Sentence, spot: Hit, hit: Hit) -> bool:
    """Whether the words stand before the verb, in the case of a subject where there are cases."""
    cases = sentence.language.morphology.cases(fold(sentence.tokens[spot.last - 1].text))
    return spot.last <= hit.first and (not cases or "nom" in cases)


def _codes(analysis: Analysis, actors: Iterable[Actor]) -> list[str]:
    codes: set[str] = set()
    for actor in actors:
        alone = analysis.country_of(actor)
        codes.update(actor.countries or ([alone] if alone else []))
    return sorted(codes)
