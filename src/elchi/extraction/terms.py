"""For how long a document holds and when it was signed, by the dates in its title and beside what was done to it."""

from elchi.extraction.documents import Title
from elchi.extraction.sentence import Sentence
from elchi.extraction.timing import ends_at, whens_of
from elchi.language import Hit
from elchi.records.vocabulary import Precision


def validity(sentence: Sentence, title: Title) -> tuple[str | None, str | None]:
    """The years or dates for which the document holds, from an interval in or right behind its title."""
    start, end = title.span(sentence)
    inside = [date for date in sentence.dates if start <= date.start <= end + 2 and date.when.edtf]
    for date in inside:
        if "/" in (date.when.edtf or ""):
            return date.when.first, date.when.last
    until = next((date for date in inside if date.when.precision == "year" and ends_at(sentence, date)), None)
    return None, until.when.edtf if until else None


def signed_on(sentence: Sentence, act: Hit | None, title: Title) -> str | None:
    """The document's own date, in its title, else the day of its signing."""
    start, end = title.span(sentence)
    own = [date for date in sentence.dates if start <= date.start < end and not ends_at(sentence, date)]
    dates = [date.when for date in own if date.when.edtf and "/" not in date.when.edtf]
    if dates or act is None or act.entry.row.status not in ("signed", "initialled"):
        return dates[0].edtf if dates else None
    return day_of(sentence, act, title)


def day_of(sentence: Sentence, act: Hit, title: Title, precision: Precision | None = None) -> str | None:
    """When it was done, by the words beside the act; only as exactly as asked for."""
    told = whens_of(sentence, act, [title.span(sentence)])
    return told[0].edtf if told and precision in (None, told[0].precision) else None
