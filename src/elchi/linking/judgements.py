"""What judgements come to: pairs that are one, pairs that are not, what is wrong, what is corrected, and what fails.

The newest judgement prevails. They are taken newest first; what contradicts those taken before (directly, or in a
ring: A is B, B is C, A is not C) is left out and reported, whatever order they were given in. What was
withdrawn counts for nothing.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations, pairwise
from typing import Literal

import msgspec

from elchi.linking.anchoring import Anchored, anchored
from elchi.linking.constraints import Constraints, Correction, ordered
from elchi.linking.heads import root
from elchi.records import Anchor, Judgement

Trouble = Literal["contradicted", "lost", "mixed"]
Pair = tuple[str, str]


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """A judgement that is kept and yet not obeyed, wholly or in part.

    "contradicted": a newer one says otherwise; "lost": a finding is gone and no other has its words; "mixed": the
    findings conclude different kinds of things.
    """

    judgement: str
    trouble: Trouble
    about: list[str] = []


class Settled(msgspec.Struct, frozen=True, kw_only=True):
    """What linking obeys, by kind of conclusion, and the reports on what it does not."""

    constraints: dict[str, Constraints] = {}
    reports: list[Report] = []


def settled(judgements: Iterable[Judgement], known: Iterable[Anchor]) -> Settled:
    """Constraints by kind of conclusion out of judgements; `known` are anchors of the findings that are there.

    >>> sides = [Anchor(finding=key, article="a", kind="event", words=key) for key in ("f1", "f2")]
    >>> one = Judgement(id="j1", verdict="same", about=sides, by="A", at="2026-11-23T18:00:00+00:00")
    >>> settled([one], sides).constraints["event"].same
    frozenset({('f1', 'f2')})
    """
    settling = _Settling()
    found = anchored((each for each in judgements if each.withdrawn is None), known)
    for each in sorted(found, key=lambda one: (one.judgement.at, one.judgement.id), reverse=True):
        settling.take(each)
    return settling.done()


class _Kind:
    """What was taken of one kind so far."""

    def __init__(self) -> None:
        self.parent: dict[str, str] = {}
        self.foes: dict[str, set[str]] = defaultdict(set)
        self.same: set[Pair] = set()
        self.apart: set[Pair] = set()
        self.wrong: set[str] = set()
        self.corrected: list[Correction] = []

    def head(self, key: str) -> str:
        self.parent.setdefault(key, key)
        return root(self.parent, key)

    def join(self, one: str, other: str) -> bool:
        """Make two items one, unless they were parted."""
        first, second = sorted((self.head(one), self.head(other)))
        if second in self.foes[first]:
            return False
        if first != second:
            self.parent[second] = first
            for foe in self.foes.pop(second, set()):
                self.foes[foe] = (self.foes[foe] - {second}) | {first}
                self.foes[first].add(foe)
        self.same.add(ordered(one, other))
        return True

    def part(self, one: str, other: str) -> bool:
        """Keep two items apart, unless they are one."""
        first, second = self.head(one), self.head(other)
        if first == second:
            return False
        self.foes[first].add(second)
        self.foes[second].add(first)
        self.apart.add(ordered(one, other))
        return True


class _Settling:
    """Judgements on the way to constraints, newest first."""

    def __init__(self) -> None:
        self.kinds: dict[str, _Kind] = defaultdict(_Kind)
        self.reports: list[Report] = []

    def take(self, given: Anchored) -> None:
        verdict, items = given.judgement.verdict, given.items
        if given.lost:
            self._report(given, "lost", given.lost)
        if len(given.kinds) > 1:
            self._report(given, "mixed", items)
        elif items:
            kind = self.kinds[next(iter(given.kinds))]
            refused = _TAKERS[verdict](kind, given)
            if refused:
                self._report(given, "contradicted", refused)

    def done(self) -> Settled:
        made = {name: _constraints(kind) for name, kind in sorted(self.kinds.items())}
        return Settled(
            constraints=made, reports=sorted(self.reports, key=lambda each: (each.judgement, each.trouble))
        )

    def _report(self, given: Anchored, trouble: Trouble, about: list[str]) -> None:
        self.reports.append(Report(judgement=given.judgement.id, trouble=trouble, about=about))


def _constraints(kind: _Kind) -> Constraints:
    return Constraints(
        same=frozenset(kind.same),
        apart=frozenset(kind.apart),
        wrong=frozenset(kind.wrong),
        corrected=tuple(reversed(kind.corrected)),
    )


def _same(kind: _Kind, given: Anchored) -> list[str]:
    refused: set[str] = set()
    for one, other in pairwise(given.items):
        if kind.wrong & {one, other} or not kind.join(one, other):
            refused |= {one, other}
    return sorted(refused)


def _not_same(kind: _Kind, given: Anchored) -> list[str]:
    refused: set[str] = set()
    for one, other in combinations(given.items, 2):
        if not kind.part(one, other):
            refused |= {one, other}
    return sorted(refused)


def _confirmed(kind: _Kind, given: Anchored) -> list[str]:
    """Keep together what later judgements have not taken apart; what they left out stays out."""
    refused, stay = set(given.items) & kind.wrong, list[str]()
    for item in (each for each in given.items if each not in kind.wrong):
        if stay and not any(kind.join(item, other) for other in stay):
            refused.add(item)
        stay.append(item)
    return sorted(refused)


def _wrong(kind: _Kind, given: Anchored) -> list[str]:
    named = {key for pair in kind.same for key in pair}
    kind.wrong |= set(given.items) - named
    return sorted(set(given.items) & named)


def _corrected(kind: _Kind, given: Anchored) -> list[str]:
    one = given.judgement
    if one.field is not None and one.value is not None:
        kind.corrected += [
            Correction(item=item, field=one.field, value=one.value, judgement=one.id) for item in given.items
        ]
    return []


_TAKERS = {
    "same": _same,
    "not same": _not_same,
    "wrong": _wrong,
    "corrected": _corrected,
    "confirmed": _confirmed,
}
