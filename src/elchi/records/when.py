"""Time as a page states it, never more exact than the page."""

import msgspec

from elchi.records.vocabulary import Precision

PRECISIONS: tuple[Precision, ...] = ("year", "month", "day")


class When(msgspec.Struct, frozen=True, kw_only=True):
    """A date or interval in EDTF (ISO 8601-2), or nothing.

    `edtf` is "2023-10-31", "2023-10", "2023", "2024-08-15/2024-08-17" or None when the page gives no date.
    `stated` is True when the page's own words give the date and False when it was worked out from other words
    ("today" against a dated line).

    >>> When(edtf="2021", stated=True).precision
    'year'
    """

    edtf: str | None = None
    stated: bool = False

    @property
    def precision(self) -> Precision | None:
        """How exact the date is; None when there is no date."""
        if self.edtf is None:
            return None
        if "/" in self.edtf:
            return "interval"
        return PRECISIONS[self.edtf.count("-")]

    @property
    def first(self) -> str | None:
        """The earliest day, month or year of the interval, or the date itself."""
        return self.edtf.split("/")[0] if self.edtf else None

    @property
    def last(self) -> str | None:
        """The latest day, month or year of the interval, or the date itself."""
        return self.edtf.split("/")[-1] if self.edtf else None
