"""Statistics as points of series: exports by where the goods leave from, and turnover added up."""

from collections import defaultdict
from collections.abc import Iterable

from elchi.linking.series.periods import in_order, normal
from elchi.records import Point, Statistic

Key = tuple[str, str | None, tuple[str, ...], str | None]


def official(statistics: Iterable[Statistic]) -> dict[Key, list[Point]]:
    """Points by the key of their series.

    What one country says it sold and what the other says it bought from there are two points of one period, told
    apart by `reporter`. The turnover of a period is what one reporter sold and bought, where both are there.
    Re-exports and re-imports are parts of these, and give no points.
    """
    rows = sorted(
        set(statistics), key=lambda s: (in_order(s.period), s.reporter, s.partner, s.flow, s.source, s.value)
    )
    found: dict[Key, list[Point]] = defaultdict(list)
    flows: dict[tuple[str, str, str, str, str], dict[str, float]] = defaultdict(dict)
    for row in rows:
        if row.flow in ("export", "import"):
            origin = row.reporter if row.flow == "export" else row.partner
            found["export", row.unit, _pair(row), origin].append(_point(row, row.value))
            flows[row.reporter, row.partner, row.period, row.unit, row.source][row.flow] = row.value
    for row in rows:
        both = flows.pop((row.reporter, row.partner, row.period, row.unit, row.source), {})
        if len(both) > 1:
            found["trade turnover", row.unit, _pair(row), None].append(_point(row, sum(both.values()), computed=True))
    return found


def _pair(row: Statistic) -> tuple[str, ...]:
    return tuple(sorted((row.reporter, row.partner)))


def _point(row: Statistic, value: float, computed: bool = False) -> Point:
    return Point(period=normal(row.period), value=value, source=row.source, reporter=row.reporter, computed=computed)
