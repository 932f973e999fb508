"""Running the record's questions and making records of the answers."""

from collections.abc import Iterable
from typing import TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, select

from elchi.linking import Account, Conclusion, Membership
from elchi.linking.agreements.completing import completed
from elchi.records import Agreement, Commitment, Event, Finding
from elchi.records.vocabulary import EventType, LanguageCode
from elchi.storage import loading, queries, rows, search, tables, wording
from elchi.storage.conclusions import KIND
from elchi.storage.pairfile import PairFile, file_of
from elchi.storage.search import FoundArticle

C = TypeVar("C", bound=Conclusion)


def findings(connection: Connection, condition: ColumnElement[bool]) -> list[Finding]:
    """The findings that meet a condition, with their quotes."""
    return [account.finding for account in loading.accounts_where(connection, condition)]


def conclusion(connection: Connection, of: type[C], name: str) -> C | None:
    """The conclusion of this type that a name leads to, or None."""
    payload = connection.scalar(queries.concluded_of(KIND[of], name))
    return msgspec.json.decode(payload, type=of) if payload else None


def conclusions(
    connection: Connection,
    of: type[C],
    countries: Iterable[str] | None = None,
    type: str | None = None,
    status: str | None = None,
    bounds: tuple[str | None, str | None] = (None, None),
) -> list[C]:
    """The conclusions of this type that meet every condition, newest first; `bounds` are days."""
    payloads = connection.scalars(queries.conclusions(KIND[of], countries or (), type, status, *bounds))
    return [msgspec.json.decode(payload, type=of) for payload in payloads]


def memberships(connection: Connection, conclusion: str) -> list[Membership]:
    """Everything that belongs to a conclusion, by item."""
    return [Membership(**row) for row in connection.execute(queries.members(conclusion)).mappings()]


def accounts(connection: Connection, conclusion: str) -> list[Account[Finding]]:
    """The findings of a conclusion, oldest first."""
    found = [edge.finding for edge in memberships(connection, conclusion)]
    return sorted(loading.accounts_of(connection, found), key=lambda account: account.age)


def pair(connection: Connection, countries: queries.Pair) -> PairFile:
    """Everything that concerns two countries."""
    ids = queries.naming_both(countries)
    payloads = connection.scalars(select(tables.article.c.payload).where(tables.article.c.id.in_(ids)))
    articles = [rows.to_article(payload) for payload in payloads]
    told = list(loading.accounts_where(connection, tables.finding.c.article.in_(ids)))
    events, papers = holding(connection, Event, ids), holding(connection, Agreement, ids)
    concluded: list[Conclusion] = [*events, *completed(papers, told, events), *holding(connection, Commitment, ids)]
    return file_of(countries, articles, [account.finding for account in told], concluded)


def holding(connection: Connection, of: type[C], articles: Select[str]) -> list[C]:
    """The conclusions of this type that rest on a finding of one of the articles."""
    payloads = connection.scalars(queries.holding(KIND[of], articles))
    return [msgspec.json.decode(payload, type=of) for payload in payloads]


def find(
    connection: Connection,
    words: str,
    countries: queries.Pair | None,
    kind: EventType | None,
    language: LanguageCode | None,
    limit: int,
) -> list[FoundArticle]:
    """The articles that hold every word sought, best first."""
    sought = search.question(words, language)
    if not sought:
        return []
    order = wording.worst_last(connection, sought)
    matching = queries.matching(wording.holds(sought), order, countries, kind, language)
    answer = connection.execute(matching.limit(limit))
    return [search.found_article(rows.to_article(payload), filed, sought) for payload, filed in answer]
