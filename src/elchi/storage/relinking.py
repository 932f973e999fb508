"""Linking what a transaction touched, so that the record stands as if everything had been linked at once."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select

from elchi.linking import KINDS, Constraints, Kind
from elchi.linking.constraints import NONE
from elchi.linking.joining import grouped
from elchi.linking.linker import Likeness
from elchi.linking.nodes import Edge, Node, edges
from elchi.storage import tables
from elchi.storage.anew import Judged, outdated, relink_all
from elchi.storage.change import Change
from elchi.storage.edges import Edges, edges_of, keep_edges, pair
from elchi.storage.loading import items_of, portions
from elchi.storage.neighbours import near
from elchi.storage.placing import node_of
from elchi.storage.remembering import Members, Memory
from elchi.storage.replacing import Old, replace


def relink(connection: Connection, change: Change, rules: str, judged: Judged, memory: Memory) -> None:
    """Link what came, with every component that it or what went touches; everything when other rules linked it."""
    if outdated(connection, rules):
        relink_all(connection, rules, judged)
        memory.clear()
        return
    for kind in KINDS:
        Relinking(connection, kind, judged.get(kind.name, NONE), memory).run(change)


class Relinking:
    """One kind in one transaction: from what came to what stands in the place of the components it touches."""

    def __init__(
        self, connection: Connection, kind: Kind[Any, Any, Any], constraints: Constraints, memory: Memory
    ) -> None:
        self.connection, self.kind, self.constraints, self.memory = connection, kind, constraints, memory

    def run(self, change: Change) -> None:
        """Link what came; nothing when neither that nor what went is of this kind."""
        new = self._new(change)
        if not new and not change.conclusions[self.kind.name]:
            return
        parted = self.constraints.parted()
        names = {item.id: node_of(self.kind, parted, item) for item in new}
        faces = {names[item.id]: item for item in reversed(new)}
        found = near(self.connection, self.kind, faces, set(names), self.constraints, self.memory)
        components = change.components[self.kind.name] | found.components
        old = self._old(components, change)
        names |= {key: row["node"] for key, row in old.members.items()}
        known = edges_of(self.connection, self.kind.name, components) | found.edges
        made = self._nodes([*new, *self._items(old)], names)
        stood = {row["node"] for row in old.members.values()}
        fresh = [node for node in made if node.profile not in stood]
        known |= {pair(names[e.first], names[e.second]): e.likeness for e in edges(fresh, self.kind.linker)}
        self._replace(made, known, old, names, components)

    def _new(self, change: Change) -> list[Any]:
        accounts = [account for told in change.come.values() for account in told]
        items = [item for account in accounts for item in self.memory.keep_items(self.kind, account).values()]
        return [item for item in items if item.id not in self.constraints.wrong]

    def _old(self, components: set[str], change: Change) -> Old:
        kind, memory = self.kind.name, self.memory
        for component in change.components[kind]:
            memory.forget_members(kind, component)
        missing = [component for component in components if (kind, component) not in memory.members]
        members = _members(self.connection, kind, missing)
        for component in components - set(missing):
            members |= memory.members[kind, component]
        return Old(members=members, conclusions=change.conclusions[kind], nodes=change.nodes[kind])

    def _items(self, old: Old) -> list[Any]:
        wanted = {key: row["finding"] for key, row in old.members.items()}
        return list(items_of(self.connection, self.kind, wanted, self.memory).values())

    def _nodes(self, items: list[Any], names: dict[str, str]) -> list[Node[Any]]:
        """Items by the names of their nodes, as the engine makes them by profile."""
        found: dict[str, list[Any]] = defaultdict(list)
        for item in sorted(items, key=lambda item: item.id):
            found[names[item.id]].append(item)
        return [Node(id=group[0].id, items=group, profile=name) for name, group in found.items()]

    def _replace(
        self, made: list[Node[Any]], known: Edges, old: Old, names: dict[str, str], components: set[str]
    ) -> None:
        ids = {node.profile: node.id for node in made}
        known = {names: likeness for names, likeness in known.items() if names[0] in ids and names[1] in ids}
        drawn = [_edge(ids[one], ids[other], likeness) for (one, other), likeness in known.items()]
        groups = grouped(made, drawn, self.kind.linker, self.constraints)
        members = replace(self.connection, self.kind, groups, old, lambda item: names[item.id], self.constraints)
        component_of = {row["node"]: row["component"] for row in members.values()}
        keep_edges(self.connection, self.kind.name, components, known, component_of)
        self._remember(components, members)

    def _remember(self, components: set[str], members: Members) -> None:
        for component in components:
            self.memory.forget_members(self.kind.name, component)
        inside: dict[str, Members] = defaultdict(dict)
        for key, row in members.items():
            inside[row["component"]][key] = row
        for component, mine in inside.items():
            self.memory.keep_members(self.kind.name, component, mine)


def _edge(one: str, other: str, likeness: Likeness) -> Edge:
    first, second = (one, other) if one < other else (other, one)
    return Edge(first=first, second=second, likeness=likeness)


def _members(connection: Connection, kind: str, components: Iterable[str]) -> Members:
    table = tables.membership
    wanted = select(table).where(table.c.kind == kind)
    return {
        row["item"]: dict(row)
        for portion in portions(components)
        for row in connection.execute(wanted.where(table.c.component.in_(portion))).mappings()
    }
