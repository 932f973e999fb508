"""Meetings: two persons around a word that tells of a contact, in one sentence."""

from collections.abc import Iterator

from evals.factrueval.facts import Fact
from evals.factrueval.lines import Line, Stretch, known
from evals.factrueval.sentences import around, sentences


def meetings_in(lines: list[Line]) -> list[Fact]:
    """People who met: one before and one after the verb, or the two that a noun for the meeting joins."""
    return _told_once(Fact("meeting", sides) for line in lines for sides in _meetings(line))


def _meetings(line: Line) -> Iterator[tuple[tuple[str, str], ...]]:
    people = line.ranges("person")
    for first, last in sentences(line):
        inside = [p for p in people if first <= p[0] < last]
        for index in range(first, last):
            word = line.words[index]
            if word.lemma in known("meeting") and not _with_the_press(line, index, last):
                before, after = around(inside, index)
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


def _told_once(facts: Iterator[Fact]) -> list[Fact]:
    """The facts, each pair of persons once."""
    once: dict[frozenset[str], Fact] = {}
    for fact in facts:
        once.setdefault(frozenset(words[-6:-2] for _, words in fact.arguments), fact)
    return list(once.values())
