"""Accounts of findings in the record: what linking looks at, loaded for some findings or for all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, select

from elchi.linking import Account, Kind
from elchi.records import Finding, Quote
from elchi.storage import queries, rows, tables
from elchi.storage.remembering import Memory

AT_ONCE = 500
Each = TypeVar("Each")


def portions(values: Iterable[Each], size: int = AT_ONCE) -> Iterator[list[Each]]:
    """The values, so many at a time as one statement may name."""
    source = iter(values)
    while portion := list(islice(source, size)):
        yield portion


def accounts_of(connection: Connection, findings: Iterable[str]) -> Iterator[Account[Finding]]:
    """The accounts of these findings."""
    for portion in portions(sorted(set(findings))):
        yield from accounts_where(connection, tables.finding.c.id.in_(portion))


def all_accounts(connection: Connection) -> Iterator[Account[Finding]]:
    """The accounts of every finding, a few hundred articles in memory at a time."""
    ids = connection.scalars(select(tables.article.c.id).order_by(tables.article.c.number)).all()
    for portion in portions(ids):
        yield from accounts_where(connection, tables.finding.c.article.in_(portion))


def items_of(
    connection: Connection, kind: Kind[Any, Any, Any], wanted: dict[str, str], memory: Memory
) -> dict[str, Any]:
    """Items of this kind by their ids; `wanted` maps each to its finding."""
    held = {finding: memory.items.get((kind.name, finding)) for finding in set(wanted.values())}
    for account in accounts_of(connection, [finding for finding, items in held.items() if items is None]):
        held[account.id] = memory.keep_items(kind, account)
    return {item: (held[finding] or {})[item] for item, finding in wanted.items()}


def accounts_where(connection: Connection, condition: ColumnElement[bool]) -> Iterator[Account[Finding]]:
    """The accounts of the findings that meet a condition, by article and place in it."""
    quotes: dict[str, list[Quote]] = defaultdict(list)
    for told, article, start, end, text, field in connection.execute(queries.quotes(condition)):
        quotes[told].append(Quote(article=article, start=start, end=end, text=text, field=field))
    for key, payload, language, published, outlet in connection.execute(queries.accounts(condition)).all():
        finding = rows.to_finding(payload, quotes[key])
        yield Account(finding=finding, language=language, published=published, outlet=outlet)
