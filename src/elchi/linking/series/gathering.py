"""Accounts of figures, and statistics beside them, as series: one for each measure, countries and unit."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from elchi.linking.account import Account
from elchi.linking.series.clusters import Told
from elchi.linking.series.official import Key, official
from elchi.linking.series.points import dated
from elchi.linking.series.targets import concerned, targets
from elchi.linking.series.undated import undated
from elchi.records import FigureFound, Finding, Point, Series, Statistic

COUNTED = {"treaty base": "document", "joint ventures": "enterprise", "students": "student", "flights": "flight"}
TARGET = "target"


def series(accounts: Iterable[Account[Finding]], statistics: Iterable[Statistic] = ()) -> list[Series]:
    """Every series of a scope, by countries, measure and unit; the same whatever order the accounts come in.

    `accounts` may be of any findings; only figures count. Statistics give directed series of exports, and points
    beside the reported ones in the turnover, told as computed.

    >>> found = FigureFound(id="f", article="a", rule="ru/turnover-1", measure="trade turnover", value=178e6,
    ...     unit="USD", period="2015", countries=["TM", "KZ"])
    >>> [one] = series([Account(finding=found, language="ru", published="2017-04-11")])
    >>> one.measure, one.countries, [(point.period, point.value) for point in one.points]
    ('trade turnover', ['KZ', 'TM'], [('2015', 178000000.0)])
    """
    once = {account.id: account for account in map(figure, accounts) if account is not None}
    figures = sorted(once.values(), key=lambda account: account.age)
    told = _by_key(account for account in figures if account.finding.measure != TARGET)
    aims = _by_key(account for account in figures if account.finding.measure == TARGET)
    tables = official(statistics)
    made = [
        _series(key, told.get(key, []), aims.get(key, []), tables.get(key, [])) for key in {*told, *aims, *tables}
    ]
    return sorted(made, key=lambda one: (one.countries, one.measure, one.unit or "", one.origin or ""))


def figure(account: Account[Finding]) -> Told | None:
    """The account as one of a figure; None for anything else, and where neither value nor change is told."""
    found = account.finding
    if not isinstance(found, FigureFound) or (found.value is None and found.change is None):
        return None
    return Account(finding=found, language=account.language, published=account.published, outlet=account.outlet)


def _by_key(accounts: Iterable[Told]) -> dict[Key, list[Told]]:
    """Accounts by series; a change alone goes to the unit that most pages count the measure in."""
    groups: dict[tuple[str, tuple[str, ...]], list[Told]] = defaultdict(list)
    for account in accounts:
        groups[concerned(account), tuple(sorted(set(account.finding.countries)))].append(account)
    found: dict[Key, list[Told]] = defaultdict(list)
    for (measure, countries), told in groups.items():
        units = {account.id: unit(account.finding, measure) for account in told}
        usual = _usual(units[account.id] for account in told if account.finding.value is not None)
        for account in told:
            counted = usual if account.finding.value is None else units[account.id]
            found[measure, counted, countries, None].append(account)
    return found


def _usual(units: Iterable[str | None]) -> str | None:
    times = Counter(units)
    return min(times, key=lambda one: (-times[one], one or "")) if times else None


def unit(found: FigureFound, measure: str) -> str | None:
    """What the figure is counted in; things that need no word of their own are counted by their kind."""
    return found.unit or COUNTED.get(measure)


def _series(key: Key, told: list[Told], aims: list[Told], table: list[Point]) -> Series:
    measure, counted, countries, origin = key
    whole, parts, conflicts = dated(told, table)
    reported, months = undated(told, measure)
    return Series(
        measure=measure,
        unit=counted,
        countries=list(countries),
        origin=origin,
        points=whole,
        parts=parts,
        reported=reported,
        targets=targets(aims, whole),
        conflicts=[*conflicts, *months],
    )
