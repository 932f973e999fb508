"""The sentences that findings rest on, many at a time."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Select, select

from elchi.records import Quote
from elchi.records.vocabulary import Confidence, LanguageCode
from elchi.storage import tables
from elchi.storage.loading import portions
from elchi.storage.opened import Opened


class Testimony(msgspec.Struct, frozen=True, kw_only=True):
    """The words that a finding rests on, the sentence around them, and the page they stand on.

    `quote` is the first quote, `further` the others, each with the field it supports. `sentence` holds the whole of
    the sentences that the first quote touches. All offsets count code points of the article's text: inside the
    sentence the quote begins at `quote.start - sentence.start`.
    """

    finding: str
    quote: Quote
    sentence: Quote
    further: list[Quote] = []
    title: str
    language: LanguageCode
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    rule: str
    confidence: Confidence = "stated"


class Page(msgspec.Struct, frozen=True):
    """What of an article a testimony shows."""

    title: str
    text: str
    language: str
    url: str | None = None
    published: str | None = None
    outlet: str | None = None


class Sure(msgspec.Struct, frozen=True):
    """How sure a finding is."""

    confidence: Confidence = "stated"


PAGE = msgspec.json.Decoder(Page)
SURE = msgspec.json.Decoder(Sure)


class Testifying(Opened):
    """Questions for the words under a statement."""

    def testimony(self, findings: Iterable[str]) -> dict[str, Testimony]:
        """By finding id, the sentence that each finding rests on; what has no quote, or is not there, is left out."""
        wanted, found = sorted(set(findings)), dict[str, Testimony]()
        with self._reading() as connection:
            for portion in portions(wanted):
                found |= _testimonies(connection, portion)
        return found


def _testimonies(connection: Connection, ids: list[str]) -> dict[str, Testimony]:
    quotes: dict[str, list[Row[Any]]] = defaultdict(list)
    for row in connection.execute(_quotes(ids)):
        quotes[row.finding].append(row)
    articles = {row.article for given in quotes.values() for row in given}
    table = tables.article.c
    pages = connection.execute(select(table.id, table.payload).where(table.id.in_(articles)))
    shown = {key: PAGE.decode(payload) for key, payload in pages}
    return {key: _testimony(shown[given[0].article], given) for key, given in quotes.items()}


def _quotes(ids: Sequence[str]) -> Select[Any]:
    found, quote = tables.finding, tables.quote
    columns = (*quote.c, found.c.rule, found.c.payload)
    return (
        select(*columns)
        .join(found, found.c.id == quote.c.finding)
        .where(found.c.id.in_(ids))
        .order_by(quote.c.finding, quote.c.position)
    )


def _testimony(page: Page, given: Sequence[Row[Any]]) -> Testimony:
    first, *further = [
        Quote(article=row.article, start=row.start, end=row.end, text=row.text, field=row.field) for row in given
    ]
    start, end = sentence(page.text, page.language, first.start, first.end)
    return Testimony(
        finding=given[0].finding,
        quote=first,
        sentence=Quote(article=first.article, start=start, end=end, text=page.text[start:end]),
        further=further,
        title=page.title,
        language=page.language,
        outlet=page.outlet,
        url=page.url,
        published=page.published,
        rule=given[0].rule,
        confidence=SURE.decode(given[0].payload).confidence,
    )


def sentence(text: str, language: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentences begin and end that a span of a text touches; the span itself when none does."""
    from elchi.language import load

    opening = text.rfind("\n", 0, start) + 1
    closing = text.find("\n", end)
    closing = len(text) if closing < 0 else closing
    spans = load(language).sentences(text[opening:closing])
    touched = [(opening + a, opening + b) for a, b in spans if opening + a < end and opening + b > start]
    return (min(a for a, _ in touched), max(b for _, b in touched)) if touched else (start, end)
