"""The numbers of a body's sessions: which are missing, which do not go with their dates, when the next may come."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

from elchi.records import Session
from elchi.records.days import first_day, last_day

LEAST = 3
STEADY = 2.0
LONGEST_GAP = 30
HELD = frozenset({"occurred", "background"})


def in_order(sessions: Sequence[Session]) -> list[Session]:
    """The numbered sessions of the longest run in which numbers rise with dates; those without a date all count."""
    dated = sorted((s for s in sessions if s.number is not None and middle(s)), key=_key)
    best: list[list[Session]] = []
    for one in dated:
        before = [run for run in best if (run[-1].number or 0) < (one.number or 0)]
        best.append([*max(before, key=_weight, default=[]), one])
    kept = max(best, key=_weight, default=[])
    return [*kept, *(s for s in sessions if s.number is not None and not middle(s))]


def _key(one: Session) -> tuple[date, int]:
    return middle(one) or date.min, one.number or 0


def _weight(run: list[Session]) -> tuple[int, int]:
    return len(run), sum(len(one.findings) for one in run)


def missing(sessions: Sequence[Session]) -> list[int]:
    """The numbers between known ones that no session has.

    >>> missing([Session(number=n) for n in (9, 11, 12)])
    [10]
    """
    known = sorted({one.number for one in in_order(sessions) if one.number is not None})
    pairs = pairwise(known)
    return [n for low, high in pairs if high - low <= LONGEST_GAP for n in range(low + 1, high)]


def doubtful(sessions: Sequence[Session]) -> list[int]:
    """The numbers that do not go with the order of the dates."""
    kept = {id(one) for one in in_order(sessions)}
    return sorted({s.number for s in sessions if s.number is not None and id(s) not in kept})


def expected(sessions: Sequence[Session]) -> str | None:
    """The month in which the rhythm of held sessions suggests the next one; None where there is no steady rhythm.

    Where numbers tell that a session lies between two, the time between is shared.
    """
    held = [s for s in sessions if s.status in HELD and middle(s)]
    steps = [step for one, other in pairwise(held) for step in [_step(one, other)] if step]
    if len(held) < LEAST or len(steps) < LEAST - 1 or max(steps) > STEADY * min(steps):
        return None
    last = middle(held[-1])
    following = last + timedelta(days=median(steps)) if last else None
    return following.isoformat()[: len("2025-01")] if following else None


def _step(one: Session, other: Session) -> float | None:
    """Days from one session to the next by number."""
    first, second = middle(one), middle(other)
    if first is None or second is None or second <= first:
        return None
    count = other.number - one.number if one.number is not None and other.number is not None else 1
    return (second - first).days / count if count > 0 else None


def middle(one: Session) -> date | None:
    """The day that stands for a session's date, of any precision."""
    first, last = first_day(one.when.edtf), last_day(one.when.edtf)
    if first is None or last is None:
        return None
    begin = date.fromisoformat(first)
    return begin + (date.fromisoformat(last) - begin) / 2
