"""One component of the graph on its way to groups: edges, strongest first, each a step that joins or is refused."""

from collections import defaultdict
from itertools import groupby
from typing import Generic

import msgspec

from elchi.linking.constraints import Constraints, opponents
from elchi.linking.linker import Likeness, Linker, S, T
from elchi.linking.nodes import Edge, Node

JUDGED = Likeness(1.0, "judged/same")
A_SHADE = 0.01
"""Weights this near are equal when it is asked where a vague item belongs."""
FAR_FEWER = 4
"""A group so many times smaller is no rival: a vague account means rather what most tell of."""


class Step(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An edge as it was taken: whether its two sides became one, and how many items each held before."""

    edge: Edge
    joined: bool
    sizes: tuple[int, int]


class Gathering(Generic[T, S]):
    """Groups of one component; `steps` tells, after `run`, what every edge between two sides came to."""

    def __init__(
        self, linker: Linker[T, S], constraints: Constraints, found: list[Node[T]], drawn: list[Edge]
    ) -> None:
        self.nodes = {node.id: node for node in found}
        self.steps: list[Step] = []
        self._linker = linker
        self._edges = sorted(drawn, key=_order)
        self._home = {node.id: node.id for node in found}
        self._summary = {node.id: _summed(node, linker) for node in found}
        self._members = {node.id: {node.id} for node in found}
        self._count = {node.id: len(node.items) for node in found}
        self._apart = opponents(constraints.apart)
        self._vain: set[tuple[str, str, int, int]] = set()
        self._fitted: dict[tuple[str, str, int, int], bool] = {}
        self._loose = _loose(self._edges, linker.firm)

    def run(self) -> list[list[str]]:
        """The ids of the nodes of each group, in the order of their least ids."""
        turns = groupby(self._edges, key=_turn) if self._linker.choose else (((False, 0.0), self._edges),)
        for (is_open, _), edges in turns:
            if is_open:
                self._decide(list(edges))
            else:
                for edge in edges:
                    self._take(edge)
        return [sorted(self._members[key]) for key in sorted(self._members)]

    def _take(self, edge: Edge) -> None:
        first, second = self._home[edge.first], self._home[edge.second]
        if first != second:
            first, second = (first, second) if first < second else (second, first)
            self._step(first, second, edge, self._may(first, second, edge))

    def _step(self, first: str, second: str, edge: Edge, may: bool) -> None:
        self.steps.append(Step(edge=edge, joined=may, sizes=(self._count[first], self._count[second])))
        if may:
            self._join(first, second)

    def _may(self, first: str, second: str, edge: Edge) -> bool:
        if edge.likeness.rule == JUDGED.rule:
            return True
        if edge.likeness.weight >= self._linker.firm:
            return self._fit(first, second)
        asked = first, second, self._count[first], self._count[second]
        if asked not in self._vain:
            if self._fit(first, second) and not self._torn(first, second, edge):
                return True
            self._vain.add(asked)
        return False

    def _fit(self, first: str, second: str) -> bool:
        """Found once for two groups as they stand: one that has grown has another count."""
        asked = first, second, self._count[first], self._count[second]
        found = self._fitted.get(asked)
        if found is None:
            fits = self._linker.fits(self._summary[first], self._summary[second])
            found = self._fitted[asked] = fits and not self._parted(first, second)
        return found

    def _parted(self, first: str, second: str) -> bool:
        """Whether a person has said of two members that they are not one."""
        if not self._apart:
            return False
        smaller, larger = sorted((self._members[first], self._members[second]), key=len)
        return any(self._apart[key] & larger for key in smaller if key in self._apart)

    def _decide(self, edges: list[Edge]) -> None:
        """Each item at an end of open edges goes to the group that it chooses, as things stand before any goes."""
        offers: dict[str, dict[str, Edge]] = defaultdict(dict)
        for edge in edges:
            for key, other in ((edge.first, edge.second), (edge.second, edge.first)):
                group = self._home[other]
                if group != self._home[key]:
                    offers[key].setdefault(group, edge)
        choosing = {self._chosen(key, offers[key]): key for key in sorted(offers)}
        for edge in edges:
            first, second = sorted((self._home[edge.first], self._home[edge.second]))
            if first != second:
                self._step(first, second, edge, edge in choosing and self._may_still(choosing[edge], first, second))

    def _may_still(self, key: str, first: str, second: str) -> bool:
        """Whether the item would choose its group as it now stands, others having joined it."""
        group = second if self._home[key] == first else first
        return not self._parted(first, second) and self._choice(key, [group]) is not None

    def _chosen(self, key: str, offers: dict[str, Edge]) -> Edge | None:
        own = self._home[key]
        groups = [group for group in sorted(offers) if not self._parted(own, group)]
        place = self._choice(key, groups)
        return None if place is None else offers[groups[place]]

    def _choice(self, key: str, groups: list[str]) -> int | None:
        held = [self._summary[group] for group in groups]
        return self._linker.choose(self.nodes[key].face, held) if self._linker.choose else None

    def _torn(self, first: str, second: str, edge: Edge) -> bool:
        """Whether the smaller group, or a larger one of few accounts that differ, might as well join a third.

        The third is one that the other cannot be: ten equal mentions of a visit have no more to choose by than one.
        """
        small, large = sorted((first, second), key=lambda key: (self._count[key], key))
        few = len(self._members[large]) <= FAR_FEWER * self._count[small]
        return self._has_rival(small, large, edge) or (few and self._has_rival(large, small, edge))

    def _has_rival(self, asking: str, wanted: str, edge: Edge) -> bool:
        rivals = {
            self._home[other]
            for key in self._members[asking]
            for other, weight in self._loose.get(key, ())
            if weight >= edge.likeness.weight - A_SHADE
        }
        least = self._count[wanted] / FAR_FEWER
        return any(
            self._count[rival] > least and self._fit(asking, rival) and not self._fit(wanted, rival)
            for rival in sorted(rivals - {asking, wanted})
        )

    def _join(self, first: str, second: str) -> None:
        self._home.update(dict.fromkeys(self._members[second], first))
        self._summary[first] = self._linker.together(self._summary[first], self._summary.pop(second))
        self._members[first] |= self._members.pop(second)
        self._count[first] += self._count.pop(second)


def _loose(found: list[Edge], firm: float) -> dict[str, list[tuple[str, float]]]:
    """For each node, the other ends of its edges that are not firm, and how strong they are."""
    ends: dict[str, list[tuple[str, float]]] = {}
    for edge in found:
        if edge.likeness.weight < firm:
            ends.setdefault(edge.first, []).append((edge.second, edge.likeness.weight))
            ends.setdefault(edge.second, []).append((edge.first, edge.likeness.weight))
    return ends


def _summed(node: Node[T], linker: Linker[T, S]) -> S:
    """What all items of a node hold: they have one profile, and yet each has its own article."""
    if linker.gather:
        return linker.gather(node.items)
    found = [linker.summary(item) for item in node.items]
    while len(found) > 1:
        found = [linker.together(*pair) if len(pair) > 1 else pair[0] for pair in batched(found)]
    return found[0]


def batched(found: list[S]) -> list[tuple[S, ...]]:
    """Neighbours two by two, so that many summaries come together in a few rounds."""
    return [tuple(found[start : start + 2]) for start in range(0, len(found), 2)]


def _order(edge: Edge) -> tuple[bool, float, bool, str, str]:
    likeness = edge.likeness
    return likeness.rule != JUDGED.rule, -likeness.weight, likeness.open, edge.first, edge.second


def _turn(edge: Edge) -> tuple[bool, float]:
    """What edges share that are decided together: only open ones must."""
    return edge.likeness.open, edge.likeness.weight if edge.likeness.open else 0.0
