"""Dates as the language writes them, to EDTF, by the patterns of calendar.toml."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from elchi.language.rows import DatePattern
from elchi.language.tables import Calendar
from elchi.records.when import When

YEARS = r"(?:19|20)\d{2}"
LINE = re.compile(r"[^\n]+")
SEASONS = {"21": "03", "22": "06", "23": "09", "24": "12"}
DAYS = r"(?:[12]\d|3[01]|0?[1-9])"


class DateMatch(NamedTuple):
    """A date in a text: its span, the time it states, and the pattern that read it.

    `when.edtf` is None and `partial` is "10-31" when the words give a day and month without a year.
    `years` holds the single years of a list ("в 2021 и 2022 годах").
    """

    start: int
    end: int
    when: When
    rule: str
    partial: str | None = None
    years: tuple[str, ...] = ()


class DateFinder:
    """Reads one language's dates; made once from its calendar table."""

    def __init__(self, calendar: Calendar, code: str) -> None:
        self.months = [re.compile(rf"(?:{month})", re.IGNORECASE) for month in calendar.months]
        self.month_words = "|".join(f"(?:{month})" for month in calendar.months)
        seasons = [hint for row in calendar.pattern if row.span and "/" not in row.span for hint in row.hints]
        self.sign = re.compile("|".join([r"\d", self.month_words, *map(re.escape, seasons)]), re.IGNORECASE)
        self.patterns = [(f"{code}/{row.id}", self._compiled(row)) for row in calendar.pattern]
        self.hints = {f"{code}/{row.id}": row.hints for row in calendar.pattern if row.hints}
        self.spans = {f"{code}/{row.id}": row.span for row in calendar.pattern if row.span}
        self.lists = frozenset(f"{code}/{row.id}" for row in calendar.pattern if row.edtf.startswith("{"))

    def _compiled(self, row: DatePattern) -> re.Pattern[str]:
        pattern = row.pattern
        slots = {"day": DAYS, "month": self.month_words, "year": YEARS, "mm": r"(?:1[0-2]|0?[1-9])"}
        for name, expression in slots.items():
            for suffix in ("", "2"):
                pattern = pattern.replace("{" + name + suffix + "}", f"(?P<{name}{suffix}>{expression})")
        return re.compile(rf"(?<![\w]){pattern}(?![\w])", re.IGNORECASE)

    def find(self, text: str) -> list[DateMatch]:
        """Every date in the text, longest reading first where patterns overlap, in order of place."""
        found = [match for start, end in self._lines(text) for match in self._in_line(text, start, end)]
        found.sort(key=lambda match: (match.start, match.start - match.end))
        kept: list[DateMatch] = []
        for match in found:
            if not kept or match.start >= kept[-1].end:
                kept.append(match)
        return kept

    def _lines(self, text: str) -> Iterator[tuple[int, int]]:
        """The lines that may hold a date: those with a figure or the name of a month."""
        lines = (line.span() for line in LINE.finditer(text))
        return (span for span in lines if self.sign.search(text, *span))

    def _in_line(self, text: str, start: int, end: int) -> Iterator[DateMatch]:
        line = text[start:end].lower()
        for rule, pattern in self.patterns:
            hints = self.hints.get(rule)
            if hints is None or any(hint in line for hint in hints):
                yield from self._read_all(rule, pattern.finditer(text, start, end))

    def _read_all(self, rule: str, matches: Iterable[re.Match[str]]) -> Iterator[DateMatch]:
        for match in matches:
            slots = match.groupdict()
            read = _part(slots, self.spans[rule]) if rule in self.spans else self._read(slots, rule in self.lists)
            if read is not None:
                edtf, partial, years = read
                yield DateMatch(
                    match.start(), match.end(), When(edtf=edtf, stated=edtf is not None), rule, partial, years
                )

    def _read(
        self, slots: dict[str, str | None], is_list: bool
    ) -> tuple[str | None, str | None, tuple[str, ...]] | None:
        first, last = self._ends(slots)
        if not _possible(first) or not _possible(last):
            return None
        if first[0] is None and last[0] is None:
            partial = _edtf(first)
            return (None, partial if last == first else f"{partial}/{_edtf(last)}", ())
        years = _years(slots) if is_list else ()
        edtf = _edtf(first) if first == last else f"{_edtf(first)}/{_edtf(last)}"
        return (edtf, None, years)

    def _ends(self, slots: dict[str, str | None]) -> tuple["Parts", "Parts"]:
        year, year2 = slots.get("year"), slots.get("year2")
        month, month2 = self._month(slots, ""), self._month(slots, "2")
        day, day2 = slots.get("day"), slots.get("day2")
        first: Parts = (year or year2, month or month2, int(day) if day else None)
        end_day = day2 or (None if month2 or year2 else day)
        last: Parts = (year2 or year, month2 or month, int(end_day) if end_day else None)
        if day and not end_day:
            last = (last[0], last[1], int(day))
        return first, last

    def _month(self, slots: dict[str, str | None], suffix: str) -> int | None:
        number, word = slots.get("mm" + suffix), slots.get("month" + suffix)
        if number:
            return int(number)
        if not word:
            return None
        return next((index for index, month in enumerate(self.months, 1) if month.fullmatch(word)), None)


def _part(slots: dict[str, str | None], span: str) -> tuple[str | None, str | None, tuple[str, ...]] | None:
    """A part of a year: the first quarter of 2024 is 2024-01/2024-03, its autumn 2024-23 (a season of EDTF)."""
    first, _, last = span.partition("/")
    year = slots.get("year")
    if not last:
        return (f"{year}-{first}", None, ()) if year else (None, first, ())
    return (f"{year}-{first}/{year}-{last}", None, ()) if year else None


def opening(edtf: str) -> str:
    """A time by which it can be compared: a season is its first month.

    >>> opening("2024-23"), opening("2024-05-27")
    ('2024-09', '2024-05-27')
    """
    return edtf[:5] + SEASONS.get(edtf[5:], edtf[5:])


Parts = tuple[str | None, int | None, int | None]


def _years(slots: dict[str, str | None]) -> tuple[str, ...]:
    year, year2 = slots.get("year"), slots.get("year2")
    return (year, year2) if year and year2 else ()


def _edtf(parts: Parts) -> str:
    year, month, day = parts
    pieces = [year, None if month is None else f"{month:02d}", None if day is None else f"{day:02d}"]
    return "-".join(piece for piece in pieces if piece)


def _possible(parts: Parts) -> bool:
    year, month, day = parts
    if month is None or day is None:
        return True
    try:
        date(int(year or 2024), month, day)
    except ValueError:
        return False
    return True


def resolved(partial: str, published: str) -> str:
    """A day and month without a year, put into the year that lies nearest to the page's date.

    >>> resolved("12-30", "2024-01-05")
    '2023-12-30'
    """
    page = date.fromisoformat(published)
    if "/" in partial:
        return "/".join(resolved(end, published) for end in partial.split("/"))
    if "-" not in partial:
        return f"{page.year}-{partial}"
    candidates = [_in_year(partial, page.year + shift) for shift in (-1, 0, 1)]
    return min((c for c in candidates if c), key=lambda c: abs((c - page).days)).isoformat()


def _in_year(partial: str, year: int) -> date | None:
    try:
        return date.fromisoformat(f"{year}-{partial}")
    except ValueError:
        return None


def years_off(edtf: str, years: int) -> str:
    """The same day, month or interval so many years later.

    >>> years_off("2025-04-19", -1), years_off("2025-01/2025-03", 1)
    ('2024-04-19', '2026-01/2026-03')
    """
    return "/".join(f"{int(end[:4]) + years}{end[4:]}" for end in edtf.split("/"))


def shifted(published: str, days: int) -> str:
    """The ISO date so many days from the page's date."""
    return (date.fromisoformat(published) + timedelta(days=days)).isoformat()


def weekday_near(day: int, published: str, ahead: bool) -> str:
    """The ISO date of the weekday (0 is Monday) on the page's date, else last before it or next after it.

    >>> weekday_near(3, "2024-11-08", ahead=False)
    '2024-11-07'
    """
    page = date.fromisoformat(published)
    back = (page.weekday() - day) % 7
    return (page + timedelta(days=-back % 7 if ahead else -back)).isoformat()


def months_away(published: str, months: int) -> str:
    """The month so many months from the page's date.

    >>> months_away("2024-07-02", -9)
    '2023-10'
    """
    year, month = divmod(int(published[:4]) * 12 + int(published[5:7]) - 1 + months, 12)
    return f"{year}-{month + 1:02d}"
