"""Which components of the record new items touch: those of an equal node, and those that an edge leads to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, func, select

from elchi.linking import Constraints, Kind
from elchi.linking.nodes import keyed
from elchi.storage import tables
from elchi.storage.loading import items_of, portions

Pairs = dict[str, list[Any]]


def touched(
    connection: Connection, kind: Kind[Any, Any, Any], nodes: dict[str, Any], ids: set[str], constraints: Constraints
) -> set[str]:
    """Components that must be linked together with new items; `nodes` has one item for each of their nodes."""
    table = tables.membership.c
    found = _components(connection, kind.name, table.node, nodes)
    found |= _components(connection, kind.name, table.item, _partners(ids, constraints))
    return found | _by_edges(connection, kind, _near(connection, kind, nodes), found)


def _partners(ids: set[str], constraints: Constraints) -> set[str]:
    """Items that a person said to be one with a new one."""
    touching = [pair for pair in constraints.same if not ids.isdisjoint(pair)]
    return {key for pair in touching for key in pair} - ids


def _components(connection: Connection, kind: str, column: Any, values: Iterable[str]) -> set[str]:
    table = tables.membership.c
    wanted = select(table.component).where(table.kind == kind)
    return {
        component
        for portion in portions(values)
        for component in connection.scalars(wanted.where(column.in_(portion)).distinct())
    }


def _near(connection: Connection, kind: Kind[Any, Any, Any], nodes: dict[str, Any]) -> Pairs:
    """For each stored node that shares a block with new ones, the new items that may be compared with it."""
    asking: dict[tuple[str, bool], list[Any]] = defaultdict(list)
    for item in nodes.values():
        for text, fine in keyed(kind.linker.keys(item)).items():
            asking[text, fine].append(item)
    near: dict[str, dict[str, Any]] = defaultdict(dict)
    for text, fine, node in _in_blocks(connection, kind.name, asking):
        if node not in nodes:
            near[node] |= {item.id: item for item in (asking[text, False] + ([] if fine else asking[text, True]))}
    return {node: list(items.values()) for node, items in near.items()}


def _in_blocks(
    connection: Connection, kind: str, asking: dict[tuple[str, bool], list[Any]]
) -> Iterator[tuple[str, bool, str]]:
    """Key, fine and node of what stands in these blocks; fine ones only where a new item may ask them."""
    table = tables.block.c
    wanted = select(table.key, table.fine, table.node).where(table.kind == kind)
    open_to = {text for text, fine in asking if not fine}
    for portion in portions(open_to):
        yield from connection.execute(wanted.where(table.key.in_(portion)))
    for portion in portions({text for text, _ in asking} - open_to):
        yield from connection.execute(wanted.where(table.key.in_(portion), table.fine.is_(False)))


def _by_edges(connection: Connection, kind: Kind[Any, Any, Any], near: Pairs, known: set[str]) -> set[str]:
    """Components to which an edge leads that are not known yet."""
    found: set[str] = set()
    for portion in portions(near):
        stood = [row for row in _faces(connection, kind.name, portion) if row[1] not in known]
        faces = {item.id: item for item in items_of(connection, kind, {item: f for _, _, item, f in stood})}
        for node, component, item, _ in stood:
            if component not in found and _alike(kind, faces[item], near[node]):
                found.add(component)
    return found


def _faces(connection: Connection, kind: str, nodes: list[str]) -> list[tuple[str, str, str, str]]:
    """Node, component, item and finding of one item of each node."""
    table = tables.membership.c
    first = select(func.min(table.item)).where(table.kind == kind, table.node.in_(nodes)).group_by(table.node)
    wanted = select(table.node, table.component, table.item, table.finding)
    return list(connection.execute(wanted.where(table.kind == kind, table.item.in_(first))))


def _alike(kind: Kind[Any, Any, Any], face: Any, items: list[Any]) -> bool:
    return any(kind.linker.alike(*sorted((face, item), key=lambda each: each.id)) is not None for item in items)
