"""Deals: who bought, lent, fined or invested, around a word that tells of it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from evals.factrueval.facts import Fact
from evals.factrueval.lines import Line, Stretch, deals, known
from evals.factrueval.sentences import around, sentences

STEM = 5
LONGEST_GAP = 4
REACH = 3
BREAK = re.compile(r"[,;:()—–]")
LOCAL = frozenset({"в", "во", "на", "из", "под", "около", "близ", "через"})


def deals_in(lines: list[Line]) -> list[Fact]:
    """Purchases, loans, fines and investments; of a type with the same side only the first telling."""
    bodies = [
        line.said(*side) for line in lines for side in able(line) if side in line.ranges("organisation", "place")
    ]
    told: list[tuple[str, list[str]]] = []
    for line in lines:
        for kind, named in _deals(line):
            sides = named if len(named) != 1 else [*named, *(b for b in bodies if not _same(b, named[0]))][:2]
            again = any(_same(side, other) for k, others in told if k == kind for other in others for side in sides)
            if len(sides) == 2 and not again and not _same(*sides):
                told.append((kind, sides))
    return [Fact("deal", (*(("participant", side) for side in sides), ("type", kind))) for kind, sides in told]


def _same(name: str, other: str) -> bool:
    """Whether two names are forms of one, or one is the other's first letters."""
    letters = {"".join(word[0] for word in words.split()) for words in (name, other)}
    return name[:STEM] == other[:STEM] or not letters.isdisjoint((name, other))


def _deals(line: Line) -> Iterator[tuple[str, list[str]]]:
    """The type of each deal that a sentence of the line tells of, with its two sides or the only body named."""
    for first, last in sentences(line):
        inside = [side for side in able(line) if first <= side[0] < last]
        for index in range(first, last):
            kind = deals().get(line.words[index].lemma)
            if kind and not _unreal(line, first, index):
                yield kind, [line.said(*side) for side in _sides(line, index, inside)]


def _sides(line: Line, index: int, inside: list[Stretch]) -> list[Stretch]:
    """The sides of a deal: joined after a noun ("слияние A и B"), one before and one after, or both on one hand."""
    before, after = around(inside, index)
    if not line.words[index].verb and len(after) > 1 and line.said(after[0][1], after[1][0]) == "и":
        return after[:2]
    if before and after:
        return [before[-1], after[0]]
    pair = before[-2:] or after[:2]
    if len(pair) == 2:
        return pair if _close(line, pair, index) else []
    return [side for side in pair if side in line.ranges("organisation")]


def _close(line: Line, pair: list[Stretch], index: int) -> bool:
    """Whether two sides and the word beside both stand together: "A дала B кредит", "покупка B компанией A"."""
    gaps = [line.between(one[1], other[0]) for one, other in pairwise(sorted([*pair, (index, index + 1)]))]
    return all(len(gap.split()) <= LONGEST_GAP and not BREAK.search(gap) for gap in gaps)


def able(line: Line) -> list[Stretch]:
    """Bodies, countries and persons, without adjectives, places of action and outlets that tell of it."""
    places = set(line.ranges("place"))
    named = line.ranges("organisation", "place", "person")
    nouns = [s for s in named if not all(word.adjective for word in line.words[slice(*s)])]
    return [s for s in nouns if not _tells(line, s[0]) and not (s in places and _local(line, s[0]))]


def _tells(line: Line, first: int) -> bool:
    """Whether a name stands after a verb of telling: "сообщает «Интерфакс»", "пишет газета X"."""
    return any(word.lemma in known("telling") for word in line.words[max(0, first - 2) : first])


def _local(line: Line, first: int) -> bool:
    return first > 0 and line.words[first - 1].text.lower() in LOCAL


def _unreal(line: Line, first: int, index: int) -> bool:
    """Whether the deal is denied, planned or only possible."""
    before = line.words[max(first, index - REACH) : index]
    return any(word.lemma in known("unreal") for word in before)
