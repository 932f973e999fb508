"""Whose partner an actor is where a sentence tells of several contacts: "was received by X and held talks with Y"."""

from collections.abc import Iterator, Sequence

from elchi.extraction.belonging import between
from elchi.extraction.nearness import apart
from elchi.extraction.sentence import Actor, Sentence
from elchi.language import Hit
from elchi.language.rows import Function
from elchi.records.vocabulary import EventType

Pair = tuple[Actor, list[Function]]
CONTACTS: frozenset[EventType] = frozenset({"talks", "meeting", "call"})
PARTNER: frozenset[Function] = frozenset({"with", "object", "by"})


def own_partners(sentence: Sentence, hit: Hit, pairs: Sequence[Pair]) -> list[Pair]:
    """The actors without the partners of another contact and without those who own a visit that is only spoken of.

    Where no partner is the trigger's own ("met and held talks with X"), it shares them.
    """
    if hit.entry.row.type not in CONTACTS:
        return list(pairs)
    left = [pair for pair in pairs if not _owns_visit(sentence, hit, pair)]
    partners = [actor for actor, functions in left if PARTNER.intersection(functions) and "subject" not in functions]
    foreign = {
        id(actor)
        for actor in partners
        if any(_is_of(sentence, hit, other, actor) for other in _others(sentence, hit))
    }
    return left if len(foreign) == len(partners) else [pair for pair in left if id(pair[0]) not in foreign]


def _others(sentence: Sentence, hit: Hit) -> Iterator[Hit]:
    """The other contacts that the sentence tells, not those that it only points back to."""
    for other in sentence.table("trigger"):
        if other is not hit and other.entry.row.type in CONTACTS and not other.entry.row.anaphor:
            yield other


def _is_of(sentence: Sentence, hit: Hit, other: Hit, actor: Actor) -> bool:
    """Whether another contact stands between the trigger and the actor, or the actor on that one's far side."""
    if other.first in between(hit, actor):
        return True
    if sentence.language.grammar.verb_last:
        return hit.last <= actor.first and actor.last <= other.first
    return other.last <= actor.first and actor.last <= hit.first


def _owns_visit(sentence: Sentence, hit: Hit, pair: Pair) -> bool:
    """Whether the actor is the genitive right behind a visit that is not the contact's own word: "о визите X"."""
    actor, functions = pair
    if "of" not in functions or "subject" in functions or not apart(hit, actor):
        return False
    visits = (other for other in sentence.table("trigger") if other.entry.row.type == "visit")
    return any(other.last == actor.first and not other.entry.row.anaphor for other in visits)
