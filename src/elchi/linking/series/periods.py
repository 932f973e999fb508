"""What a figure sums up: a whole year, a part of one, or something longer."""

import re
from datetime import date

from elchi.records.days import first_day, last_day

YEAR = re.compile(r"\d{4}")
QUARTERS = {"33": ("01", "03"), "34": ("04", "06"), "35": ("07", "09"), "36": ("10", "12")}
HALVES = {"40": ("01", "06"), "41": ("07", "12")}
PARTS = QUARTERS | HALVES


def normal(edtf: str | None) -> str | None:
    """The period in one way of writing: a year for January to December, months for EDTF's quarters and halves.

    >>> normal("2023-01/2023-12"), normal("2024-33"), normal("2024-01/2024-06")
    ('2023', '2024-01/2024-03', '2024-01/2024-06')
    """
    if edtf is None:
        return None
    year, _, part = edtf.partition("-")
    if part in PARTS:
        return "/".join(f"{year}-{month}" for month in PARTS[part])
    first, last = first_day(edtf), last_day(edtf)
    whole = first and last and first[:4] == last[:4] and first.endswith("-01-01") and last.endswith("-12-31")
    return first[:4] if first and whole else edtf


def is_year(period: str | None) -> bool:
    """True for one whole year."""
    return period is not None and YEAR.fullmatch(period) is not None


def in_order(period: str | None) -> tuple[str, str]:
    """What periods are ordered by: the first day, then the last, those that cannot be told last."""
    return first_day(period) or date.max.isoformat(), last_day(period) or date.max.isoformat()
