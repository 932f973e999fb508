"""An article's text with its evidence marked: where each finding's words begin and end."""

from collections.abc import Iterable
from itertools import pairwise

import msgspec

from elchi.records import Article, Finding, Quote

PARAGRAPH = "\n\n"


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A run of text under the same quotes: the findings that rest on it, outermost first, and their fields.

    `opens` are findings whose main quote begins here, `closes` findings whose main quote ends here.
    """

    text: str
    findings: list[str] = []
    fields: list[str] = []
    opens: list[str] = []
    closes: list[str] = []


class Span(msgspec.Struct, frozen=True, kw_only=True):
    """The words of one quote in the text, and whose they are; `main` where the finding as a whole rests on them."""

    start: int
    end: int
    finding: str
    field: str | None = None
    main: bool = False


def spans(findings: Iterable[Finding]) -> list[Span]:
    """Every quote of the findings, widest first."""
    found = [_span(finding, index, quote) for finding in findings for index, quote in enumerate(finding.quotes)]
    return sorted(found, key=lambda span: (span.start, -span.end, span.finding))


def _span(finding: Finding, index: int, quote: Quote) -> Span:
    """The span of a quote's words, without blanks at its ends: no mark begins or ends between two paragraphs."""
    start = quote.start + len(quote.text) - len(quote.text.lstrip())
    end = quote.end - len(quote.text) + len(quote.text.rstrip())
    return Span(start=start, end=max(start, end), finding=finding.id, field=quote.field, main=index == 0)


def paragraphs(article: Article, marked: list[Span]) -> list[list[Piece]]:
    """The body's paragraphs as pieces; joined they are the text after its title, letter for letter."""
    made: list[list[Piece]] = []
    start = len(article.title) if article.text.startswith(article.title) else 0
    for paragraph in article.text[start:].split(PARAGRAPH):
        if paragraph.strip():
            made.append(_pieces(article.text, start, start + len(paragraph), marked))
        start += len(paragraph) + len(PARAGRAPH)
    return made


def title(article: Article, marked: list[Span]) -> list[Piece]:
    """The title as pieces: some findings rest on it alone."""
    return _pieces(article.text, 0, len(article.title), marked) if article.text.startswith(article.title) else []


def _pieces(text: str, start: int, end: int, marked: list[Span]) -> list[Piece]:
    here = [span for span in marked if span.start < end and span.end > start]
    cuts = {start, end} | {cut for span in here for cut in (span.start, span.end) if start < cut < end}
    edges = sorted(cuts)
    return [_piece(text, left, right, here) for left, right in pairwise(edges)]


def _piece(text: str, start: int, end: int, here: list[Span]) -> Piece:
    over = [span for span in here if span.start <= start and span.end >= end]
    return Piece(
        text=text[start:end],
        findings=list(dict.fromkeys(span.finding for span in over)),
        fields=list(dict.fromkeys(span.field for span in over if span.field)),
        opens=[span.finding for span in over if span.main and span.start == start],
        closes=[span.finding for span in over if span.main and span.end == end],
    )
