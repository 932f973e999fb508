"""Goals set against the series that they concern."""

from collections import defaultdict
from collections.abc import Iterable

from elchi.language import Span, load
from elchi.linking.series.amounts import agree, amount
from elchi.linking.series.clusters import Told, clusters
from elchi.linking.series.periods import normal
from elchi.records import Point, Target
from elchi.records.days import last_day

CURRENCY = 3
LAST = "9999"
BY_UNIT = {"t": "transit volume", "document": "treaty base", "student": "students", "flight": "flights"}


def concerned(account: Told) -> str:
    """The measure of a figure; of a goal, the measure that it is to bring about, else what its unit suggests."""
    found = account.finding
    if found.measure != "target":
        return found.measure
    counted = found.unit or ""
    usual = "trade turnover" if _is_currency(counted) else BY_UNIT.get(counted, "target")
    named = _named(account)
    return usual if usual in named or not named else min(named) if len(named) == 1 else usual


def _named(account: Told) -> set[str]:
    """The measures that the words of the goal itself name, where they are counted in its unit."""
    language, quotes = load(account.language), account.finding.quotes
    words = quotes[min(1, len(quotes) - 1)].text if quotes else ""
    hits = language.measures.find(language.tokens(words, Span(0, len(words))))
    rows = [hit.entry.row for hit in hits if hit.entry.row.measure not in ("target", "growth")]
    return {row.measure for row in rows if _counted(row.measure, account.finding.unit)}


def _counted(measure: str, unit: str | None) -> bool:
    in_money = measure in ("trade turnover", "export", "import", "investment stock", "loan", "grant")
    return unit is None or in_money == _is_currency(unit)


def _is_currency(unit: str) -> bool:
    return len(unit) == CURRENCY and unit.isupper()


def targets(aims: Iterable[Told], years: list[Point]) -> list[Target]:
    """The goals, in the order they were first set, each against the whole years of its series."""
    groups: list[list[Told]] = []
    for account in sorted(aims, key=lambda account: account.age):
        home = next((group for group in groups if _same(group, account)), None)
        if home is None:
            groups.append([account])
        else:
            home.append(account)
    return [_target(group, years) for group in groups]


def _same(group: list[Told], account: Told) -> bool:
    """A goal repeated: the same number, and no other year to be reached by."""
    first, other = amount(group[0]), amount(account)
    dues = {due for one in [*group, account] if (due := _due(one))}
    return first is not None and other is not None and agree(first, other) and len(dues) <= 1


def _due(account: Told) -> str | None:
    """The time until which the goal is to be reached; one that was over when it was told is none."""
    due = normal(account.finding.period)
    return due if (last_day(due) or LAST) >= (account.published or "") else None


def _target(group: list[Told], years: list[Point]) -> Target:
    value = clusters(group)[0].head
    number = value.value if value else 0.0
    said = sorted({account.published for account in group if account.published})
    best = _best(years)
    latest = max(best, default=None)
    return Target(
        value=number,
        due=next((due for one in group if (due := _due(one))), None),
        said=said,
        reached=_reached(number, years, said),
        latest=latest,
        share=best[latest] / number if latest and number else None,
        findings=[account.id for account in group],
    )


def _best(years: list[Point]) -> dict[str, float]:
    """The best supported value of each year: the first that its points give."""
    found: dict[str, float] = {}
    for point in years:
        if point.value is not None and point.period:
            found.setdefault(point.period, point.value)
    return found


def _reached(number: float, years: list[Point], said: list[str]) -> str | None:
    """The first year, since the goal was set, of which every value comes up to it."""
    values: dict[str, list[float]] = defaultdict(list)
    for point in years:
        if point.value is not None and point.period:
            values[point.period].append(point.value)
    since = said[0][:4] if said else ""
    return next((year for year in sorted(values) if year >= since and min(values[year]) >= number), None)
