"""Meetings and deals: two sides around a word that tells of a contact, in one sentence."""

import re
from collections.abc import Iterator

from evals.factrueval.facts import Fact, FactType
from evals.factrueval.lines import Line, Stretch, deals, known

SENTENCE_END = re.compile(r"[.!?…]\s*[»\"”]?\s")


def meetings_in(lines: list[Line]) -> list[Fact]:
    """People who met: one before and one after the verb, or the two that a noun for the meeting joins."""
    return told_once(Fact("meeting", sides) for line in lines for sides in _meetings(line))


def _meetings(line: Line) -> Iterator[tuple[tuple[str, str], ...]]:
    people = line.ranges("person")
    for first, last in sentences(line):
        inside = [p for p in people if first <= p[0] < last]
        for index in range(first, last):
            word = line.words[index]
            if word.lemma in known("meeting") and not _with_the_press(line, index, last):
                before, after = _around(inside, index)
                pair = (before[-1:] + after[:1]) if word.verb else _joined(line, after) or before[-1:] + after[:1]
                pair = pair if len(pair) == 2 else _joined(line, before[-2:])
                if len(pair) == 2:
                    yield tuple(("participant", line.said(*person)) for person in pair)


def _with_the_press(line: Line, index: int, last: int) -> bool:
    return any(word.lemma in known("press") for word in line.words[index + 1 : min(index + 4, last)])


def _joined(line: Line, people: list[Stretch]) -> list[Stretch]:
    """The first two people when "и" stands between them."""
    if len(people) < 2:
        return []
    between = {word.text.lower() for word in line.words[people[0][1] : people[1][0]]}
    return people[:2] if "и" in between else []


def deals_in(lines: list[Line]) -> list[Fact]:
    """Purchases, loans, fines and investments with the nearest body or country on either side of the word."""
    return told_once(Fact("deal", arguments) for line in lines for arguments in _deals(line))


def _deals(line: Line) -> Iterator[tuple[tuple[str, str], ...]]:
    bodies = line.ranges("organisation", "place")
    for first, last in sentences(line):
        inside = [b for b in bodies if first <= b[0] < last]
        for index in range(first, last):
            kind = deals().get(line.words[index].lemma)
            before, after = _around(inside, index)
            sides = [line.said(*body) for body in (*before[-1:], *after[:1])]
            if kind and len(set(sides)) == 2:
                yield (*(("participant", side) for side in sides), ("type", kind))


def _around(stretches: list[Stretch], index: int) -> tuple[list[Stretch], list[Stretch]]:
    return [s for s in stretches if s[1] <= index], [s for s in stretches if s[0] > index]


def sentences(line: Line) -> Iterator[Stretch]:
    """The sentences of a line, as words from first to one after the last."""
    first = 0
    for index in range(1, len(line.words) + 1):
        if index == len(line.words) or (
            SENTENCE_END.search(line.between(index, index)) and line.words[index].text[0].isupper()
        ):
            yield first, index
            first = index


def told_once(facts: Iterator[Fact]) -> list[Fact]:
    """The facts, each pair of sides and type once."""
    once: dict[tuple[FactType, frozenset[str]], Fact] = {}
    for fact in facts:
        once.setdefault((fact.type, frozenset(words[-6:-2] for _, words in fact.arguments)), fact)
    return list(once.values())
