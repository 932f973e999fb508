"""When a finding's event was, in days that can be counted: its own date, or what the day of its page is near to."""

from collections.abc import Mapping
from datetime import date

import msgspec

from elchi.records import When
from elchi.records.days import first_day, last_day
from elchi.records.vocabulary import Status

FEW_DAYS = 10
SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 2)}
NEAR_THE_PAGE: Mapping[Status, tuple[int, int]] = {"occurred": (-3, 0), "planned": (0, 45), "cancelled": (-3, 45)}


class Span(msgspec.Struct, frozen=True):
    """Days from `first` to `last` (proleptic ordinals, both within) in which the event was.

    `known` is True when the account dates the event itself; else the page's day bounds it. `exact` spans are of a
    few days at most. `stated` is of the date.
    """

    first: int
    last: int
    known: bool = True
    stated: bool = False

    @property
    def exact(self) -> bool:
        """Whether the account tells the day, or the few days, of the event."""
        return self.known and self.last - self.first < FEW_DAYS

    def gap(self, other: "Span") -> int:
        """The days from one span to the other; 0 when they touch or overlap.

        >>> Span(10, 12).gap(Span(14, 14)), Span(10, 12).gap(Span(12, 15))
        (2, 0)
        """
        return max(0, self.first - other.last, other.first - self.last)


def span(when: When, published: str | None, status: Status) -> Span | None:
    """The span of a finding; None when neither it nor its page tells.

    >>> span(When(edtf="2023-10-30"), None, "occurred") == span(When(edtf="2023-10-30"), "2023-10-31", "planned")
    True
    """
    told = bounds(when.edtf)
    if told:
        return Span(*told, known=True, stated=when.stated)
    near, page = NEAR_THE_PAGE.get(status), bounds(published)
    return Span(page[0] + near[0], page[1] + near[1], known=False) if near and page else None


def bounds(edtf: str | None) -> tuple[int, int] | None:
    """The ordinals of the first and last day that an EDTF date can mean; None without both.

    >>> [date.fromordinal(day).isoformat() for day in bounds("2024-24")]
    ['2024-12-01', '2025-02-28']
    """
    if edtf is None:
        return None
    if edtf[5:] in SEASONS:
        return _season(edtf)
    first, last = first_day(edtf), last_day(edtf)
    if first is None or last is None or first > last:
        return None
    return date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()


def _season(edtf: str) -> tuple[int, int] | None:
    start, end = SEASONS[edtf[5:]]
    year = int(edtf[:4])
    first, last = first_day(f"{year:04}-{start:02}"), last_day(f"{year + (end < start):04}-{end:02}")
    return (date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()) if first and last else None
