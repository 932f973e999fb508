"""The questions the record answers, as SELECT statements; nothing here runs them."""

from sqlalchemy import ColumnElement, Select, Table, func, literal_column, select

from elchi.records.vocabulary import EventType, LanguageCode, Status
from elchi.storage import tables

Pair = tuple[str, str]


def articles(
    language: LanguageCode | None, outlet: str | None, since: str | None, until: str | None, limit: int | None
) -> Select[str]:
    """Payloads of articles, newest first, undated last; `since` and `until` are days."""
    table = tables.article
    wanted = select(table.c.payload)
    if language:
        wanted = wanted.where(table.c.language == language)
    if outlet:
        wanted = wanted.where(table.c.outlet == outlet)
    if since:
        wanted = wanted.where(table.c.published >= since)
    if until:
        wanted = wanted.where(table.c.published <= until)
    return wanted.order_by(table.c.published.desc().nulls_last(), table.c.id).limit(limit)


def events(
    pair: Pair | None, kind: EventType | None, status: Status | None, since: str | None, until: str | None
) -> Select[str]:
    """Payloads of events, newest first, undated and unreported last; `since` and `until` are days."""
    table = tables.event
    wanted = select(table.c.payload)
    for country in pair or ():
        wanted = wanted.where(table.c.id.in_(_named(tables.event_country, "event", country)))
    if kind:
        wanted = wanted.where(table.c.type == kind)
    if status:
        wanted = wanted.where(table.c.status == status)
    if since:
        wanted = wanted.where(table.c.last_day >= since)
    if until:
        wanted = wanted.where(table.c.first_day <= until)
    return wanted.order_by(table.c.first_day.desc().nulls_last(), table.c.last_day.desc(), table.c.id)


def event_named(name: str) -> Select[str]:
    """The payload of the event with this id, or of the event that this finding belongs to."""
    concluded = select(tables.link.c.conclusion).where(tables.link.c.finding == name)
    return select(tables.event.c.payload).where((tables.event.c.id == name) | tables.event.c.id.in_(concluded))


def naming_both(pair: Pair) -> Select[str]:
    """Ids of articles in which one finding names both countries."""
    first, second = (_named(tables.finding_country, "finding", country) for country in pair)
    found = tables.finding.c
    return select(found.article).where(found.id.in_(first), found.id.in_(second)).distinct()


def with_event(kind: EventType) -> Select[str]:
    """Ids of articles that report an event of this type."""
    found = tables.finding.c
    return select(found.article).where(found.kind == "event", found.type == kind)


def findings(condition: ColumnElement[bool]) -> Select[str, str]:
    """Ids and payloads of the findings that meet a condition, by article and place in it."""
    table = tables.finding
    return select(table.c.id, table.c.payload).where(condition).order_by(table.c.article, table.c.position)


def quotes(condition: ColumnElement[bool]) -> Select[str, str, int, int, str, str | None]:
    """The quotes of the same findings: finding, article, start, end, text, field."""
    quote = tables.quote.c
    wanted = select(tables.finding.c.id).where(condition)
    columns = (quote.finding, quote.article, quote.start, quote.end, quote.text, quote.field)
    return select(*columns).where(quote.finding.in_(wanted)).order_by(quote.finding, quote.position)


def matching(
    expression: str, pair: Pair | None, kind: EventType | None, language: LanguageCode | None
) -> Select[str, str]:
    """Payloads and filed stems of articles that match an FTS5 expression, best first, then newest."""
    table, words = tables.article, tables.words
    whole: ColumnElement[str] = literal_column("words")
    wanted = select(table.c.payload, words.c.stems).join(words, words.c.rowid == table.c.number)
    wanted = wanted.where(whole.op("MATCH")(expression))
    if pair:
        wanted = wanted.where(table.c.id.in_(naming_both(pair)))
    if kind:
        wanted = wanted.where(table.c.id.in_(with_event(kind)))
    if language:
        wanted = wanted.where(table.c.language == language)
    return wanted.order_by(func.bm25(whole), table.c.published.desc().nulls_last(), table.c.id)


def _named(table: Table, owner: str, country: str) -> Select[str]:
    return select(table.c[owner]).where(table.c.country == country)
