"""What new nodes are next to in the record: components of an equal node, and edges to nodes that share a block."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, func, select

from elchi.linking import Constraints, Kind
from elchi.linking.nodes import keyed
from elchi.storage import tables
from elchi.storage.edges import Edges, pair
from elchi.storage.loading import items_of, portions
from elchi.storage.remembering import Memory

Asking = dict[tuple[str, bool], list[str]]


class Near(msgspec.Struct, frozen=True, kw_only=True):
    """Components that new items belong to, and the edges that lead there."""

    components: set[str]
    edges: Edges


def near(
    connection: Connection,
    kind: Kind[Any, Any, Any],
    nodes: dict[str, Any],
    ids: set[str],
    constraints: Constraints,
    memory: Memory,
) -> Near:
    """What must be linked together with new items; `nodes` has one item for each of their nodes, by its name."""
    table = tables.membership.c
    stood = _standing(connection, kind.name, nodes)
    components = set(stood.values()) | _components(connection, kind.name, table.item, _partners(ids, constraints))
    fresh = {name: item for name, item in nodes.items() if name not in stood}
    edges: Edges = {}
    sharing = _sharing(connection, kind, fresh)
    for portion in portions(sharing):
        faces = _faces(connection, kind.name, portion)
        items = items_of(connection, kind, {item: finding for _, _, item, finding in faces}, memory)
        for name, component, item, _ in faces:
            drawn = _drawn(kind, name, items[item], {each: fresh[each] for each in sharing[name]})
            edges |= drawn
            components |= {component} if drawn else set()
    return Near(components=components, edges=edges)


def _drawn(kind: Kind[Any, Any, Any], name: str, face: Any, others: dict[str, Any]) -> Edges:
    found = {pair(name, other): kind.linker.alike(*_ordered(face, item)) for other, item in others.items()}
    return {names: likeness for names, likeness in found.items() if likeness is not None}


def _ordered(one: Any, other: Any) -> tuple[Any, Any]:
    return (one, other) if one.id < other.id else (other, one)


def _partners(ids: set[str], constraints: Constraints) -> set[str]:
    """Items that a person said to be one with a new one."""
    touching = [pair for pair in constraints.same if not ids.isdisjoint(pair)]
    return {key for pair in touching for key in pair} - ids


def _standing(connection: Connection, kind: str, nodes: Iterable[str]) -> dict[str, str]:
    """The component of each of these nodes that stands in the record."""
    table = tables.membership.c
    wanted = select(table.node, func.min(table.component)).where(table.kind == kind).group_by(table.node)
    return {
        node: component
        for portion in portions(nodes)
        for node, component in connection.execute(wanted.where(table.node.in_(portion)))
    }


def _components(connection: Connection, kind: str, column: Any, values: Iterable[str]) -> set[str]:
    table = tables.membership.c
    wanted = select(table.component).where(table.kind == kind)
    return {
        component
        for portion in portions(values)
        for component in connection.scalars(wanted.where(column.in_(portion)).distinct())
    }


def _sharing(connection: Connection, kind: Kind[Any, Any, Any], fresh: dict[str, Any]) -> dict[str, set[str]]:
    """For each stored node that shares a block with fresh ones, the fresh ones that may be compared with it."""
    asking: Asking = defaultdict(list)
    for name, item in fresh.items():
        for text, fine in keyed(kind.linker.keys(item)).items():
            asking[text, fine].append(name)
    found: dict[str, set[str]] = defaultdict(set)
    for text, fine, node in _in_blocks(connection, kind.name, asking):
        if node not in fresh:
            found[node].update(asking.get((text, False), ()), () if fine else asking.get((text, True), ()))
    return found


def _in_blocks(connection: Connection, kind: str, asking: Asking) -> Iterator[tuple[str, bool, str]]:
    """Key, fine and node of what stands in these blocks; fine ones only where a fresh node may ask them."""
    table = tables.block.c
    wanted = select(table.key, table.fine, table.node).where(table.kind == kind)
    open_to = {text for text, fine in asking if not fine}
    for portion in portions(open_to):
        yield from connection.execute(wanted.where(table.key.in_(portion)))
    for portion in portions({text for text, _ in asking} - open_to):
        yield from connection.execute(wanted.where(table.key.in_(portion), table.fine.is_(False)))


def _faces(connection: Connection, kind: str, nodes: list[str]) -> list[tuple[str, str, str, str]]:
    """Node, component, item and finding of one item of each node."""
    table = tables.membership.c
    first = select(func.min(table.item)).where(table.kind == kind, table.node.in_(nodes)).group_by(table.node)
    wanted = select(table.node, table.component, table.item, table.finding)
    return list(connection.execute(wanted.where(table.kind == kind, table.item.in_(first))))
