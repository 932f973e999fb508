"""How two sketches stand to each other: the same subject, a part of it, akin, hardly said, or another subject."""

from typing import Literal

from elchi.linking.agreements.sketch import Sketch

Kinship = Literal["equal", "part", "akin", "bare", "apart"]
AKIN = 0.5
REST_ALIKE = 0.6


def kinship(one: Sketch, other: Sketch) -> Kinship:
    """How near two titles are; "bare" when one of them hardly says more than what kind of document it is."""
    if _contradict(one, other):
        return "apart"
    if one.about and other.about:
        return _by_subject(one, other)
    if one.bare or other.bare:
        return "bare"
    if one.about or other.about:
        return "part" if one.names & other.names else "apart"
    return _by_words(one, other)


def _contradict(one: Sketch, other: Sketch) -> bool:
    """Whether numbers, years, names or places differ, or only one of the documents changes another."""
    pairs = (
        (one.numbers, other.numbers),
        (one.years, other.years),
        (one.names, other.names),
        (one.places, other.places),
    )
    return one.changes != other.changes or any(a and b and not a & b for a, b in pairs)


def _by_subject(one: Sketch, other: Sketch) -> Kinship:
    if _of_others(one, other):
        return "apart"
    narrower, wider = one.about <= other.within, other.about <= one.within
    if narrower and wider:
        return "equal"
    if narrower or wider:
        return "part"
    shared = len(one.about & other.about)
    return "akin" if shared >= AKIN * len(one.about | other.about) or one.names & other.names else "apart"


def _of_others(one: Sketch, other: Sketch) -> bool:
    """Whether the same subject is named with quite other words beside it: two pairs of universities."""
    comparable = one.language == other.language and len(one.rest) > 1 and len(other.rest) > 1
    return comparable and not one.rest & other.rest


def _by_words(one: Sketch, other: Sketch) -> Kinship:
    """Titles of which no table knows a word: by their words in one language, else by a number or name in both."""
    if one.language and one.language == other.language:
        shared = len(one.rest & other.rest)
        return "equal" if shared >= REST_ALIKE * len(one.rest | other.rest) else "apart"
    return "equal" if one.numbers & other.numbers or one.names & other.names else "apart"
