"""Gatherings: when a contact is one, when a summit is only spoken of, and on whose level it is held."""

from collections.abc import Sequence

from elchi.extraction.nearness import apart
from elchi.extraction.office_table import HIGH_RANK, in_english, rank_of
from elchi.extraction.roles import Party
from elchi.extraction.sentence import Actor, Sentence
from elchi.extraction.status import is_planned
from elchi.language import Hit
from elchi.language.words import Token
from elchi.records import Participant
from elchi.records.vocabulary import EventType, Mode

REACH = 5
QUOTES = frozenset('«»"“”')
MANY = 4
MINISTER = 3
BESIDE = 2
CONTACTS: frozenset[EventType] = frozenset({"meeting", "talks"})


def is_gathering(sentence: Sentence, hit: Hit, parties: Sequence[Party]) -> bool:
    """Whether heads or ministers of four countries meet one at once, and no word parts them ("separately").

    Those of an organisation who meet nobody else gather too: "the foreign ministers of the CIS met in Astana".
    """
    parted = any(_has(token.keys, sentence.language.separately) for token in sentence.tokens)
    if hit.entry.row.type not in CONTACTS or parted:
        return False
    officials = [actor for actor in sentence.actors if actor.is_official or actor.countries]
    named = any(other.entry.row.type == "summit" for other in sentence.table("trigger"))
    if len(officials) == 1 and is_of_organisation(sentence, officials[0]) and not named:
        return True
    people = [party.person for party in parties if party.person and party.person.country]
    others = [one for one in people[1:] if one.country != people[0].country]
    return len({one.country for one in others}) >= MANY and all(map(_is_high, others))


def is_aside(sentence: Sentence, hit: Hit) -> bool:
    """Whether a gathering is only spoken of: "before the summit", "about the fifth summit", «саммит алдында»."""
    if hit.entry.row.type != "summit":
        return False
    backward = sentence.language.grammar.verb_last
    near = sentence.tokens[hit.first + 1 : hit.last + 2] if backward else _before(sentence, hit)
    return any(_has(token.keys, sentence.language.aside) for token in near)


def is_of_format(sentence: Sentence, hit: Hit) -> bool:
    """Whether a meeting that is planned bears a format's own name, so that those who speak of it are not its sides:
    «обсудили предстоящую консультативную встречу глав государств».
    """
    named = any(spot.first < hit.last and hit.first < spot.last for spot in sentence.table("organisation"))
    return named and hit.entry.row.type in CONTACTS and is_planned(sentence, hit)


def _before(sentence: Sentence, hit: Hit) -> list[Token]:
    """The gathering's words and the REACH before, a format's name left out: "at the margins of the «C5 + 1»"."""
    named = {i for spot in sentence.table("organisation") for i in range(spot.first, spot.last)}
    words = [i for i in range(hit.first) if i not in named and sentence.tokens[i].text not in QUOTES]
    return [*(sentence.tokens[i] for i in words[-REACH:]), *sentence.tokens[hit.first : hit.last]]


def is_of_organisation(sentence: Sentence, actor: Actor) -> bool:
    """Whether the actor is the ministers or heads of an organisation's states, named in or beside his words."""
    beside = any(apart(spot, actor) <= BESIDE for spot in sentence.table("organisation"))
    return actor.plural and bool(actor.offices) and bool(actor.organisation or beside)


def level_of(people: Sequence[Participant]) -> Mode | None:
    """Heads of state when several take part; None when no level is plain from the people."""
    heads = {one.country for one in people if 1 in map(rank_of, one.offices)}
    return "heads-of-state" if len(heads) > 1 else None


def ministers_of(sentence: Sentence, parties: Sequence[Party]) -> Mode | None:
    """The level of a gathering where nobody ranks above a minister; None where heads are among them."""
    titles = [office for party in parties if party.person for office in party.person.offices]
    plural = [in_english([office]) for actor in sentence.actors if actor.plural for office in actor.offices]
    ranks = [rank for title in titles or plural if title and (rank := rank_of(title))]
    return "ministerial" if ranks and min(ranks) == MINISTER else None


def _is_high(one: Participant) -> bool:
    ranks = [rank for rank in map(rank_of, one.offices) if rank]
    return bool(ranks) and min(ranks) <= HIGH_RANK


def _has(keys: frozenset[str], words: frozenset[str]) -> bool:
    return not words.isdisjoint(keys)
