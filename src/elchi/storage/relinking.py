"""Linking what a transaction touched, so that the record stands as if everything had been linked at once."""

from collections import defaultdict
from functools import partial
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, delete, insert, select

from elchi.linking import KINDS, Account, Constraints, Kind, joined
from elchi.linking.constraints import NONE
from elchi.linking.nodes import Spread
from elchi.records import Finding
from elchi.storage import tables
from elchi.storage.loading import all_accounts, items_of, portions
from elchi.storage.neighbours import touched
from elchi.storage.placing import node_of
from elchi.storage.replacing import Old, replace

ByKind = defaultdict[str, set[str]]
Judged = dict[str, Constraints]
RULES = "rules"


def _sets() -> ByKind:
    return defaultdict(set)


class Change(msgspec.Struct, kw_only=True):
    """What a transaction did to findings.

    `come` has the accounts of each article that was written; the sets name, by kind, the components, conclusions
    and nodes that findings which went were part of.
    """

    come: dict[str, list[Account[Finding]]] = {}
    components: ByKind = msgspec.field(default_factory=_sets)
    conclusions: ByKind = msgspec.field(default_factory=_sets)
    nodes: ByKind = msgspec.field(default_factory=_sets)


def forget(connection: Connection, condition: ColumnElement[bool], change: Change) -> None:
    """Take the findings that meet a condition out of their conclusions, and note what must be linked anew."""
    table = tables.membership
    found = select(tables.finding.c.id).where(condition)
    parts = select(table.c.kind, table.c.component, table.c.conclusion, table.c.node)
    for kind, component, conclusion, node in connection.execute(parts.where(table.c.finding.in_(found))):
        change.components[kind].add(component)
        change.conclusions[kind].add(conclusion)
        change.nodes[kind].add(node)
    connection.execute(delete(table).where(table.c.finding.in_(found)))


def outdated(connection: Connection, rules: str) -> bool:
    """True when the record has findings and was linked by other rules."""
    about = tables.about.c
    linked = connection.scalar(select(about.value).where(about.name == RULES))
    return linked != rules and connection.scalar(select(tables.finding.c.id).limit(1)) is not None


def relink(connection: Connection, change: Change, rules: str, judged: Judged) -> None:
    """Link what came, with every component that it or what went touches; everything when other rules linked it."""
    if outdated(connection, rules):
        relink_all(connection, rules, judged)
        return
    for kind in KINDS:
        _relink_kind(connection, kind, change, judged.get(kind.name, NONE))


def relink_all(connection: Connection, rules: str, judged: Judged, spread: Spread = map) -> None:
    """Conclude everything anew from the findings; memory holds the items of one kind at a time."""
    for table in (tables.block, tables.membership, tables.conclusion_country, tables.conclusion, tables.about):
        connection.execute(delete(table))
    connection.execute(insert(tables.about), {"name": RULES, "value": rules})
    for kind in KINDS:
        constraints = judged.get(kind.name, NONE)
        items = [item for account in all_accounts(connection) for item in kind.items(account)]
        parted = constraints.parted()
        for portion in portions(joined(items, kind.linker, constraints, spread)):
            replace(connection, kind, portion, Old(), partial(node_of, kind, parted), constraints)


def _relink_kind(connection: Connection, kind: Kind[Any, Any, Any], change: Change, constraints: Constraints) -> None:
    new = [item for told in change.come.values() for account in told for item in kind.items(account)]
    if not new and not change.conclusions[kind.name]:
        return
    parted = constraints.parted()
    nodes = {item.id: node_of(kind, parted, item) for item in new}
    faces = {nodes[item.id]: item for item in new}
    components = change.components[kind.name] | touched(connection, kind, faces, set(nodes), constraints)
    old = _old(connection, kind.name, components, change)
    items = new + items_of(connection, kind, {key: row["finding"] for key, row in old.members.items()})
    groups = joined(items, kind.linker, constraints)
    replace(
        connection, kind, groups, old, lambda item: nodes.get(item.id) or old.members[item.id]["node"], constraints
    )


def _old(connection: Connection, kind: str, components: set[str], change: Change) -> Old:
    table = tables.membership
    wanted = select(table).where(table.c.kind == kind)
    members = {
        row["item"]: dict(row)
        for portion in portions(components)
        for row in connection.execute(wanted.where(table.c.component.in_(portion))).mappings()
    }
    return Old(members=members, conclusions=change.conclusions[kind], nodes=change.nodes[kind])
