"""Items of one profile as one node, and the edges between nodes that share a block."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Any, Generic, TypeVar

import msgspec

from elchi.linking.constraints import Constraints
from elchi.linking.linker import Key, Likeness, Linker, S, T

Spread = Callable[[Callable[[Any], Any], Iterable[Any]], Iterable[Any]]
SHARE = 256
MOST = 60
"""Of a cluster so many nodes answer for all: blocks of thousands are asked in bounded time."""
N = TypeVar("N")


class Node(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """Items that no rule can tell apart; `id` is the least of their ids."""

    id: str
    items: list[T]
    profile: Hashable

    @property
    def face(self) -> T:
        """The item that stands for all."""
        return self.items[0]


class Edge(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Two nodes that are alike, the lesser id first, and why."""

    first: str
    second: str
    likeness: Likeness


def nodes(items: Iterable[T], linker: Linker[T, S], constraints: Constraints) -> list[Node[T]]:
    """Items by profile, in the order of their ids; an item that a person parted is alone, a wrong one is left out."""
    parted, found = constraints.parted(), defaultdict(list)
    for item in items:
        if item.id not in constraints.wrong:
            found[item.id if item.id in parted else "", linker.profile(item)].append(item)
    made = [_node(group, profile) for (_, profile), group in found.items()]
    return sorted(made, key=lambda node: node.id)


def _node(group: list[T], profile: Hashable) -> Node[T]:
    ordered = sorted(group, key=lambda item: item.id)
    return Node(id=ordered[0].id, items=ordered, profile=profile)


def edges(found: list[Node[T]], linker: Linker[T, S], spread: Spread = map) -> list[Edge]:
    """Every edge between two nodes that share a block, once; `spread` maps blocks in one process or in many."""
    blocks = [block for block in _blocks(found, linker) if len(block) > 1]
    shares = [(linker, blocks[start : start + SHARE]) for start in range(0, len(blocks), SHARE)]
    unique = {(e.first, e.second): e for share in spread(_share, shares) for e in share}
    return [unique[pair] for pair in sorted(unique)]


def _blocks(found: list[Node[T]], linker: Linker[T, S]) -> list[list[tuple[bool, Node[T]]]]:
    """Nodes by block, each with its face alone: what other processes need of it."""
    blocks: dict[str, list[tuple[bool, Node[T]]]] = defaultdict(list)
    for node in found:
        asked = Node(id=node.id, items=[node.face], profile=None)
        for text, fine in keyed(linker.keys(node.face)).items():
            blocks[text].append((fine, asked))
    return list(blocks.values())


def keyed(keys: Iterable[Key]) -> dict[str, bool]:
    """Each block once; an item that may ask in a block does, however many of its keys name it."""
    found: dict[str, bool] = {}
    for key in keys:
        found[key.text] = found.get(key.text, True) and key.fine
    return found


def _share(share: tuple[Linker[T, S], list[list[tuple[bool, Node[T]]]]]) -> list[Edge]:
    linker, blocks = share
    return [edge for block in blocks for edge in _within(block, linker)]


def _within(block: list[tuple[bool, Node[T]]], linker: Linker[T, S]) -> Iterator[Edge]:
    """Edges in one block. Of nodes that its edges hold together already, a further node asks the first few.

    Since what edges hold together is of one component, the edges of a component are the same without all others.
    """
    clusters: list[list[Node[T]]] = []
    for node in (node for fine, node in block if not fine):
        apart, near = [], [node]
        for cluster in clusters:
            found = _asked(node, cluster, linker)
            yield from found
            if found:
                near += cluster
            else:
                apart.append(cluster)
        clusters = [*apart, sorted(near, key=_id)]
    for node in (node for fine, node in block if fine):
        for cluster in clusters:
            yield from _asked(node, cluster, linker)


def _asked(node: Node[T], cluster: list[Node[T]], linker: Linker[T, S]) -> list[Edge]:
    found = (_edge(node, other, linker) for other in cluster[:MOST])
    return [edge for edge in found if edge is not None]


def _id(node: Node[T]) -> str:
    return node.id


def _edge(one: Node[T], other: Node[T], linker: Linker[T, S]) -> Edge | None:
    first, second = (one, other) if one.id < other.id else (other, one)
    likeness = linker.alike(first.face, second.face)
    return None if likeness is None else Edge(first=first.id, second=second.id, likeness=likeness)
