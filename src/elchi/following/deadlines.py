"""Deadlines in words become dates: «IV квартал 2024 года» is 2024-10/2024-12, «ежегодно» repeats."""

from datetime import date

import msgspec

from elchi.language import languages
from elchi.language.programmes import deadline_finder, one_line, repeat_in
from elchi.records.days import first_day, last_day
from elchi.records.vocabulary import LanguageCode, Repeat

LONG = 100_000


class Deadline(msgspec.Struct, frozen=True, kw_only=True):
    """A deadline: EDTF, whose last day it is, or how often; neither where the words tell neither."""

    due: str | None = None
    repeats: Repeat | None = None

    @property
    def is_read(self) -> bool:
        """Whether the words told anything."""
        return self.due is not None or self.repeats is not None


def deadline_of(text: str, language: LanguageCode, year: str | None = None) -> Deadline:
    """The deadline that the words of a cell set; several dates are the span from the first to the last.

    `year` is the programme's own where it has just one: «IV квартал» is of that year.

    >>> deadline_of("до конца 2025 года", "ru"), deadline_of("Q4 2024", "en")
    (Deadline(due='2025', repeats=None), Deadline(due='2024-10/2024-12', repeats=None))
    """
    words = one_line(text)
    order = [language, *(code for code in languages() if code != language)]
    due = _exactest([_span(words, code) for code in order])
    if due is None and year and words:
        due = _exactest([_span(whole, code) for code in order for whole in (f"{words} {year}", f"{year} {words}")])
    return Deadline(due=due, repeats=repeat_in(words))


def _exactest(spans: list[str | None]) -> str | None:
    """The shortest span: a language that reads less of the words reads a year where another reads its quarter."""
    return min((span for span in spans if span), key=_length, default=None)


def _length(span: str) -> int:
    first, last = first_day(span), last_day(span)
    return (date.fromisoformat(last) - date.fromisoformat(first)).days if first and last else LONG


def _span(words: str, language: LanguageCode) -> str | None:
    found = deadline_finder(language).find(words)
    ends = [end for match in found for end in (match.when.first, match.when.last, *match.years) if end]
    if not ends:
        return None
    first, last = min(ends), max(ends)
    return first if first == last else f"{first}/{last}"
