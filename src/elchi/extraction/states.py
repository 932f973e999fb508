"""Who acts for a state: the state by its name, its bodies, its officials."""

from elchi.extraction.analysis import Analysis
from elchi.extraction.office_table import body_of, is_envoy, is_of_state, serves_state
from elchi.extraction.sentence import Actor, Sentence

FOREIGN = "foreign-ministry"
BESIDE = 2


def states_in(sentence: Sentence) -> set[str]:
    """The countries that the sentence names as states, or whose officials and bodies it names."""
    return {code for actor in sentence.actors if acts_for_state(sentence, actor) for code in actor.countries}


def represented_in(sentence: Sentence) -> set[str]:
    """The countries whose officials and bodies the sentence names; a country by its bare name may be a place."""
    acting = (actor for actor in sentence.actors if acts_for_state(sentence, actor) and not actor.is_bare_country)
    return {code for actor in acting for code in actor.countries}


def acts_for_state(sentence: Sentence, actor: Actor) -> bool:
    """Whether the actor is a state, its body or its official, and not a Chilean or a Chilean firm."""
    if actor.adjective and not (actor.body or actor.offices):
        return is_delegation(sentence, actor)
    return bool(actor.body) or actor.is_bare_country or any(map(serves_state, actor.offices))


def is_delegation(sentence: Sentence, actor: Actor) -> bool:
    """Whether a nationality stands before a word for those who act for a state: "the Korean delegation"."""
    following = sentence.tokens[actor.last : actor.last + BESIDE]
    return actor.adjective and any(not sentence.language.delegations.isdisjoint(token.keys) for token in following)


def names_officials_of_two(analysis: Analysis) -> bool:
    """Whether the page names ministers, or those above, of two states."""
    high = [known.country for known in analysis.known.people if any(map(is_of_state, known.offices))]
    return len({*high} - {None}) > 1


def names_envoy(analysis: Analysis) -> bool:
    """Whether the page names an ambassador, or an official of a foreign ministry."""
    return any(is_diplomat(office) for known in analysis.known.people for office in known.offices)


def is_diplomat(office: str) -> bool:
    """True for offices of an envoy or of a foreign ministry."""
    return is_envoy(office) or body_of(office) == FOREIGN
