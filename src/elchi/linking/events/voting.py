"""What most accounts say: an outlet has one vote for each thing that it says."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from elchi.linking.events.told import Report

V = TypeVar("V", bound=Hashable)


def voter(report: Report) -> str:
    """Who speaks: the outlet, else the article."""
    return report.account.outlet or report.account.finding.article


def votes(reports: Iterable[Report], value: Callable[[Report], V | None]) -> dict[V, int]:
    """How many outlets give each value; those that give none are left out."""
    found: dict[V, set[str]] = defaultdict(set)
    for report in reports:
        said = value(report)
        if said is not None:
            found[said].add(voter(report))
    return {said: len(voters) for said, voters in found.items()}


def best(counted: dict[V, int], prefer: Callable[[V], object] = str) -> V | None:
    """The value with most votes; of equal ones that which `prefer` puts first. None when nobody gave one."""
    return min(counted, key=lambda value: (-counted[value], prefer(value)), default=None)
