"""The full days that bound an EDTF date, so that dates of any precision can be compared as text."""

import calendar
import re
from datetime import date

ISO = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?")


def first_day(edtf: str | None) -> str | None:
    """The earliest day an EDTF date can mean; None when there is none or its beginning is open.

    >>> first_day("2023-10"), first_day("2024/2026"), first_day(None)
    ('2023-10-01', '2024-01-01', None)
    """
    found = ISO.fullmatch(edtf.split("/")[0]) if edtf else None
    if found is None:
        return None
    year, month, day = found.groups()
    return _real(year, month or "01", day or "01")


def last_day(edtf: str | None) -> str | None:
    """The latest day an EDTF date can mean; None when there is none or its end is open.

    >>> last_day("2024-02"), last_day("2024/2026"), last_day("2024/..")
    ('2024-02-29', '2026-12-31', None)
    """
    found = ISO.fullmatch(edtf.split("/")[-1]) if edtf else None
    if found is None:
        return None
    year, month, day = found.groups()
    month = month or "12"
    return _real(year, month, day or str(calendar.monthrange(max(int(year), 1), int(month))[1]))


def days_between(one: str, other: str) -> int:
    """How many days the other full day is after the first.

    >>> days_between("2024-02-28", "2024-03-01")
    2
    """
    return (date.fromisoformat(other) - date.fromisoformat(one)).days


def months_later(day: str, months: int) -> str:
    """The same day so many months later, or the last of that month; the calendar's first or last day beyond it.

    >>> months_later("2024-08-31", 6), months_later("2024-02-29", -12)
    ('2025-02-28', '2023-02-28')
    """
    start = date.fromisoformat(day)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return (date.max if months > 0 else date.min).isoformat()
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1])).isoformat()


def _real(year: str, month: str, day: str) -> str | None:
    """The day, or None when the calendar has no such day."""
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
