"""Where an item stands on a day, from its evidence and its deadline."""

from collections.abc import Iterator, Sequence
from datetime import date

from elchi.following.aim import Aim
from elchi.records import Evidence, Followed, Item, Programme
from elchi.records.days import first_day, last_day
from elchi.records.vocabulary import ItemState, Repeat

MONTHS: dict[Repeat, int] = {"monthly": 1, "quarterly": 3, "half-yearly": 6, "yearly": 12}
YEAR = 12


def standing(aim: Aim, found: Sequence[Evidence], on: str) -> Followed:
    """The state by what is sure; a deadline that has passed without "done" makes an item overdue."""
    item, sure = aim.item, [one for one in found if one.sure]
    passed = periods(item, aim.programme, on)
    done = {span: any(_inside(one, span) for one in sure if one.bearing == "done") for span in passed}
    return Followed(
        item=item,
        state=_state(item, sure, done),
        overdue=_overdue(item, sure, done, on),
        periods=done,
        last=max((one.when or "" for one in found), default="") or None,
        review=sum(not one.sure for one in found),
        evidence=list(found),
    )


def periods(item: Item, programme: Programme, on: str) -> list[str]:
    """The years, half-years, quarters or months (EDTF) in which an item is to be done, up to the day."""
    months = MONTHS.get(item.repeats) if item.repeats else None
    begins = first_day(item.due) or first_day(programme.valid_from)
    ends = last_day(item.due) or last_day(programme.valid_to) or on
    if months is None or begins is None:
        return []
    first = date.fromisoformat(begins)
    month = first.year * YEAR + (first.month - 1) // months * months
    return list(_spans(month, months, min(ends, on)))


def _spans(month: int, months: int, last: str) -> Iterator[str]:
    while (opening := _month(month)) <= last[: len("2024-01")]:
        yield opening[:4] if months == YEAR else "/".join(dict.fromkeys((opening, _month(month + months - 1))))
        month += months


def _month(number: int) -> str:
    return f"{number // YEAR}-{number % YEAR + 1:02}"


def _inside(one: Evidence, span: str) -> bool:
    day = first_day(one.when)
    return day is not None and (first_day(span) or "") <= day <= (last_day(span) or "")


def _state(item: Item, sure: Sequence[Evidence], done: dict[str, bool]) -> ItemState:
    bearings = {one.bearing for one in sure}
    if item.repeats in MONTHS:
        finished = bool(done) and all(done.values())
    else:
        finished = "done" in bearings and item.repeats != "ongoing"
    if finished:
        return "done"
    if bearings & {"done", "progress"}:
        return "progress"
    return "mentioned" if bearings else "none"


def _overdue(item: Item, sure: Sequence[Evidence], done: dict[str, bool], on: str) -> bool:
    if item.repeats in ("ongoing", "as-agreed"):
        return False
    if item.repeats:
        return any(not held and (last_day(span) or on) < on for span, held in done.items())
    deadline = last_day(item.due)
    return deadline is not None and deadline < on and all(one.bearing != "done" for one in sure)
