"""The times that a sentence names beside its dates: weekdays, "yesterday", "two months ago", "the same day".

Each is given as a date match, so that a date and a weekday of one sentence compete for an event by their distance.
They need the page's date, or the day told before, and are never `stated`.
"""

import re
from collections.abc import Iterator, Sequence

from elchi.extraction.sentence import Sentence
from elchi.language import Hit
from elchi.language.dates import DateMatch, months_away, opening, resolved, shifted, weekday_near
from elchi.language.rows import RelativeRow
from elchi.records import When

BESIDE = 16
DATELINE = 45
DATELINE_END = re.compile(r"\W*(?:[-–—/|:(]|\.(?:\s|$))")
MOST = 60


def times_in(sentence: Sentence, ahead: bool, told: str | None, taken: Sequence[tuple[int, int]]) -> list[DateMatch]:
    """Dates, weekdays and relative words of a sentence; a word beside a date ("on Friday, 28 November") gives way.

    `ahead` says that weekdays lie ahead of the page; `told` is the day that was told before the sentence. Dates
    inside `taken` (titles of documents) and in the dateline belong to something else.
    """
    dates = [date for date in sentence.dates_outside(taken) if not is_dateline(sentence, date)]
    words = [*_relative(sentence, dates, told, ahead), *_weekdays(sentence, ahead)]
    return [*dates, *(word for word in words if not any(_beside(word, date) for date in dates))]


def is_dateline(sentence: Sentence, date: DateMatch) -> bool:
    """Whether a date stands in the dateline: right behind the city that opens the sentence, with a dash behind."""
    cities = [sentence.tokens[hit.first].start for hit in sentence.table("city")]
    opens = any(start - sentence.span.start < 3 for start in cities) and date.start - sentence.span.start < DATELINE
    between = sentence.article.text[sentence.span.start : date.start]
    short = len(between.split()) < 5 and not re.search(r"[-–—](?=\s)", between)
    behind = sentence.article.text[date.end : date.end + 12]
    return opens and short and (not behind.strip() or DATELINE_END.match(behind) is not None)


def told_in(sentence: Sentence, taken: Sequence[tuple[int, int]]) -> str | None:
    """The last full day that the sentence's own dates name."""
    times = times_in(sentence, False, None, taken)
    return next(filter(None, (_full_day(sentence, time) for time in reversed(times))), None)


def is_over(sentence: Sentence, date: DateMatch) -> bool:
    """Whether a time lies before the page's: no time of what is planned, but of its announcement."""
    published = sentence.article.published
    if not published:
        return False
    if date.partial and "-" not in date.partial:
        return False
    last = _full_day(sentence, date) or date.when.last
    return last is not None and opening(last) < published[: len(last)]


def _beside(word: DateMatch, date: DateMatch) -> bool:
    exact = date.partial is not None or date.when.precision in ("day", "interval", "month")
    return exact and max(word.start - date.end, date.start - word.end) <= BESIDE


def _relative(sentence: Sentence, dates: Sequence[DateMatch], told: str | None, ahead: bool) -> Iterator[DateMatch]:
    for hit in sentence.table("relative"):
        row: RelativeRow = hit.entry.row
        start, end = sentence.tokens[hit.first].start, sentence.tokens[hit.last - 1].end
        day = _day_before(sentence, dates, start) or _since(sentence, row, told, ahead) if row.told else None
        if row.told and row.days == 0 and day is None:
            continue
        edtf = _away(row, day or sentence.article.published, times_of(sentence, hit))
        if edtf:
            yield DateMatch(start, end, When(edtf=edtf, stated=False), hit.entry.rule)


def _since(sentence: Sentence, row: RelativeRow, told: str | None, ahead: bool) -> str | None:
    """The day told before, from which words count; "a day earlier" does not count from a day ahead of the page."""
    published = sentence.article.published
    back = row.days is not None and row.days < 0 and not ahead
    return None if back and told and published and told > published else told


def _day_before(sentence: Sentence, dates: Sequence[DateMatch], start: int) -> str | None:
    """The last full day that the same sentence names before the word."""
    before = (_full_day(sentence, date) for date in reversed(dates) if date.end <= start)
    return next(filter(None, before), None)


def _full_day(sentence: Sentence, date: DateMatch) -> str | None:
    """The day of a date, the last of an interval; without a year it is put beside the page's date."""
    published = sentence.article.published
    edtf = resolved(date.partial, published) if date.partial and published else date.when.edtf
    last = (edtf or "").rpartition("/")[2]
    return last if last.count("-") > 1 else None


def _away(row: RelativeRow, day: str | None, times: int) -> str | None:
    """The day or month so far from a day; None for words that count in years, and where nothing is counted."""
    if day is None or not 0 < times <= MOST:
        return None
    if row.days is not None:
        return shifted(day, row.days * times)
    return months_away(day, row.months * times) if row.months is not None else None


def times_of(sentence: Sentence, hit: Hit) -> int:
    """The number in or right before counted words, 0 where there is none ("a few days ago"); 1 for other words."""
    if not hit.entry.row.counted:
        return 1
    words = sentence.language.numbers.words
    values = [
        int(token.text) if token.text.isdigit() else next((words[k] for k in sorted(token.keys) if k in words), 0)
        for token in sentence.tokens[max(hit.first - 1, 0) : hit.last]
    ]
    return int(next((value for value in values if value >= 1), 0))


def _weekdays(sentence: Sentence, ahead: bool) -> Iterator[DateMatch]:
    """The day of a sentence that names just one weekday: the last such day, or the next for what is planned."""
    published = sentence.article.published
    found = [(day, pattern.search(sentence.text)) for day, pattern in enumerate(sentence.language.weekdays)]
    named = [(day, match) for day, match in found if match]
    for day, match in named if published and len(named) == 1 else ():
        start, end = (sentence.span.start + offset for offset in match.span())
        when = When(edtf=weekday_near(day, published or "", ahead), stated=False)
        yield DateMatch(start, end, when, "weekday")
