"""Pairs and outlets that have gone silent, each against its own rhythm."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise

import msgspec

from elchi.checking.gap import Check, Seen
from elchi.checking.scope import Scope
from elchi.records import EventFound
from elchi.records.days import first_day

LEAST_DAYS = 8
USUAL = 0.9
FACTOR = 2
PAIR = 2
PAIR_FLOOR, OUTLET_FLOOR = 60, 14


class Silence(msgspec.Struct, frozen=True, kw_only=True):
    """How long it has been silent, in days, and what nine of ten of its pauses did not exceed."""

    days: int
    usual: int
    last: str


def silence(told: Iterable[str], on: str, floor: int) -> Silence | None:
    """The silence since the last of these days, if it is far longer than the pauses between them.

    Fewer than eight days tell no rhythm.
    """
    days = sorted({date.fromisoformat(day) for day in told if day <= on})
    if len(days) < LEAST_DAYS:
        return None
    pauses = sorted((later - day).days for day, later in pairwise(days))
    usual = pauses[min(int(len(pauses) * USUAL), len(pauses) - 1)]
    since = (date.fromisoformat(on) - days[-1]).days
    if since <= max(floor, FACTOR * usual):
        return None
    return Silence(days=since, usual=usual, last=days[-1].isoformat())


def pairs(scope: Scope) -> Iterator[Seen]:
    """Pairs of which pages used to tell more often."""
    days = {page.id: first_day(page.published) for page in scope.pages}
    told: dict[str, set[str]] = defaultdict(set)
    for account in scope.accounts:
        found = account.finding
        day = days.get(found.article)
        if isinstance(found, EventFound) and len(set(found.countries)) == PAIR and day:
            told["–".join(sorted(set(found.countries)))].add(day)
    yield from _silent(told, scope.fed, PAIR_FLOOR, "no report of an event since")


def outlets(scope: Scope) -> Iterator[Seen]:
    """Outlets that used to publish more often."""
    told: dict[str, set[str]] = defaultdict(set)
    for page in scope.pages:
        day = first_day(page.published)
        if page.outlet and day:
            told[page.outlet].add(day)
    yield from _silent(told, scope.fed, OUTLET_FLOOR, "no page since")


def _silent(told: Mapping[str, set[str]], on: str, floor: int, words: str) -> list[Seen]:
    found = [(name, one) for name, days in told.items() if (one := silence(days, on, floor))]
    ordered = sorted(found, key=lambda pair: (-len(told[pair[0]]), pair[0]))
    return [
        Seen(what=f"{name}: {words} {one.last}, {one.days} days; nine of ten pauses were of {one.usual} at most")
        for name, one in ordered
    ]


CHECKS = (
    Check(name="silent pairs", why="relations paused, or pages are no longer gathered", find=pairs),
    Check(name="silent outlets", why="the outlet closed, moved, or is no longer read", find=outlets),
)
