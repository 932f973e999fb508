"""Values of which no page tells the period: filed by when they were reported, never as a year's."""

from collections import defaultdict
from collections.abc import Iterable

from elchi.linking.series.amounts import agree
from elchi.linking.series.clusters import Cluster, Told, clusters, side_by_side
from elchi.records import Point

STOCKS = frozenset({"treaty base", "joint ventures", "investment stock", "students", "flights"})
YEAR, MONTH = 4, 7


def undated(told: Iterable[Told], measure: str) -> tuple[list[Point], list[str]]:
    """The values in the order they were first reported, and the months in which a stock has several.

    A stock stands until another value is told: the same one in later months is the same point, and one that comes
    back after another is a new point. Sums are kept together inside the year of their pages alone.
    """
    of_stock = measure in STOCKS
    found: list[list[Told]] = []
    standing: list[list[Told]] = []
    conflicts: list[str] = []
    for month, groups in _by_time(told, MONTH if of_stock else YEAR):
        if of_stock and side_by_side(groups):
            conflicts.append(month)
        standing = [_continued(group, standing if of_stock else [], found) for group in groups]
    points = [cluster.point(None) for run in found for cluster in clusters(run)]
    return sorted(points, key=lambda p: (p.reported or "", p.repeated or "", p.findings)), conflicts


def _by_time(told: Iterable[Told], length: int) -> list[tuple[str, list[Cluster]]]:
    times: dict[str, list[Told]] = defaultdict(list)
    for account in told:
        if account.finding.period is None:
            times[(account.published or "")[:length]].append(account)
    return [(time, clusters(times[time])) for time in sorted(times)]


def _continued(group: Cluster, standing: list[list[Told]], found: list[list[Told]]) -> list[Told]:
    """The run that the group goes on with, or a new one."""
    run = next((one for one in standing if _same(clusters(one), group)), None)
    if run is None:
        run = []
        found.append(run)
    run += group.told
    return run


def _same(run: list[Cluster], group: Cluster) -> bool:
    return len(run) == 1 and bool(run[0].head and group.head and agree(run[0].head, group.head))
