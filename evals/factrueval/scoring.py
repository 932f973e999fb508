"""F1 by type of fact after the competition's scorer: a matched fact counts by the share of its arguments that agree.

An argument agrees when its name is the same and its words are two letters or less from a form of the expected one.
A found fact and an expected one are matched so that the shares add up to most; the organisers' scorer also lets
several found facts stand for one expected, which is not done here and never raises a figure.
"""

from collections import defaultdict
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from evals.factrueval.facts import Fact
from evals.factrueval.standard import Expected

NEAR = 2
QUOTES = str.maketrans({**dict.fromkeys("«»“”„", '"'), **dict.fromkeys("’`", "'"), "ё": "е"})


@dataclass
class Quality:
    """The sum of shares that agree, found facts and expected facts."""

    right: float = 0.0
    found: int = 0
    expected: int = 0

    @property
    def f1(self) -> float:
        """F1 of these counts."""
        return 2 * self.right / (self.found + self.expected) if self.found + self.expected else 1.0


def scored(documents: list[tuple[list[Expected], list[Fact]]]) -> dict[str, Quality]:
    """Quality by type of fact over documents of (expected, found) facts."""
    totals: dict[str, Quality] = defaultdict(Quality)
    for expected, found in documents:
        for kind in {fact.type for fact in expected} | {fact.type for fact in found}:
            mine, theirs = [f for f in expected if f.type == kind], [f for f in found if f.type == kind]
            totals[kind].right += matched(mine, theirs)
            totals[kind].found += len(theirs)
            totals[kind].expected += len(mine)
    return totals


def matched(expected: list[Expected], found: list[Fact]) -> float:
    """The sum of shares over pairs, best pairs first."""
    pairs = sorted(
        ((agreement(mine, theirs), i, j) for i, mine in enumerate(expected) for j, theirs in enumerate(found)),
        reverse=True,
    )
    used: tuple[set[int], set[int]] = set(), set()
    total = 0.0
    for share, i, j in pairs:
        if share and i not in used[0] and j not in used[1]:
            total += share
            used[0].add(i)
            used[1].add(j)
    return total


def agreement(expected: Expected, found: Fact) -> float:
    """Arguments that agree as a share of all different ones of both facts."""
    free = list(found.arguments)
    agreed = 0
    for name, forms in expected.arguments:
        hit = next((arg for arg in free if arg[0] == name and any(near(arg[1], form) for form in forms)), None)
        if hit:
            free.remove(hit)
            agreed += 1
    return agreed / (len(expected.arguments) + len(free)) if agreed else 0.0


def near(words: str, form: str) -> bool:
    """Whether two strings are two letters or less apart, letter case, quotes and ё aside.

    >>> near("Виторио Сандали", "виторио сандали"), near("посол", "министр")
    (True, False)
    """
    return Levenshtein.distance(plain(words), plain(form), score_cutoff=NEAR) <= NEAR


def plain(words: str) -> str:
    """Words in small letters with one kind of quotation mark."""
    return words.strip().lower().translate(QUOTES)
