"""Running the record's questions and making records of the answers."""

from collections import defaultdict

from sqlalchemy import ColumnElement, Connection, select

from elchi.records import Event, Finding, Quote
from elchi.records.vocabulary import EventType, LanguageCode
from elchi.storage import queries, rows, search, tables
from elchi.storage.pairfile import PairFile, file_of
from elchi.storage.search import FoundArticle


def findings(connection: Connection, condition: ColumnElement[bool]) -> list[Finding]:
    """The findings that meet a condition, with their quotes."""
    quotes: dict[str, list[Quote]] = defaultdict(list)
    for finding, article, start, end, text, field in connection.execute(queries.quotes(condition)):
        quotes[finding].append(Quote(article=article, start=start, end=end, text=text, field=field))
    found = connection.execute(queries.findings(condition))
    return [rows.to_finding(payload, quotes[key]) for key, payload in found]


def event(connection: Connection, name: str) -> Event | None:
    """The event with this id, or the event that the finding with this id belongs to."""
    payload = connection.scalar(queries.event_named(name))
    return rows.to_event(payload) if payload else None


def pair(connection: Connection, countries: queries.Pair) -> PairFile:
    """Everything that concerns two countries."""
    ids = queries.naming_both(countries)
    payloads = connection.scalars(select(tables.article.c.payload).where(tables.article.c.id.in_(ids)))
    articles = [rows.to_article(payload) for payload in payloads]
    found = findings(connection, tables.finding.c.article.in_(ids))
    concluded = connection.scalars(queries.events(countries, None, None, None, None))
    return file_of(countries, articles, found, [rows.to_event(payload) for payload in concluded])


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
    answer = connection.execute(queries.matching(search.match(sought), countries, kind, language).limit(limit))
    return [search.found_article(rows.to_article(payload), filed, sought) for payload, filed in answer]
