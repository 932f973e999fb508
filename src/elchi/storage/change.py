"""What a transaction did to findings, so that linking knows what to take up anew."""

from collections import defaultdict

import msgspec
from sqlalchemy import ColumnElement, Connection, delete, select

from elchi.linking import Account
from elchi.records import Finding
from elchi.storage import tables

ByKind = defaultdict[str, set[str]]


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
