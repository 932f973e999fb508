"""Figures of one measure and period that cannot all be true."""

from collections.abc import Iterator

from elchi.checking.gap import Check, Seen, where
from elchi.checking.scope import Scope, named
from elchi.linking.series import series
from elchi.records import Point, Series

MONTH = len("2025-11")


def conflicting(scope: Scope) -> Iterator[Seen]:
    """Periods of a series with several values."""
    found = [(one, period) for one in series(scope.accounts, scope.statistics) for period in one.conflicts]
    for one, period in sorted(found, key=lambda pair: -sum(len(p.findings) for p in _points(*pair))):
        points = _points(one, period)
        told = " or ".join(dict.fromkeys(_said(point) for point in points))
        what = f"{one.measure} {named(one.countries)} {period}: {told}"
        yield Seen(what=what, where=where(None, [point.findings[0] for point in points if point.findings]))


def _points(one: Series, period: str) -> list[Point]:
    dated = [point for point in [*one.points, *one.parts] if point.period == period]
    if dated:
        return dated
    return [p for p in one.reported if (p.reported or "")[:MONTH] <= period <= (p.repeated or "")[:MONTH]]


def _said(point: Point) -> str:
    value = f"{point.value:,.15g}" if point.value is not None else f"{point.change or 0:+g} %"
    return f"{value} ({point.source}, {point.reporter})" if point.source else value


CHECKS = (
    Check(name="conflicting figures", why="a number may be quoted that another source contradicts", find=conflicting),
)
