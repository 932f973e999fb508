"""Keeping the facets of articles and conclusions beside them, in the transaction that writes them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection, delete, select

from elchi.linking import Conclusion
from elchi.records import Article, Finding
from elchi.storage import tables
from elchi.storage.conclusions import TYPE
from elchi.storage.facets import Facet, article_rows, conclusion_rows
from elchi.storage.loading import accounts_where, portions
from elchi.storage.planning import aside
from elchi.storage.rows import Row, insert_all, to_article

OF_PAGES = ("language", "outlet", "sector", "format")
INHERITED = {
    "event": OF_PAGES,
    "agreement": OF_PAGES,
    "commitment": ("language", "outlet", "format"),
    "person": (*OF_PAGES, "year"),
}


def file_article(connection: Connection, article: Article, findings: Sequence[Finding]) -> None:
    """File an article anew."""
    drop(connection, "article", [article.id])
    insert_all(connection, tables.facet, article_rows(article, findings))


def file_conclusions(connection: Connection, kind: str, made: Sequence[Conclusion]) -> None:
    """File conclusions whose members are written; what stood of them must have been dropped before."""
    for portion in portions(made):
        own = [row for one in portion for row in conclusion_rows(kind, one)]
        insert_all(connection, tables.facet, own + _inherit(connection, kind, own))


def drop(connection: Connection, kind: str, owners: Iterable[str]) -> None:
    """File these no longer."""
    facet = tables.facet
    for portion in portions(owners):
        connection.execute(delete(facet).where(aside(facet.c.kind) == kind, facet.c.owner.in_(portion)))


def file_all(connection: Connection) -> None:
    """File everything anew, as for a record that comes from an older Elchi."""
    connection.execute(delete(tables.facet))
    for portion in portions(connection.scalars(select(tables.article.c.id)).all()):
        _file_articles(connection, portion)
    for kind, of in TYPE.items():
        kept = select(tables.conclusion.c.payload).where(tables.conclusion.c.kind == kind)
        payloads = connection.scalars(kept).all()
        file_conclusions(connection, kind, [msgspec.json.decode(payload, type=of) for payload in payloads])


def _file_articles(connection: Connection, ids: list[str]) -> None:
    findings: dict[str, list[Finding]] = defaultdict(list)
    for account in accounts_where(connection, tables.finding.c.article.in_(ids)):
        findings[account.finding.article].append(account.finding)
    payloads = connection.scalars(select(tables.article.c.payload).where(tables.article.c.id.in_(ids))).all()
    articles = [to_article(payload) for payload in payloads]
    insert_all(connection, tables.facet, [row for one in articles for row in article_rows(one, findings[one.id])])


def _inherit(connection: Connection, kind: str, made: Iterable[Row]) -> list[Row]:
    """What the pages of conclusions are of, they are of as well; `made` holds a row of each."""
    own = {row["owner"]: row for row in made}
    pages = _pages(connection, list(own))
    given = _given(
        connection, sorted({page for told in pages.values() for page in told}), INHERITED.get(kind, OF_PAGES)
    )
    return [
        {**own[owner], "by": by, "value": value}
        for owner, told in pages.items()
        for by, value in sorted({facet for page in told for facet in given[page]})
    ]


def _pages(connection: Connection, conclusions: list[str]) -> dict[str, set[str]]:
    edge, found = tables.membership.c, tables.finding
    told = select(edge.conclusion, found.c.article).join(found, found.c.id == edge.finding)
    pages: dict[str, set[str]] = defaultdict(set)
    for conclusion, article in connection.execute(told.where(edge.conclusion.in_(conclusions))):
        pages[conclusion].add(article)
    return pages


def _given(connection: Connection, articles: list[str], by: tuple[str, ...]) -> dict[str, set[Facet]]:
    facet = tables.facet.c
    wanted = select(facet.owner, facet.by, facet.value).where(aside(facet.kind) == "article")
    given: dict[str, set[Facet]] = defaultdict(set)
    for portion in portions(articles):
        for owner, name, value in connection.execute(wanted.where(facet.owner.in_(portion), facet.by.in_(by))):
            given[owner].add((name, value))
    return given
