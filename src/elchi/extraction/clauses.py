"""The clause of a trigger: the words around it up to the marks behind which another begins."""

from elchi.extraction.sentence import Sentence
from elchi.language import Hit


def clause(sentence: Sentence, hit: Hit) -> tuple[int, int]:
    """The tokens around a trigger up to the nearest subordinate marks on either side."""
    key = hit.first, hit.last
    if key not in sentence.clauses:
        sentence.clauses[key] = _clause(sentence, hit)
    return sentence.clauses[key]


def _clause(sentence: Sentence, hit: Hit) -> tuple[int, int]:
    first, last = hit.first, hit.last
    while first > 0 and not (breaks(sentence, first - 1) or _parts(sentence, first - 1)):
        first -= 1
    while last < len(sentence.tokens) and not _ends_clause(sentence, last, hit):
        last += 1
    return first, last


def _ends_clause(sentence: Sentence, index: int, hit: Hit) -> bool:
    return (breaks(sentence, index) and not _lists(sentence, index, hit)) or _parts(sentence, index)


def _parts(sentence: Sentence, index: int) -> bool:
    """True for a comma with a conjunction behind it that parts two triggers, each with a subject of its own."""
    if sentence.tokens[index].text != "," or index + 1 >= len(sentence.tokens):
        return False
    conjunction = sentence.tokens[index + 1].text.lower() in sentence.language.conjunctions
    begins = any(index < actor.first <= index + 3 for actor in sentence.actors)
    triggers = [hit.first for hit in sentence.table("trigger")]
    return conjunction and begins and any(t < index for t in triggers) and any(t > index for t in triggers)


def _lists(sentence: Sentence, index: int, hit: Hit) -> bool:
    """True for the colon right behind the trigger: what it lists belongs to it."""
    return sentence.tokens[index].text == ":" and index == hit.last


def breaks(sentence: Sentence, index: int) -> bool:
    """True for a mark after which another clause begins."""
    token = sentence.tokens[index]
    if token.text in (";", ":"):
        return True
    if token.text != "," or index + 1 >= len(sentence.tokens):
        return False
    return not sentence.language.subordinators.isdisjoint(sentence.tokens[index + 1].keys)
