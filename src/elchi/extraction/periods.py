"""The period of a figure: the year, quarter or months that it sums up, or the year by which a target is set.

A day dates an event, not a sum; a year ahead is no sum's; a year gone by is no target's.
"""

from collections.abc import Iterator

from elchi.extraction.sentence import Sentence
from elchi.language.dates import DateMatch, resolved
from elchi.records.vocabulary import Measure

DAY = len("2024-05-01")
MONTHS = len("01/08")
BESIDE = 20


def period_of(sentence: Sentence, offset: int, measure: Measure) -> str | None:
    """The period nearest to the figure at this offset, as EDTF; null when the sentence tells none."""
    told = [(date.start, edtf) for date, edtf in _told(sentence) if _fits(sentence, edtf, measure)]
    months = [] if measure == "target" else list(_months(sentence))
    nearest = min([*months, *told], key=lambda one: abs(one[0] - offset), default=None)
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


def _months(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Months told without their year ("за девять месяцев"), in the year right beside them, else in the page's."""
    for hit in sentence.table("period"):
        start, end = sentence.tokens[hit.first].start, sentence.tokens[hit.last - 1].end
        near = (
            edtf for date, edtf in _told(sentence) if -BESIDE < date.start - end < BESIDE or start == date.end + 1
        )
        year = next(near, None) or _relative_year(sentence) or sentence.article.published
        if year and not sentence.in_date(start):
            first, last = hit.entry.row.span.split("/")
            yield start, f"{year[:4]}-{first}/{year[:4]}-{last}"
