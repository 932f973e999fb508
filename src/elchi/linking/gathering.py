"""One component of the graph on its way to groups: edges, strongest first, each a step that joins or is refused."""

from typing import Generic

import msgspec

from elchi.linking.constraints import Constraints, opponents
from elchi.linking.linker import Likeness, Linker, S, T
from elchi.linking.nodes import Edge, Node

JUDGED = Likeness(1.0, "judged/same")


class Step(msgspec.Struct, frozen=True, kw_only=True):
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
        self._parent = {node.id: node.id for node in found}
        self._summary = {node.id: _summed(node, linker) for node in found}
        self._members = {node.id: {node.id} for node in found}
        self._count = {node.id: len(node.items) for node in found}
        self._apart = opponents(constraints.apart)

    def run(self) -> list[list[str]]:
        """The ids of the nodes of each group, in the order of their least ids."""
        for edge in self._edges:
            self._take(edge)
        return [sorted(self._members[key]) for key in sorted(self._members)]

    def _take(self, edge: Edge) -> None:
        first, second = sorted((root(self._parent, edge.first), root(self._parent, edge.second)))
        if first == second:
            return
        may = self._may(first, second, edge)
        self.steps.append(Step(edge=edge, joined=may, sizes=(self._count[first], self._count[second])))
        if may:
            self._join(first, second)

    def _may(self, first: str, second: str, edge: Edge) -> bool:
        if edge.likeness.rule == JUDGED.rule:
            return True
        smaller, larger = sorted((self._members[first], self._members[second]), key=len)
        if any(self._apart[key] & larger for key in smaller if key in self._apart):
            return False
        return self._linker.fits(self._summary[first], self._summary[second])

    def _join(self, first: str, second: str) -> None:
        self._parent[second] = first
        self._summary[first] = self._linker.together(self._summary[first], self._summary.pop(second))
        self._members[first] |= self._members.pop(second)
        self._count[first] += self._count.pop(second)


def _summed(node: Node[T], linker: Linker[T, S]) -> S:
    """What all items of a node hold: they have one profile, and yet each has its own article."""
    found = [linker.summary(item) for item in node.items]
    while len(found) > 1:
        found = [linker.together(*pair) if len(pair) > 1 else pair[0] for pair in batched(found)]
    return found[0]


def batched(found: list[S]) -> list[tuple[S, ...]]:
    """Neighbours two by two, so that many summaries come together in a few rounds."""
    return [tuple(found[start : start + 2]) for start in range(0, len(found), 2)]


def _order(edge: Edge) -> tuple[bool, float, str, str]:
    return edge.likeness.rule != JUDGED.rule, -edge.likeness.weight, edge.first, edge.second


def root(parent: dict[str, str], key: str) -> str:
    """The set that an id is in, by the id at its head; the way there is made shorter for the next who asks."""
    while parent[key] != key:
        parent[key] = parent[parent[key]]
        key = parent[key]
    return key
