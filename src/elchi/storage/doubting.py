"""What the record is not sure of."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, func, select

from elchi.linking import KINDS
from elchi.linking.constraints import NONE, Constraints
from elchi.linking.doubts import SURE, Doubt, Side, doubts
from elchi.storage import checking, judging, listing, selecting, tables
from elchi.storage.edges import Drawn, as_edges, drawn_of
from elchi.storage.loading import portions
from elchi.storage.opened import Opened
from elchi.storage.said import said_of
from elchi.storage.selection import Selection

Pair = tuple[str, str]


class Doubting(Opened):
    """Where a person's judgement is worth most."""

    def doubts(self, *, kind: str | None = None, pair: Pair | None = None) -> list[Doubt]:
        """Weak joins, and what is alike and yet apart, that no judgement has settled; most valuable first.

        Nothing is compared anew: the edges that linking drew tell. With `pair` only conclusions that are filed under
        both countries. Raises InputError for what is no country or kind of conclusion.
        """
        kinds = [each.name for each in KINDS]
        checking.one_of(kind, kinds, "kind of conclusion")
        countries = checking.pair(pair)
        with self._reading() as connection:
            constraints = judging.come_to(connection).constraints
            found = [
                doubt
                for each in kinds
                if kind in (None, each)
                for doubt in _of(connection, each, constraints.get(each, NONE), countries)
            ]
        return sorted(found, key=lambda doubt: (-doubt.value, doubt.kind, doubt.first, doubt.second))

    def thin(self) -> dict[str, list[str]]:
        """By kind, the ids of conclusions that rest on one finding that was worked out, not stated; newest first.

        Those on which people have said something are left out.
        """
        with self._reading() as connection:
            said = said_of(connection)
            return {each.name: [key for key in _thin(connection, each.name) if key not in said] for each in KINDS}

    def filed(self, kind: str, countries: tuple[str, ...]) -> set[str]:
        """The ids of the conclusions of a kind that are filed under these countries together; InputError for none."""
        with self._reading() as connection:
            return _filed(connection, kind, countries)


def _of(connection: Connection, kind: str, constraints: Constraints, pair: Pair | None) -> Iterator[Doubt]:
    """The doubts of each component; what is sure throughout is passed over."""
    wanted = None if pair is None else _filed(connection, kind, pair)
    components = None if wanted is None else _components(connection, kind, wanted)
    sides, places = _sides(connection, kind, components), _places(connection, kind, constraints)
    for drawn in drawn_of(connection, kind, components):
        here = {name: sides[name] for name in drawn.nodes if name in sides}
        if _sure(drawn, here):
            continue
        edges = [(one, other, likeness) for (one, other), likeness in as_edges(drawn).items()]
        for doubt in doubts(kind, edges, here, places, constraints):
            if wanted is None or not wanted.isdisjoint(doubt.sides):
                yield doubt


def _sure(drawn: Drawn, sides: dict[str, Side]) -> bool:
    one = len({side.conclusion for side in sides.values()}) < 2
    return one and all(edge[2] >= SURE for edge in drawn.edges)


def _components(connection: Connection, kind: str, conclusions: set[str]) -> list[str]:
    table, found = tables.membership.c, set[str]()
    for portion in portions(sorted(conclusions)):
        wanted = select(table.component).where(table.kind == kind, table.conclusion.in_(portion)).distinct()
        found.update(connection.scalars(wanted))
    return sorted(found)


def _filed(connection: Connection, kind: str, countries: tuple[str, ...]) -> set[str]:
    asked = listing.question(connection, kind, Selection(countries=countries))
    return {owner for _, owner in connection.execute(selecting.owners(asked)[1])}


def _thin(connection: Connection, kind: str) -> Iterable[str]:
    edge, found, concluded = tables.membership.c, tables.finding.c, tables.conclusion.c
    lone = select(edge.conclusion).where(edge.kind == kind).group_by(edge.conclusion).having(func.count() == 1)
    inferred = select(edge.conclusion).join(tables.finding, found.id == edge.finding)
    inferred = inferred.where(edge.kind == kind, found.payload.contains('"confidence":"inferred"'))
    wanted = select(concluded.id).where(concluded.kind == kind, concluded.id.in_(lone), concluded.id.in_(inferred))
    return connection.scalars(wanted.order_by(concluded.first_day.desc(), concluded.id)).all()


def _sides(connection: Connection, kind: str, components: list[str] | None) -> dict[str, Side]:
    """Every node as it stands; of these components, or of all."""
    table = tables.membership.c
    wanted = select(table.node, func.min(table.item), func.min(table.conclusion), func.count())
    asked = wanted.where(table.kind == kind).group_by(table.node)
    few = [asked] if components is None else [asked.where(table.component.in_(each)) for each in portions(components)]
    return {
        node: Side(item, conclusion, count)
        for each in few
        for node, item, conclusion, count in connection.execute(each)
    }


def _places(connection: Connection, kind: str, constraints: Constraints) -> dict[str, str]:
    """The node of each item that a judgement joins or parts."""
    named = sorted({item for pair in constraints.same | constraints.apart for item in pair})
    table, found = tables.membership.c, dict[str, str]()
    for portion in portions(named):
        wanted = select(table.item, table.node).where(table.kind == kind, table.item.in_(portion))
        found |= dict(connection.execute(wanted).all())
    return found
