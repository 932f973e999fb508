"""How near in time two accounts put what they tell of."""

from typing import Literal

from elchi.linking.events.spans import FEW_DAYS, Span
from elchi.linking.events.told import Told
from elchi.records.vocabulary import Status

Nearness = Literal["same-day", "next-day", "second-day", "month", "year", "page", "moved"]
MONTHS, MOVE = 92, 45
MOVABLE = frozenset({"visit", "contact", "commission", "summit"})
AHEAD: frozenset[Status] = frozenset({"planned", "cancelled"})


def nearness(one: Told, other: Told) -> Nearness | None:
    """The word for how near two accounts are in time; None when they are not."""
    mine, theirs = one.span, other.span
    if mine is None or theirs is None:
        return None
    gap = mine.gap(theirs)
    if mine.exact and theirs.exact:
        return _of_days(one, other, gap) or ("moved" if moved(one, other) else None)
    if gap:
        return None
    if mine.known and theirs.known:
        return "month" if max(mine.last - mine.first, theirs.last - theirs.first) <= MONTHS else "year"
    return "page" if _of_pages(mine, theirs) else None


def _of_days(one: Told, other: Told, gap: int) -> Nearness | None:
    if gap == 0:
        return "same-day"
    firm = one.span is not None and other.span is not None and one.span.stated and other.span.stated
    if gap == 1 and (one.kind == "visit" or not firm):
        return "next-day"
    return "second-day" if gap == 2 and not firm else None


def _of_pages(mine: Span, theirs: Span) -> bool:
    """Two accounts without a date are near when their pages are: a day apart, or a week for what is planned."""
    if mine.known or theirs.known:
        return max(mine.last - mine.first, theirs.last - theirs.first) <= MONTHS
    if mine.last - mine.first != theirs.last - theirs.first:
        return True
    return abs(mine.last - theirs.last) <= (1 if mine.last - mine.first < FEW_DAYS else 7)


def moved(one: Told, other: Told) -> bool:
    """Whether what was planned for one day may be what was held within six weeks after."""
    if one.kind not in MOVABLE or (one.status == "planned") == (other.status == "planned"):
        return False
    plan, held = (one, other) if one.status == "planned" else (other, one)
    if plan.span is None or held.span is None or held.status == "cancelled":
        return False
    return 0 < held.span.first - plan.span.first <= MOVE
