"""Edges between nodes, as the record keeps them: those of one component together, so that none is drawn twice."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import msgspec
from sqlalchemy import Connection, delete, select

from elchi.linking.linker import Likeness
from elchi.storage import rows, tables
from elchi.storage.loading import portions

Edges = dict[tuple[str, str], Likeness]


class Drawn(msgspec.Struct, frozen=True, array_like=True):
    """The edges of a component: names of nodes and rules, and for each edge two nodes, weight, rule and openness."""

    nodes: list[str]
    rules: list[str]
    edges: list[tuple[int, int, float, int, bool]]


def pair(one: str, other: str) -> tuple[str, str]:
    """Two names of nodes in the order in which edges keep them."""
    return (one, other) if one < other else (other, one)


def edges_of(connection: Connection, kind: str, components: Iterable[str]) -> Edges:
    """The edges of these components."""
    found: Edges = {}
    for drawn in drawn_of(connection, kind, components):
        found |= as_edges(drawn)
    return found


def drawn_of(connection: Connection, kind: str, components: Iterable[str] | None = None) -> Iterator[Drawn]:
    """The edges of each component; of these components, or of all."""
    table, decoder = tables.component.c, msgspec.json.Decoder(Drawn)
    wanted = select(table.edges).where(table.kind == kind)
    if components is None:
        yield from map(decoder.decode, connection.scalars(wanted))
        return
    for portion in portions(components):
        yield from map(decoder.decode, connection.scalars(wanted.where(table.component.in_(portion))))


def keep_edges(
    connection: Connection, kind: str, gone: Iterable[str], edges: Edges, component_of: Mapping[str, str]
) -> None:
    """Keep edges by the component of their nodes, and no longer those of the components that are gone."""
    table = tables.component
    for portion in portions(gone):
        connection.execute(delete(table).where(table.c.kind == kind, table.c.component.in_(portion)))
    inside: dict[str, Edges] = defaultdict(dict)
    for names, likeness in edges.items():
        inside[component_of[names[0]]][names] = likeness
    for some in portions(inside.items()):
        rows.insert_all(connection, table, [_row(kind, component, mine) for component, mine in some])


def _row(kind: str, component: str, edges: Edges) -> rows.Row:
    return {"kind": kind, "component": component, "edges": msgspec.json.encode(_drawn(edges)).decode()}


def _drawn(edges: Edges) -> Drawn:
    nodes = sorted({name for names in edges for name in names})
    rules = sorted({likeness.rule for likeness in edges.values()})
    at, by = ({name: place for place, name in enumerate(each)} for each in (nodes, rules))
    told = [(at[one], at[other], like.weight, by[like.rule], like.open) for (one, other), like in edges.items()]
    return Drawn(nodes, rules, sorted(told))


def as_edges(drawn: Drawn) -> Edges:
    """The edges by their two nodes."""
    nodes, rules = drawn.nodes, drawn.rules
    return {
        (nodes[one], nodes[other]): Likeness(weight, rules[rule], is_open)
        for one, other, weight, rule, is_open in drawn.edges
    }
