"""A file of UN Comtrade, or any table with its column names, as statistics; bad rows are told by their numbers."""

from collections import Counter
from collections.abc import Iterator

import msgspec

from elchi.records import Statistic
from elchi.statistics import cells
from elchi.statistics.columns import is_part, told
from elchi.statistics.table import Table, table

SOURCE = "UN Comtrade"
Key = tuple[str, str, str, str]


class RefusedRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row that cannot be read: the line of the file on which it ends, from 1, and why."""

    row: int
    reason: str


class Imported(msgspec.Struct, frozen=True, kw_only=True):
    """What a table gives; `left_out` counts rows that are right and say nothing of two countries' whole trade."""

    statistics: list[Statistic] = []
    refused: list[RefusedRow] = []
    left_out: dict[str, int] = {}


def statistics_of(data: bytes, name: str = "the table", source: str = SOURCE) -> Imported:
    """The statistics of a table in CSV with UN Comtrade's column names, new or old; values are US dollars.

    Comma, semicolon or tab part the columns; UTF-8, UTF-16 or Windows-1251. Raises InputError for a file that is
    no such table. `source` is the name that the numbers are shown under.

    >>> data = b"period,reporterISO,partnerISO,flowCode,primaryValue\\n2023,KAZ,TKM,X,487600000\\n"
    >>> [(one.reporter, one.partner, one.flow, one.value) for one in statistics_of(data).statistics]
    [('KZ', 'TM', 'export', 487600000.0)]
    """
    found: dict[Key, tuple[int, Statistic]] = {}
    refused: list[RefusedRow] = []
    left_out: Counter[str] = Counter()
    for row, told_by in _each(table(data, name), source):
        if isinstance(told_by, RefusedRow):
            refused.append(told_by)
        elif isinstance(told_by, str):
            left_out[told_by] += 1
        else:
            refused += _taken(found, row, told_by)
    kept = sorted((one for _, one in found.values()), key=_key)
    return Imported(statistics=kept, refused=refused, left_out=dict(left_out))


def _key(one: Statistic) -> Key:
    return one.reporter, one.partner, one.flow, one.period


def _taken(found: dict[Key, tuple[int, Statistic]], row: int, one: Statistic) -> list[RefusedRow]:
    """Take the row in; the same said again is nothing new, and something else said of the same is refused."""
    line, known = found.setdefault(_key(one), (row, one))
    if known == one:
        return []
    return [RefusedRow(row=row, reason=f"another value for what line {line} tells")]


def _each(given: Table, source: str) -> Iterator[tuple[int, Statistic | RefusedRow | str]]:
    for row, named in given.rows:
        try:
            yield row, _statistic(named, given.marked, source)
        except cells.RowError as error:
            yield row, RefusedRow(row=row, reason=str(error))


def _statistic(row: dict[str, str], marked: bool, source: str) -> Statistic | str:
    if is_part(row):
        return "rows of a part of the trade"
    reporter, partner = cells.country(told(row, "reporter")), cells.country(told(row, "partner"))
    if reporter is None or partner is None:
        return "rows of the world or a group of countries"
    if reporter == partner:
        return "rows of a country with itself"
    return Statistic(
        reporter=reporter,
        partner=partner,
        flow=cells.flow(told(row, "flow")),
        period=cells.period(told(row, "period")),
        value=cells.value(told(row, "value"), marked),
        source=source,
    )
