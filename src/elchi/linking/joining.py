"""Groups of items that are one: edges, strongest first, unless two groups do not fit or a person parted them.

The result is a function of the set of items and constraints alone: order, batches and processes change nothing. And
since an edge looks at two items and a group at one component of the graph, adding items changes only the components
that they touch: linking those anew gives what linking everything gives.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic

import msgspec

from elchi.linking.constraints import NONE, Constraints, ordered
from elchi.linking.gathering import JUDGED, Gathering, Step
from elchi.linking.heads import root
from elchi.linking.linker import Linker, S, T
from elchi.linking.nodes import Edge, Node, Spread, edges, nodes

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
    return grouped(found, edges(found, linker, spread), linker, constraints)


def grouped(
    found: list[Node[T]], drawn: list[Edge], linker: Linker[T, S], constraints: Constraints = NONE
) -> list[Group[T]]:
    """The groups of nodes between which every edge is drawn; both in the order of their ids."""
    parts = _components(found, _judged(found, constraints) + drawn)
    return [group for part in parts for group in _groups(Gathering(linker, constraints, *part), linker)]


def gatherings(
    items: Iterable[T], linker: Linker[T, S], constraints: Constraints = NONE, spread: Spread = map
) -> Iterator[Gathering[T, S]]:
    """The components of the items, each ready to be run."""
    found = nodes(items, linker, constraints)
    drawn = _judged(found, constraints) + edges(found, linker, spread)
    return (Gathering(linker, constraints, *part) for part in _components(found, drawn))


def _judged(found: list[Node[T]], constraints: Constraints) -> list[Edge]:
    home = {item.id: node.id for node in found for item in node.items} if constraints.same else {}
    pairs = {ordered(home[one], home[other]) for one, other in constraints.same if {one, other} <= home.keys()}
    return [Edge(first=one, second=other, likeness=JUDGED) for one, other in sorted(pairs) if one != other]


def _components(found: list[Node[T]], drawn: list[Edge]) -> list[tuple[list[Node[T]], list[Edge]]]:
    parent = {node.id: node.id for node in found}
    for edge in drawn:
        first, second = root(parent, edge.first), root(parent, edge.second)
        if first != second:
            parent[max(first, second)] = min(first, second)
    home = {node.id: root(parent, node.id) for node in found}
    members: dict[str, list[Node[T]]] = defaultdict(list)
    inside: dict[str, list[Edge]] = defaultdict(list)
    for node in found:
        members[home[node.id]].append(node)
    for edge in drawn:
        inside[home[edge.first]].append(edge)
    return [(members[key], inside[key]) for key in sorted(members)]


def _groups(gathering: Gathering[T, S], linker: Linker[T, S]) -> list[Group[T]]:
    found, component = gathering.run(), min(gathering.nodes)
    rules = _rules(gathering.steps)
    return [_group([gathering.nodes[key] for key in keys], rules, linker.kind, component) for keys in found]


def _rules(steps: list[Step]) -> dict[str, str]:
    """The rule that first brought each node into company."""
    rules: dict[str, str] = {}
    for step in steps:
        if step.joined:
            rules.setdefault(step.edge.first, step.edge.likeness.rule)
            rules.setdefault(step.edge.second, step.edge.likeness.rule)
    return rules


def _group(found: list[Node[T]], rules: dict[str, str], kind: str, component: str) -> Group[T]:
    told = {node.id: rules.get(node.id) or ("alike" if len(node.items) > 1 else ALONE) for node in found}
    return Group(
        items=sorted((item for node in found for item in node.items), key=lambda item: item.id),
        rules={item.id: f"{kind}/{told[node.id]}" for node in found for item in node.items},
        component=component,
    )
