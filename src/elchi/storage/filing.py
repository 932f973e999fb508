"""Keeping the facets of articles and conclusions beside them, in the transaction that writes them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection, delete, insert, select

from elchi.linking import Conclusion
from elchi.records import Article, Finding
from elchi.storage import tables
from elchi.storage.conclusions import TYPE
from elchi.storage.facets import WHOLE, article_rows, conclusion_rows
from elchi.storage.loading import accounts_where, portions
from elchi.storage.rows import insert_all, to_article

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
        insert_all(connection, tables.facet, [row for one in portion for row in conclusion_rows(kind, one)])
        _inherit(connection, kind, [one.id for one in portion])


def drop(connection: Connection, kind: str, owners: Iterable[str]) -> None:
    """File these no longer."""
    facet = tables.facet
    for portion in portions(owners):
        connection.execute(delete(facet).where(facet.c.kind == kind, facet.c.owner.in_(portion)))


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


def _inherit(connection: Connection, kind: str, owners: list[str]) -> None:
    """What the pages of a conclusion are of, it is of as well."""
    edge, found = tables.membership.c, tables.finding.c
    own, page = tables.facet.alias("own"), tables.facet.alias("page")
    columns = (own.c.kind, page.c.by, page.c.value, own.c.at, own.c.owner, own.c.last)
    given = (
        select(*columns)
        .join(tables.membership, edge.conclusion == own.c.owner)
        .join(tables.finding, found.id == edge.finding)
        .join(
            page,
            (page.c.kind == "article")
            & (page.c.owner == found.article)
            & page.c.by.in_(INHERITED.get(kind, OF_PAGES)),
        )
        .where(own.c.kind == kind, own.c.by == WHOLE, own.c.value == WHOLE, own.c.owner.in_(owners))
        .distinct()
    )
    names = ("kind", "by", "value", "at", "owner", "last")
    connection.execute(insert(tables.facet).from_select(names, given))
