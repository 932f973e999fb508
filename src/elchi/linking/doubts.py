"""Where a person's judgement is worth most: what was joined on weak grounds, and what is alike yet was kept apart."""

from collections.abc import Iterable, Mapping
from math import log2

import msgspec

from elchi.linking.constraints import NONE, Constraints, Pair, ordered
from elchi.linking.heads import root
from elchi.linking.linker import Likeness

SURE = 0.9
Drawn = tuple[str, str, Likeness]


class Side(msgspec.Struct, frozen=True, gc=False):
    """A node as it stands: an item that stands for it, the conclusion that it belongs to, how many items it has."""

    item: str
    conclusion: str
    count: int = 1


class Doubt(msgspec.Struct, frozen=True, kw_only=True):
    """Two items of which the program is not sure: the edge between them, what it decided, what an answer is worth.

    `sides` are the conclusions that the two belong to. `value` grows with the doubt and with the number of items that
    the answer would move.
    """

    kind: str
    first: str
    second: str
    likeness: Likeness
    joined: bool
    value: float
    sides: Pair


def doubts(
    kind: str,
    drawn: Iterable[Drawn],
    nodes: Mapping[str, Side],
    places: Mapping[str, str],
    constraints: Constraints = NONE,
) -> list[Doubt]:
    """The doubts that no judgement has settled, most valuable first, out of the edges between nodes that stand.

    `nodes` are those of one component or more; `places` tells the node of each item that the constraints name.

    Inside a conclusion the strongest edges that hold it together count, and a weak one is in doubt by what it lacks
    to certainty; two conclusions kept apart are by their strongest edge. Edges of nodes that are gone do not count.
    """
    asking = _Asking(kind, nodes)
    asking.obey(constraints, places)
    there = (edge for edge in drawn if edge[0] in nodes and edge[1] in nodes)
    for edge in sorted(there, key=_order):
        asking.take(edge)
    return sorted(asking.found, key=lambda doubt: (-doubt.value, doubt.first, doubt.second))


class _Asking:
    """Edges on the way to doubts, strongest first, as linking took them."""

    def __init__(self, kind: str, nodes: Mapping[str, Side]) -> None:
        self.kind, self.nodes, self.found = kind, nodes, list[Doubt]()
        self.parent = {name: name for name in nodes}
        self.count = {name: side.count for name, side in nodes.items()}
        self.told = set[Pair]()

    def obey(self, constraints: Constraints, places: Mapping[str, str]) -> None:
        """What people joined is no doubt, nor are two conclusions of which they parted findings."""
        for one, other in constraints.same:
            if places.get(one) in self.nodes and places.get(other) in self.nodes:
                self._join(places[one], places[other])
        for one, other in constraints.apart:
            if places.get(one) in self.nodes and places.get(other) in self.nodes:
                self.told.add(self._sides(places[one], places[other]))

    def take(self, edge: Drawn) -> None:
        one, other, likeness = edge
        sides = self._sides(one, other)
        if sides[0] != sides[1]:
            if sides not in self.told:
                self.told.add(sides)
                self._doubt(one, other, likeness)
        elif root(self.parent, one) != root(self.parent, other):
            if likeness.weight < SURE:
                self._doubt(one, other, likeness)
            self._join(one, other)

    def _sides(self, one: str, other: str) -> Pair:
        return ordered(self.nodes[one].conclusion, self.nodes[other].conclusion)

    def _join(self, one: str, other: str) -> None:
        first, second = root(self.parent, one), root(self.parent, other)
        if first != second:
            self.parent[second] = first
            self.count[first] += self.count[second]

    def _doubt(self, one: str, other: str, likeness: Likeness) -> None:
        first, second = sorted((self.nodes[one], self.nodes[other]), key=lambda side: side.item)
        joined = first.conclusion == second.conclusion
        doubt = 1 - likeness.weight if joined else likeness.weight
        moved = min(self.count[root(self.parent, name)] for name in (one, other))
        self.found.append(
            Doubt(
                kind=self.kind,
                first=first.item,
                second=second.item,
                likeness=likeness,
                joined=joined,
                value=doubt * log2(1 + moved),
                sides=(first.conclusion, second.conclusion),
            )
        )


def _order(edge: Drawn) -> tuple[float, bool, str, str]:
    return -edge[2].weight, edge[2].open, edge[0], edge[1]
