"""Concluding everything anew, as after an upgrade of the rules."""

from functools import partial
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from elchi.linking import KINDS, Constraints, Kind
from elchi.linking.constraints import NONE
from elchi.linking.joining import grouped
from elchi.linking.nodes import Spread, edges, nodes
from elchi.storage import tables
from elchi.storage.edges import keep_edges, pair
from elchi.storage.loading import all_accounts, portions
from elchi.storage.placing import node_of
from elchi.storage.replacing import Old, replace

Judged = dict[str, Constraints]
RULES = "rules"


def outdated(connection: Connection, rules: str) -> bool:
    """True when the record has findings and was linked by other rules."""
    about = tables.about.c
    linked = connection.scalar(select(about.value).where(about.name == RULES))
    return linked != rules and connection.scalar(select(tables.finding.c.id).limit(1)) is not None


def relink_all(connection: Connection, rules: str, judged: Judged, spread: Spread = map) -> None:
    """Conclude everything anew from the findings; memory holds the items of one kind at a time."""
    made = (tables.block, tables.component, tables.membership, tables.conclusion_country, tables.conclusion)
    for table in made:
        connection.execute(delete(table))
    connection.execute(delete(tables.facet).where(tables.facet.c.kind.in_([kind.name for kind in KINDS])))
    connection.execute(delete(tables.about).where(tables.about.c.name == RULES))
    connection.execute(insert(tables.about), {"name": RULES, "value": rules})
    for kind in KINDS:
        _link_kind(connection, kind, judged.get(kind.name, NONE), spread)


def _link_kind(connection: Connection, kind: Kind[Any, Any, Any], constraints: Constraints, spread: Spread) -> None:
    items = [item for account in all_accounts(connection) for item in kind.items(account)]
    parted = constraints.parted()
    found = nodes(items, kind.linker, constraints)
    drawn = edges(found, kind.linker, spread)
    groups = grouped(found, drawn, kind.linker, constraints)
    for portion in portions(groups):
        replace(connection, kind, portion, Old(), partial(node_of, kind, parted), constraints)
    names = {node.id: node_of(kind, parted, node.face) for node in found}
    component_of = {names[item.id]: group.component for group in groups for item in group.items if item.id in names}
    told = {pair(names[edge.first], names[edge.second]): edge.likeness for edge in drawn}
    keep_edges(connection, kind.name, (), told, component_of)
