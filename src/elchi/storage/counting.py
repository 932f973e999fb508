"""Official statistics in their table: kept once, and replaced by what the same source says later."""

import msgspec
from sqlalchemy import Connection, insert, select, update

from elchi.records import Statistic
from elchi.storage import queries, tables

KEY = ("reporter", "partner", "flow", "period", "source")


def keep(connection: Connection, statistics: list[Statistic]) -> dict[str, int]:
    """Write statistics and count them by what came of each: new, changed, same."""
    known = {_key(one): one for one in _all(connection)}
    done = {"new": 0, "changed": 0, "same": 0}
    for one in statistics:
        before = known.get(_key(one))
        done["new" if before is None else "same" if before == one else "changed"] += 1
        _write(connection, one, before)
        known[_key(one)] = one
    return done


def statistics(connection: Connection, pair: queries.Pair | None) -> list[Statistic]:
    """The statistics of two countries, or all, by their keys."""
    found = _all(connection)
    return [one for one in found if pair is None or {one.reporter, one.partner} == set(pair)]


def _write(connection: Connection, one: Statistic, before: Statistic | None) -> None:
    table, values = tables.statistic, msgspec.structs.asdict(one)
    if before is None:
        connection.execute(insert(table), values)
    elif before != one:
        same = [table.c[name] == values[name] for name in KEY]
        connection.execute(update(table).where(*same), values)


def _all(connection: Connection) -> list[Statistic]:
    columns = [tables.statistic.c[name] for name in KEY]
    found = connection.execute(select(tables.statistic).order_by(*columns)).mappings()
    return [Statistic(**row) for row in found]


def _key(one: Statistic) -> tuple[str, ...]:
    return one.reporter, one.partner, one.flow, one.period, one.source
