"""Officials in a list: the country of the first holds for those behind him without one.

"The President of Moldova A, the Speaker of Parliament B and the Prime Minister C" are three Moldovans. Two whom a
conjunction alone joins are not: the second may be of the page's home.
"""

from collections.abc import Iterator

from elchi.extraction.office_table import is_envoy
from elchi.extraction.sentence import Actor, Sentence


def listed(sentence: Sentence) -> Iterator[tuple[Actor, str | None]]:
    """Each actor, and the country that the head of his list gives him."""
    country: str | None = None
    begun = False
    for actor in sentence.actors:
        if actor.countries or not _goes_on(actor):
            country, begun = _heads(actor), False
            yield actor, None
            continue
        begun = begun or sentence.tokens[actor.first - 1].text == ","
        yield actor, country if begun else None


def _heads(actor: Actor) -> str | None:
    """The country of an official who may head a list; an envoy's neighbours are not of his country."""
    heads = actor.offices and not actor.plural and not any(map(is_envoy, actor.offices))
    return actor.country if heads else None


def _goes_on(actor: Actor) -> bool:
    """Whether a named official without a country is joined to the one before."""
    return actor.joined and actor.person is not None and bool(actor.offices) and actor.organisation is None
