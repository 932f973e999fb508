"""The period of a figure: the year, quarter or months that it sums up, or the year by which a target is set.

A day dates an event, not a sum; a year ahead is no sum's; a year gone by is no target's.
"""

from collections.abc import Iterator

from elchi.extraction.sentence import Sentence
from elchi.language.dates import DateMatch, resolved
from elchi.records.vocabulary import Measure

DAY = len("2024-05-01")
MONTHS = len("01/08")


def period_of(sentence: Sentence, offset: int, measure: Measure) -> str | None:
    """The period nearest to the figure at this offset, as EDTF; null when the sentence tells none."""
    if measure != "target" and (months := _months(sentence, offset)):
        return months
    told = [(date, edtf) for date, edtf in _told(sentence) if _fits(sentence, edtf, measure)]
    nearest = min(told, key=lambda one: abs(one[0].start - offset), default=None)
    return nearest[1] if nearest else _relative_year(sentence)


def _told(sentence: Sentence) -> Iterator[tuple[DateMatch, str]]:
    """The dates that are no days; months without a year are of the page's."""
    published = sentence.article.published
    for date in sentence.dates:
        edtf = date.when.edtf
        if edtf is None and date.partial and published and len(date.partial) == MONTHS and "/" in date.partial:
            edtf = resolved(date.partial, published)
        if edtf and len(edtf.split("/")[0]) < DAY:
            yield date, edtf


def _fits(sentence: Sentence, edtf: str, measure: Measure) -> bool:
    published = sentence.article.published
    if not published:
        return True
    first, _, last = edtf.partition("/")
    end = last or first
    return end >= published[: len(end)] if measure == "target" else first <= published[: len(first)]


def _relative_year(sentence: Sentence) -> str | None:
    """The year that "last year" or "this year" means."""
    published = sentence.article.published
    years = [hit.entry.row.years for hit in sentence.table("relative") if hit.entry.row.years is not None]
    return str(int(published[:4]) + years[0]) if years and published else None


def _months(sentence: Sentence, offset: int) -> str | None:
    """The months told without their year ("за девять месяцев"), in the year beside them, else in the page's."""
    hits = [hit for hit in sentence.table("period") if not sentence.in_date(sentence.tokens[hit.first].start)]
    nearest = min(hits, key=lambda hit: abs(sentence.tokens[hit.first].start - offset), default=None)
    years = [
        edtf for date, edtf in _told(sentence) if date.when.precision == "year" and _fits(sentence, edtf, "growth")
    ]
    year = next(iter(years), None) or _relative_year(sentence) or sentence.article.published
    if nearest is None or not year:
        return None
    first, last = nearest.entry.row.span.split("/")
    return f"{year[:4]}-{first}/{year[:4]}-{last}"
