"""Agreements about to expire, or expired, without one that follows them."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from elchi.checking.gap import Check, Seen, where
from elchi.checking.scope import Scope, named
from elchi.records import Agreement
from elchi.records.days import first_day, last_day

TITLE = 80
YEAR = 12


def expiring(scope: Scope) -> Iterator[Seen]:
    """Documents whose term ends within the scope's months, or ended within the last year, soonest first."""
    since, until = months_on(scope.on, -YEAR), months_on(scope.on, scope.months)
    later = _later(scope.agreements)
    for one in sorted(scope.agreements, key=lambda one: (last_day(one.valid_to) or "", one.id)):
        end = last_day(one.valid_to)
        if end is None or not since <= end <= until or one.status == "expired" or _followed(one, end, later):
            continue
        verb = "expires" if end >= scope.on else "expired"
        yield Seen(what=f"{words(one)} {verb} {end}", where=where(one.id, one.findings))


def _later(agreements: list[Agreement]) -> dict[tuple[str, str], list[Agreement]]:
    found: dict[tuple[str, str], list[Agreement]] = defaultdict(list)
    for one in agreements:
        found[one.type, named(one.parties)].append(one)
    return found


def _followed(one: Agreement, end: str, later: dict[tuple[str, str], list[Agreement]]) -> bool:
    """Whether another document of the type and parties replaces it, or has a term that goes on after its end."""
    others = later[one.type, named(one.parties)]
    return any(
        one.id in other.replaces
        or (
            other.level == one.level
            and (first_day(other.valid_from) or "") > one_begins(one)
            and (last_day(other.valid_to) or "") > end
        )
        for other in others
        if other.id != one.id
    )


def one_begins(one: Agreement) -> str:
    """The first day of a document's term, its signing or its first report, as far as they are told."""
    return first_day(one.valid_from) or first_day(one.signed_on) or one.reported or ""


def words(one: Agreement) -> str:
    """A document in a few words: type, parties, title."""
    title = next((titles[0] for titles in one.titles.values() if titles), "")
    short = title if len(title) <= TITLE else title[: TITLE - 1].rstrip() + "…"
    return " ".join(part for part in (one.type, named(one.parties), f"«{short}»" if short else "") if part)


def months_on(day: str, months: int) -> str:
    """The same day so many months later, or the last of its month.

    >>> months_on("2024-08-31", 6), months_on("2024-02-29", -12)
    ('2025-02-28', '2023-02-28')
    """
    start = date.fromisoformat(day)
    year, month = divmod(start.year * YEAR + start.month - 1 + months, YEAR)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1])).isoformat()


CHECKS = (Check(name="agreements about to expire", why="nothing is known that follows them", find=expiring),)
