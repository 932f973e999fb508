"""Dates in print, exact to what is known: a day, several days, a month, a year, a span."""

from elchi.publishing.phrases import Phrases
from elchi.records.days import first_day

SAME_MONTH = 7
SHAPES = {4: "year", 7: "month", 10: "day"}


class Dating:
    """One language's way of writing EDTF dates."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases

    def date(self, edtf: str) -> str:
        """The date as it stands in a line: «30 октября 2023 года», "2023-nji ýylyň 30-njy oktýabry"."""
        first, _, last = edtf.partition("/")
        if not last or first == last:
            return self._single(first)
        if first_day(first) is None or first_day(last) is None:
            return self._joined(first, last)
        if len(first) == len(last) == len("2023-10-30") and first[:SAME_MONTH] == last[:SAME_MONTH]:
            return self._filled("days", last, last_day=str(int(last[8:])), day=str(int(first[8:])))
        if len(first) == len(last) == len("2023"):
            return self._filled("years", last, first_year=first)
        if len(first) == len(last) == SAME_MONTH and first[:4] == last[:4]:
            return self._filled("months", last, first_month=self.phrases.months_alone[int(first[5:7]) - 1])
        return self._joined(first, last)

    def since(self, edtf: str) -> str:
        """The date as it stands in "since …"; a month or year is since its first day."""
        day = first_day(edtf) or edtf
        months = self.phrases.months_since
        return self._filled("since", day, month=months[int(day[5:7]) - 1])

    def short(self, edtf: str) -> str:
        """The date in figures, as it stands in a table: 30.10.2023, 24–25.10.2021, 10.2021, 2021."""
        first, _, last = edtf.partition("/")
        if first_day(first) is None or len(first) not in SHAPES or (last and first_day(last) is None):
            return edtf
        if last in ("", first):
            return self._figures(f"short_{SHAPES[len(first)]}", first)
        if len(first) == len(last) == len("2023-10-30") and first[:SAME_MONTH] == last[:SAME_MONTH]:
            return self._figures("short_days", last, first_dd=first[8:])
        return f"{self.short(first)}–{self.short(last)}"

    def _figures(self, pattern: str, edtf: str, **given: str) -> str:
        values = {"year": edtf[:4], "mm": edtf[5:7], "dd": edtf[8:]} | given
        return self.phrases.date[pattern].text.format(**values)

    def nth(self, number: int | str) -> str:
        """The number as an ordinal: "12th", «12-е», "12-nji"."""
        digits = str(number)
        tails = (digits[start:] for start in range(len(digits) + 1))
        return digits + next(self.phrases.ordinal[tail] for tail in tails if tail in self.phrases.ordinal)

    def _single(self, edtf: str) -> str:
        shape = SHAPES.get(len(edtf))
        if shape is None or first_day(edtf) is None:
            return edtf
        return self._filled(shape, edtf)

    def _joined(self, first: str, last: str) -> str:
        values = {"first": self._single(first), "last": self._single(last)}
        return self.phrases.date["span"].text.format(**values)

    def _filled(self, shape: str, edtf: str, **given: str) -> str:
        values = {"year": edtf[:4], "year_nth": self.nth(int(edtf[:4]))}
        if len(edtf) >= SAME_MONTH:
            months = self.phrases.months if len(edtf) > SAME_MONTH else self.phrases.months_alone
            values["month"] = months[int(edtf[5:7]) - 1]
        if len(edtf) > SAME_MONTH:
            values |= {"day": str(int(edtf[8:])), "day_nth": self.nth(int(edtf[8:]))}
        return self.phrases.date[shape].text.format(**values | given)
