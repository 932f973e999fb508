"""Groups of items that are one: edges, strongest first, unless two groups do not fit or a person parted them.

The result is a function of the set of items and constraints alone: order, batches and processes change nothing. And
since an edge looks at two items and a group at one component of the graph, adding items changes only the components
that they touch: linking those anew gives what linking everything gives.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic

import msgspec

from elchi.linking.constraints import NONE, Constraints, opponents, ordered
from elchi.linking.linker import Likeness, Linker, S, T
from elchi.linking.nodes import Edge, Node, Spread, edges, nodes

JUDGED = Likeness(1.0, "judged/same")
ALONE = "alone"


class Group(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """Items that are one: each with the rule that brought it in; `component` names what must be linked together."""

    items: list[T]
    rules: dict[str, str]
    component: str


def joined(
    items: Iterable[T], linker: Linker[T, S], constraints: Constraints = NONE, spread: Spread = map
) -> list[Group[T]]:
    """Every item in exactly one group (wrong ones in none), groups in the order of their least ids."""
    found = nodes(items, linker, constraints)
    drawn = _judged(found, constraints) + edges(found, linker, spread)
    return [group for part in _components(found, drawn) for group in _Gathering(linker, constraints, *part).groups()]


def _judged(found: list[Node[T]], constraints: Constraints) -> list[Edge]:
    home = {item.id: node.id for node in found for item in node.items} if constraints.same else {}
    pairs = {ordered(home[one], home[other]) for one, other in constraints.same if {one, other} <= home.keys()}
    return [Edge(first=one, second=other, likeness=JUDGED) for one, other in sorted(pairs) if one != other]


def _components(found: list[Node[T]], drawn: list[Edge]) -> list[tuple[list[Node[T]], list[Edge]]]:
    parent = {node.id: node.id for node in found}
    for edge in drawn:
        first, second = root(parent, edge.first), root(parent, edge.second)
        parent[max(first, second)] = min(first, second)
    members: dict[str, list[Node[T]]] = defaultdict(list)
    inside: dict[str, list[Edge]] = defaultdict(list)
    for node in found:
        members[root(parent, node.id)].append(node)
    for edge in drawn:
        inside[root(parent, edge.first)].append(edge)
    return [(members[key], inside[key]) for key in sorted(members)]


def root(parent: dict[str, str], key: str) -> str:
    """The set that an id is in, by the id at its head; the way there is made shorter for the next who asks."""
    while parent[key] != key:
        parent[key] = parent[parent[key]]
        key = parent[key]
    return key


class _Gathering(Generic[T, S]):
    """One component on the way to its groups."""

    def __init__(
        self, linker: Linker[T, S], constraints: Constraints, found: list[Node[T]], drawn: list[Edge]
    ) -> None:
        self._linker = linker
        self._nodes = {node.id: node for node in found}
        self._edges = sorted(
            drawn, key=lambda e: (e.likeness.rule != JUDGED.rule, -e.likeness.weight, e.first, e.second)
        )
        self._parent = {node.id: node.id for node in found}
        self._summary = {node.id: linker.summary(node.face) for node in found}
        self._members = {node.id: {node.id} for node in found}
        self._apart = opponents(constraints.apart)
        self._rules = {node.id: "" for node in found}

    def groups(self) -> list[Group[T]]:
        for edge in self._edges:
            self._join(edge)
        component = min(self._nodes)
        return [self._group(self._members[key], component) for key in sorted(self._members)]

    def _join(self, edge: Edge) -> None:
        first, second = sorted((root(self._parent, edge.first), root(self._parent, edge.second)))
        if first == second or not self._may(first, second, edge):
            return
        self._tell(edge)
        self._parent[second] = first
        self._summary[first] = self._linker.together(self._summary[first], self._summary.pop(second))
        self._members[first] |= self._members.pop(second)

    def _may(self, first: str, second: str, edge: Edge) -> bool:
        if edge.likeness.rule == JUDGED.rule:
            return True
        smaller, larger = sorted((self._members[first], self._members[second]), key=len)
        if any(self._apart.get(key, set()) & larger for key in smaller if key in self._apart):
            return False
        return self._linker.fits(self._summary[first], self._summary[second])

    def _tell(self, edge: Edge) -> None:
        """A rule is told of the nodes that it brought in: of both when neither was in a group before."""
        for key in (edge.first, edge.second):
            self._rules[key] = self._rules[key] or edge.likeness.rule

    def _group(self, members: set[str], component: str) -> Group[T]:
        found = [self._nodes[key] for key in sorted(members)]
        rules = {item.id: self._rule(node) for node in found for item in node.items}
        items = sorted((item for node in found for item in node.items), key=lambda item: item.id)
        return Group(items=items, rules=rules, component=component)

    def _rule(self, node: Node[T]) -> str:
        return f"{self._linker.kind}/{self._rules[node.id] or ('alike' if len(node.items) > 1 else ALONE)}"
