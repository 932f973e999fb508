"""Gatherings: when a contact is one, when a summit is only spoken of, and on whose level it is held."""

from collections.abc import Sequence

from elchi.extraction.office_table import HIGH_RANK, rank_of
from elchi.extraction.roles import Party
from elchi.extraction.sentence import Sentence
from elchi.language import Hit
from elchi.records import Participant
from elchi.records.vocabulary import EventType, Mode

REACH = 5
MANY = 4
CONTACTS: frozenset[EventType] = frozenset({"meeting", "talks"})


def is_gathering(sentence: Sentence, hit: Hit, parties: Sequence[Party]) -> bool:
    """Whether heads or ministers of four countries meet one at once, and no word parts them ("separately")."""
    parted = any(_has(token.keys, sentence.language.separately) for token in sentence.tokens)
    if hit.entry.row.type not in CONTACTS or parted:
        return False
    people = [party.person for party in parties if party.person and party.person.country]
    others = [one for one in people[1:] if one.country != people[0].country]
    return len({one.country for one in others}) >= MANY and all(map(_is_high, others))


def is_aside(sentence: Sentence, hit: Hit) -> bool:
    """Whether a gathering is only spoken of: "before the summit", "about the fifth summit", «саммит алдында»."""
    backward = sentence.language.grammar.verb_last
    first, last = (hit.first + 1, hit.last + 2) if backward else (max(hit.first - REACH, 0), hit.first)
    return hit.entry.row.type == "summit" and any(
        _has(token.keys, sentence.language.aside) for token in sentence.tokens[first:last]
    )


def level_of(people: Sequence[Participant]) -> Mode | None:
    """Heads of state when several take part; None when no level is plain from the people."""
    heads = {one.country for one in people if 1 in map(rank_of, one.offices)}
    return "heads-of-state" if len(heads) > 1 else None


def _is_high(one: Participant) -> bool:
    ranks = [rank for rank in map(rank_of, one.offices) if rank]
    return bool(ranks) and min(ranks) <= HIGH_RANK


def _has(keys: frozenset[str], words: frozenset[str]) -> bool:
    return not words.isdisjoint(keys)
