"""The questions the record answers, as SELECT statements; nothing here runs them."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, func, select, union_all

from elchi.records.vocabulary import EventType, LanguageCode
from elchi.storage import tables
from elchi.storage.planning import aside

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


def holding(kind: str, articles: Select[str]) -> Select[str]:
    """Payloads of the conclusions of a kind to which a finding of one of these articles belongs, newest first."""
    edge, found = tables.membership.c, tables.finding.c
    inside = select(edge.conclusion).join(tables.finding, found.id == edge.finding)
    inside = inside.where(edge.kind == kind, found.article.in_(articles))
    return conclusions(kind).where(tables.conclusion.c.id.in_(inside))


def conclusions(
    kind: str,
    countries: Iterable[str] = (),
    type: str | None = None,
    status: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Select[str]:
    """Payloads of conclusions of a kind, newest first, those without a day last; `since` and `until` are days."""
    table = tables.conclusion
    wanted = select(table.c.payload).where(table.c.kind == kind)
    for country in countries:
        wanted = wanted.where(table.c.id.in_(_named(tables.conclusion_country, "conclusion", country)))
    if type:
        wanted = wanted.where(table.c.type == type)
    if status:
        wanted = wanted.where(table.c.status == status)
    if since:
        wanted = wanted.where(table.c.last_day >= since)
    if until:
        wanted = wanted.where(table.c.first_day <= until)
    return wanted.order_by(table.c.first_day.desc().nulls_last(), table.c.last_day.desc(), table.c.id)


def concluded_of(kind: str, name: str) -> Select[str]:
    """The payload of what a name leads to: an id, one that was in use before, a finding or a place in one."""
    table, member = tables.conclusion, tables.membership.c
    rare = aside(member.kind) == kind
    named = (
        rare & (member.alias == name),
        (member.kind == kind) & (member.item == name),
        rare & (member.finding == name),
    )
    ways = union_all(*(select(member.conclusion, member.item).where(way) for way in named)).subquery()
    found = select(ways.c.conclusion).order_by(ways.c.item).limit(1)
    either = (table.c.id == name) | (table.c.id == found.scalar_subquery())
    return select(table.c.payload).where(table.c.kind == kind, either).order_by(table.c.id != name).limit(1)


def counts() -> Select[str, int]:
    """How many conclusions there are of each kind."""
    kind = tables.conclusion.c.kind
    return select(kind, func.count()).group_by(kind)


def members(conclusion: str) -> Select[str, str, str, str, str, str]:
    """Kind, item, conclusion, alias, component and rule of everything that belongs to a conclusion, by item."""
    table = tables.membership.c
    columns = (table.kind, table.item, table.conclusion, table.alias, table.component, table.rule)
    return select(*columns).where(table.conclusion == conclusion).order_by(table.item)


def accounts(condition: ColumnElement[bool]) -> Select[str, str, str, str | None, str | None]:
    """Id and payload of findings that meet a condition, with language, day and outlet of their articles."""
    found, page = tables.finding, tables.article
    columns = (found.c.id, found.c.payload, page.c.language, page.c.published, page.c.outlet)
    joint = select(*columns).join(page, page.c.id == found.c.article)
    return joint.where(condition).order_by(found.c.article, found.c.position)


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
    found: ColumnElement[bool],
    order: ColumnElement[Any],
    pair: Pair | None,
    kind: EventType | None,
    language: LanguageCode | None,
) -> Select[str, str]:
    """Payloads and filed stems of articles whose words are `found`, in an order, then newest."""
    table, words = tables.article, tables.words
    wanted = select(table.c.payload, words.c.stems).join(words, words.c.rowid == table.c.number)
    wanted = wanted.where(found)
    if pair:
        wanted = wanted.where(table.c.id.in_(naming_both(pair)))
    if kind:
        wanted = wanted.where(table.c.id.in_(with_event(kind)))
    if language:
        wanted = wanted.where(table.c.language == language)
    return wanted.order_by(order, table.c.published.desc().nulls_last(), table.c.id)


def _named(table: Table, owner: str, country: str) -> Select[str]:
    return select(table.c[owner]).where(table.c.country == country)
