"""The points of a series whose period is told, reported ones and official ones, and the periods in conflict."""

from collections import defaultdict
from collections.abc import Iterable

from elchi.linking.series.amounts import near
from elchi.linking.series.clusters import Cluster, Told, clusters, side_by_side
from elchi.linking.series.periods import in_order, is_year, normal
from elchi.records import Point

Dated = tuple[list[Point], list[Point], list[str]]


def dated(told: Iterable[Told], table: Iterable[Point]) -> Dated:
    """Whole years, other periods, and the periods of either whose values cannot be one; oldest first."""
    reported: dict[str, list[Told]] = defaultdict(list)
    for account in told:
        period = normal(account.finding.period)
        if period is not None:
            reported[period].append(account)
    given: dict[str, list[Point]] = defaultdict(list)
    for point in table:
        given[point.period or ""].append(point)
    found: list[Point] = []
    conflicts: list[str] = []
    for period in sorted({*reported, *given}, key=in_order):
        groups = clusters(reported.get(period, []))
        found += [group.point(period) for group in groups] + given.get(period, [])
        if side_by_side(groups) or _contradicted(groups, given.get(period, [])):
            conflicts.append(period)
    return [p for p in found if is_year(p.period)], [p for p in found if not is_year(p.period)], conflicts


def _contradicted(groups: list[Cluster], given: list[Point]) -> bool:
    """Whether a reported number fits none of the official ones; these among themselves are mirrors, no conflict."""
    official = [point.value for point in given if point.value is not None]
    heads = [group.head for group in groups if group.head]
    return bool(official) and any(not any(near(head, value) for value in official) for head in heads)
