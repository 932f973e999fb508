"""Figures against a goal: reached, nearer, or nothing."""

import re
from collections.abc import Iterable
from datetime import date

from elchi.linking.commitments.aims import Aim
from elchi.linking.commitments.effects import ENOUGH, Judged, elsewhere
from elchi.linking.commitments.likeness import MEASURED, amounts_differ, weight
from elchi.linking.commitments.reports import Report, in_doubt
from elchi.linking.commitments.sketch import LARGE
from elchi.records import FigureFound
from elchi.records.days import first_day, last_day

OBJECTS = {
    "trade turnover": frozenset({"trade"}),
    "export": frozenset({"export"}),
    "import": frozenset({"import"}),
    "investment stock": frozenset({"investment"}),
    "transit volume": frozenset({"transit", "freight"}),
    "flights": frozenset({"flights"}),
    "students": frozenset({"students"}),
}
CURRENCY = len("USD")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
MORE = frozenset({"raise", "strengthen", "upgrade"})


def goal_effect(aim: Aim, report: Report, before: Iterable[Report]) -> Judged | None:
    """What a figure does to a goal: kept when it is reached, moved when it grew; a fall is nothing.

    `before` are figures of the same countries; growth is what the page says, or a value above that of an earlier
    period of the same length. The figure's period must end after the promise.
    """
    found = report.account.finding
    if not isinstance(found, FigureFound) or not _measures(aim, report, found) or not _later(aim, report, found):
        return None
    if in_doubt(found.quotes[0].text, report.account.language):
        return None
    goals = [
        value for value, unit in aim.amounts if unit == found.unit and unit is not None and _is_goal(value, unit)
    ]
    if found.value is not None and goals and found.value >= max(goals):
        return "kept", "reached"
    return ("moved", "grew") if _mostly_after(aim.since, found.period) and _grew(found, before) else None


def _is_goal(value: float, unit: str | None) -> bool:
    """Sums of money between countries go into millions; "to $1" has lost a word."""
    return unit is not None and (value >= LARGE or not (unit.isupper() and len(unit) == CURRENCY))


def _measures(aim: Aim, report: Report, found: FigureFound) -> bool:
    """Whether the measure is most of what was to be raised, and at the place that was named."""
    common = OBJECTS.get(found.measure, frozenset()) & aim.objects
    goal = bool(_units(aim))
    return (
        weight(common) >= ENOUGH * weight(aim.objects) > 0
        and (goal or bool(aim.acts & MORE))
        and not elsewhere(aim, report, strict=True)
    )


def _later(aim: Aim, report: Report, found: FigureFound) -> bool:
    """The same countries, another page, and a period that ended after the promise and has come on the page's day."""
    published = report.account.published
    if found.period is None and any(year < aim.since[:4] for year in YEAR.findall(found.quotes[0].text)):
        return False
    over = last_day(found.period) if found.period else published
    if over is None or aim.sides != report.countries or found.article in aim.articles:
        return False
    return over > aim.since and (published is None or (found.period or "")[:4] <= published[:4])


def _mostly_after(since: str, period: str | None) -> bool:
    """Whether most of a period lies behind the promise: what grew before does not tell of it."""
    first, last = first_day(period), last_day(period)
    if first is None or last is None:
        return period is None
    middle = (date.fromisoformat(first).toordinal() + date.fromisoformat(last).toordinal()) // 2
    return date.fromisoformat(since).toordinal() < middle


def _grew(found: FigureFound, before: Iterable[Report]) -> bool:
    if found.change is not None:
        return found.change > 0
    earlier = [other for report in before if (other := _comparable(found, report)) is not None]
    last = max(earlier, key=lambda one: (one.period or "", one.id), default=None)
    return last is not None and (found.value or 0) > (last.value or 0)


def _comparable(found: FigureFound, report: Report) -> FigureFound | None:
    """An earlier year's figure of the same measure and unit."""
    other = report.account.finding
    if not isinstance(other, FigureFound) or not (other.period and found.period and other.value and found.value):
        return None
    alike = (other.measure, other.unit, len(other.period)) == (found.measure, found.unit, len(found.period))
    return other if alike and len(found.period) == len("2023") and other.period < found.period else None


def goals_moved(aims: Iterable[Aim]) -> list[tuple[str, str]]:
    """Pairs of commitments, the earlier first, of the same sides and measure with another number: a goal moved."""
    goals = sorted((aim for aim in aims if _units(aim)), key=lambda aim: (aim.since, aim.commitment))
    return [
        (one.commitment, other.commitment)
        for index, one in enumerate(goals)
        for other in goals[index + 1 :]
        if one.sides == other.sides
        and one.objects & other.objects & MEASURED
        and _units(one) & _units(other)
        and amounts_differ(one.amounts, other.amounts)
    ]


def _units(aim: Aim) -> set[str]:
    return {unit for _, unit in aim.amounts if unit is not None}
