"""Putting the conclusions of some components in the place of those that stood there; what is the same stays."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

import msgspec
from sqlalchemy import Connection, bindparam, delete, update

from elchi.linking import Conclusion, Constraints, Kind, conclude
from elchi.linking.identity import conclusion_id, finding_of
from elchi.linking.joining import Group
from elchi.storage import filing, rows, tables
from elchi.storage.conclusions import conclusion_countries, conclusion_row
from elchi.storage.loading import portions
from elchi.storage.placing import block_rows

NodeOf = Callable[[Any], str]


class Old(msgspec.Struct, frozen=True, kw_only=True):
    """What stood before: members by item, and conclusions and nodes that lost a finding."""

    members: dict[str, rows.Row] = {}
    conclusions: set[str] = set()
    nodes: set[str] = set()

    def stood(self) -> dict[frozenset[tuple[str, str]], str]:
        """Each conclusion that lost no finding, by its items with their rules."""
        sides: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for row in self.members.values():
            sides[row["conclusion"]].append((row["item"], row["rule"]))
        return {frozenset(side): name for name, side in sides.items() if name not in self.conclusions}


class New(msgspec.Struct, frozen=True, kw_only=True):
    """What stands now: conclusions that were made, members by item, and one item for each node."""

    conclusions: list[Conclusion]
    members: dict[str, rows.Row]
    nodes: dict[str, Any]


def replace(
    connection: Connection,
    kind: Kind[Any, Any, Any],
    groups: Iterable[Group[Any]],
    old: Old,
    node_of: NodeOf,
    constraints: Constraints,
) -> dict[str, rows.Row]:
    """Write what the groups conclude, and give the members that stand now.

    A group that stood with the same items by the same rules is not concluded anew.
    """
    new = _concluded(kind, groups, old, node_of, constraints)
    _drop_members(connection, kind.name, old, new)
    _write_conclusions(connection, kind.name, old, new)
    rows.insert_all(
        connection, tables.membership, [row for key, row in new.members.items() if old.members.get(key) is not row]
    )
    filing.file_conclusions(connection, kind.name, new.conclusions)
    _write_blocks(connection, kind, old, new)
    return new.members


def _concluded(
    kind: Kind[Any, Any, Any], groups: Iterable[Group[Any]], old: Old, node_of: NodeOf, constraints: Constraints
) -> New:
    stood, new = old.stood(), New(conclusions=[], members={}, nodes={})
    for group in groups:
        name = stood.get(frozenset(group.rules.items()))
        if name is None:
            new.conclusions.append(conclude(kind, group, constraints))
            name = new.conclusions[-1].id
        for item in group.items:
            node = node_of(item)
            new.nodes.setdefault(node, item)
            told = {"conclusion": name, "component": group.component, "node": node, "rule": group.rules[item.id]}
            new.members[item.id] = _member(kind.name, item.id, told, old.members.get(item.id))
    return new


def _member(kind: str, item: str, told: rows.Row, before: rows.Row | None) -> rows.Row:
    """The row of an item; the one that stood when nothing of it has changed."""
    if before is not None and all(before[name] == value for name, value in told.items()):
        return before
    return {"kind": kind, "item": item, "finding": finding_of(item), "alias": conclusion_id(kind, item), **told}


def _drop_members(connection: Connection, kind: str, old: Old, new: New) -> None:
    table = tables.membership
    stale = [key for key, row in old.members.items() if new.members.get(key) is not row]
    for portion in portions(stale):
        connection.execute(delete(table).where(table.c.kind == kind, table.c.item.in_(portion)))


def _write_conclusions(connection: Connection, kind: str, old: Old, new: New) -> None:
    before = {row["conclusion"] for row in old.members.values()} | old.conclusions
    gone = before - {row["conclusion"] for row in new.members.values()}
    made = [conclusion_row(kind, conclusion) for conclusion in new.conclusions]
    _drop_conclusions(connection, kind, gone, {row["id"] for row in made} & before)
    _update_conclusions(connection, [row for row in made if row["id"] in before])
    rows.insert_all(connection, tables.conclusion, [row for row in made if row["id"] not in before])
    named = [(each.id, conclusion_countries(each)) for each in new.conclusions]
    countries = [row for key, found in named for row in rows.country_rows("conclusion", key, found)]
    rows.insert_all(connection, tables.conclusion_country, countries)


def _drop_conclusions(connection: Connection, kind: str, gone: set[str], made_anew: set[str]) -> None:
    """Countries and facets of what is made anew go as well: they are written again."""
    filing.drop(connection, kind, sorted(gone | made_anew))
    countries, conclusions = tables.conclusion_country, tables.conclusion
    for portion in portions(sorted(gone | made_anew)):
        connection.execute(delete(countries).where(countries.c.conclusion.in_(portion)))
    for portion in portions(sorted(gone)):
        connection.execute(delete(conclusions).where(conclusions.c.id.in_(portion)))


def _update_conclusions(connection: Connection, made: list[rows.Row]) -> None:
    table = tables.conclusion
    if made:
        values: dict[str, Any] = {column.name: bindparam(f"new_{column.name}") for column in table.columns}
        told = [{f"new_{name}": value for name, value in row.items()} for row in made]
        connection.execute(update(table).where(table.c.id == bindparam("new_id")).values(values), told)


def _write_blocks(connection: Connection, kind: Kind[Any, Any, Any], old: Old, new: New) -> None:
    table = tables.block
    before = {row["node"] for row in old.members.values()} | old.nodes
    for portion in portions(sorted(before - new.nodes.keys())):
        connection.execute(delete(table).where(table.c.kind == kind.name, table.c.node.in_(portion)))
    made = [row for node, item in new.nodes.items() if node not in before for row in block_rows(kind, node, item)]
    rows.insert_all(connection, table, made)
