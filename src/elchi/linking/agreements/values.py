"""One value out of many accounts: the best supported, of dates the finest, and what differs beside it."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from elchi.records import Dispute, Version
from elchi.records.days import first_day, last_day

V = TypeVar("V", bound=Hashable)
Told = tuple[str, str]


def commonest(values: Iterable[V | None]) -> V | None:
    """The value that most accounts give, of equals the first in order of its text; None when none is given."""
    counted = Counter(value for value in values if value is not None)
    return min(counted, key=lambda value: (-counted[value], str(value)), default=None)


def finest(told: Sequence[Told]) -> str | None:
    """Of EDTF dates with their findings the finest of those that agree with what most tell.

    >>> finest([("2001", "f1"), ("2001-07-05", "f2"), ("2001-07", "f3"), ("2002-07-05", "f4")])
    '2001-07-05'
    """
    counted = Counter(value for value, _ in told)
    support = {value: sum(n for other, n in counted.items() if dates_agree(value, other)) for value in counted}
    best = min(support, key=lambda value: (-support[value], value), default=None)
    agreeing = [value for value in support if best and dates_agree(value, best)]
    return min(agreeing, key=lambda value: (_width(value), -support[value], value), default=None)


def dates_agree(one: str, other: str) -> bool:
    """Whether two EDTF dates can be of one day, or of one term's end told more and less exactly."""
    first, last = first_day(one) or "", last_day(one) or "9999"
    return first <= (last_day(other) or "9999") and (first_day(other) or "") <= last


def disputed(field: str, told: Sequence[Told], agree: Callable[[str, str], bool] = dates_agree) -> list[Dispute]:
    """The field as a dispute when its values do not all agree with the best; the best supported version first."""
    findings: dict[str, list[str]] = defaultdict(list)
    for value, finding in told:
        findings[value].append(finding)
    if all(agree(one, other) for one in findings for other in findings):
        return []
    ranked = sorted(findings, key=lambda value: (-len(findings[value]), value))
    versions = [Version(value=value, findings=sorted(findings[value])) for value in ranked]
    return [Dispute(field=field, versions=versions)]


def _width(edtf: str) -> int:
    """0 for a day, more for days of one month, of one year, of several."""
    first, last = first_day(edtf) or "0000", last_day(edtf) or "9999"
    return next((width for width, part in enumerate((10, 7, 4)) if first[:part] == last[:part]), 3)
