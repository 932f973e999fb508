"""Writing an article and its findings: whole or not at all, and without effect the second time."""

from collections.abc import Sequence
from typing import Literal

import msgspec
from sqlalchemy import Connection, Table, delete, insert, select, update

from elchi.linking import accounts, link
from elchi.records import Article, Event, Finding, Link, Rejected
from elchi.storage import rows, search, tables

Outcome = Literal["new", "changed", "same"]


class Prepared(msgspec.Struct, frozen=True, kw_only=True):
    """One page as read, with everything worked out that can be before the record is locked."""

    article: Article
    findings: list[Finding]
    stems: str


def prepared(article: Article, findings: Sequence[Finding], *, new: bool) -> Prepared:
    """A reading ready to be written; only a new article's words need stemming, since its id fixes its text."""
    stems = search.stems(article.text, article.language) if new else ""
    return Prepared(article=article, findings=list(findings), stems=stems)


def write(connection: Connection, reading: Prepared) -> Outcome:
    """Write one reading and tell what came of it; "changed" means that its findings were replaced."""
    row = rows.article_row(reading.article, reading.findings)
    known = connection.scalar(select(tables.article.c.digest).where(tables.article.c.id == reading.article.id))
    if known == row["digest"]:
        return "same"
    if known is None:
        _write_article(connection, row, reading.stems)
    else:
        _forget_findings(connection, reading.article.id)
        connection.execute(update(tables.article).where(tables.article.c.id == row["id"]), row)
    _write_findings(connection, reading.findings)
    _conclude(connection, reading)
    return "new" if known is None else "changed"


def write_rejected(connection: Connection, rejected: Rejected) -> None:
    """Keep a page that was not read and why; the same page and reason once."""
    table = tables.rejected
    same = (table.c.name == rejected.name) & (table.c.reason == rejected.reason)
    connection.execute(delete(table).where(same))
    connection.execute(insert(table), msgspec.structs.asdict(rejected))


def _write_article(connection: Connection, row: rows.Row, stems: str) -> None:
    made = connection.execute(insert(tables.article), row).inserted_primary_key
    number = made[0] if made else None
    connection.execute(insert(tables.words), {"rowid": number, "stems": stems})


def _forget_findings(connection: Connection, article: str) -> None:
    found = select(tables.finding.c.id).where(tables.finding.c.article == article)
    concluded = select(tables.link.c.conclusion).where(tables.link.c.finding.in_(found))
    events = list(connection.scalars(concluded))
    connection.execute(delete(tables.link).where(tables.link.c.finding.in_(found)))
    connection.execute(delete(tables.event_country).where(tables.event_country.c.event.in_(events)))
    connection.execute(delete(tables.event).where(tables.event.c.id.in_(events)))
    connection.execute(delete(tables.quote).where(tables.quote.c.finding.in_(found)))
    connection.execute(delete(tables.finding_country).where(tables.finding_country.c.finding.in_(found)))
    connection.execute(delete(tables.finding).where(tables.finding.c.article == article))


def _write_findings(connection: Connection, findings: Sequence[Finding]) -> None:
    _insert(connection, tables.finding, [rows.finding_row(f, position) for position, f in enumerate(findings)])
    named = [(f.id, rows.finding_countries(f)) for f in findings]
    countries = [row for key, countries in named for row in rows.country_rows("finding", key, countries)]
    _insert(connection, tables.finding_country, countries)
    _insert(connection, tables.quote, [row for finding in findings for row in rows.quote_rows(finding)])


def _conclude(connection: Connection, reading: Prepared) -> None:
    linked = link(accounts(reading.article, reading.findings))["event"]
    events = [conclusion for conclusion in linked.conclusions if isinstance(conclusion, Event)]
    _insert(connection, tables.event, [rows.event_row(event, reading.article.published) for event in events])
    countries = [row for event in events for row in rows.country_rows("event", event.id, event.countries)]
    _insert(connection, tables.event_country, countries)
    links = [Link(finding=m.item, conclusion=m.conclusion, rule=m.rule) for m in linked.memberships]
    _insert(connection, tables.link, [msgspec.structs.asdict(edge) for edge in links])


def _insert(connection: Connection, table: Table, values: list[rows.Row]) -> None:
    if values:
        connection.execute(insert(table), values)
