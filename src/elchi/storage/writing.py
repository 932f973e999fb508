"""Writing an article and its findings: whole or not at all, and without effect the second time."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Literal

import msgspec
from sqlalchemy import Connection, bindparam, delete, insert, select, update

from elchi.linking import accounts
from elchi.linking.account import finding_countries
from elchi.records import Article, Finding, Rejected
from elchi.storage import filing, judging, rows, search, tables
from elchi.storage.change import Change, forget
from elchi.storage.relinking import relink
from elchi.storage.remembering import Memory
from elchi.storage.rows import insert_all

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


def write_all(connection: Connection, readings: Sequence[Prepared], rules: str, memory: Memory) -> list[Outcome]:
    """Write readings and link them with what they touch, by these rules; tells what came of each."""
    change, before = Change(), judging.come_to(connection)
    outcomes = [_write(connection, reading, change) for reading in readings]
    after = judging.come_to(connection)
    judging.disturb(connection, before, after, change)
    relink(connection, change, rules, after.constraints, memory)
    return outcomes


def _write(connection: Connection, reading: Prepared, change: Change) -> Outcome:
    """Write one reading; "changed" means that its findings were replaced."""
    row = rows.article_row(reading.article, reading.findings)
    known = connection.scalar(select(tables.article.c.digest).where(tables.article.c.id == reading.article.id))
    if known == row["digest"]:
        return "same"
    if known is None:
        _write_article(connection, row, reading.stems)
    else:
        _forget_findings(connection, reading.article.id, change)
        connection.execute(update(tables.article).where(tables.article.c.id == row["id"]), row)
    _write_findings(connection, reading.findings)
    filing.file_article(connection, reading.article, reading.findings)
    change.come[reading.article.id] = accounts(reading.article, reading.findings)
    return "new" if known is None else "changed"


def write_rejected(connection: Connection, rejected: Sequence[Rejected]) -> None:
    """Keep pages that were not read and why; the same page and reason once."""
    table = tables.rejected
    kept = {(each.name, each.reason): msgspec.structs.asdict(each) for each in rejected}
    same = (table.c.name == bindparam("named")) & (table.c.reason == bindparam("why"))
    connection.execute(delete(table).where(same), [{"named": name, "why": reason} for name, reason in kept])
    insert_all(connection, table, list(kept.values()))


def _write_article(connection: Connection, row: rows.Row, stems: str) -> None:
    added = datetime.now(UTC).isoformat(timespec="seconds")
    made = connection.execute(insert(tables.article), row | {"added": added}).inserted_primary_key
    number = made[0] if made else None
    connection.execute(insert(tables.words), {"rowid": number, "stems": stems})


def _forget_findings(connection: Connection, article: str, change: Change) -> None:
    forget(connection, tables.finding.c.article == article, change)
    found = select(tables.finding.c.id).where(tables.finding.c.article == article)
    connection.execute(delete(tables.quote).where(tables.quote.c.finding.in_(found)))
    connection.execute(delete(tables.finding_country).where(tables.finding_country.c.finding.in_(found)))
    connection.execute(delete(tables.finding).where(tables.finding.c.article == article))


def _write_findings(connection: Connection, findings: Sequence[Finding]) -> None:
    insert_all(connection, tables.finding, [rows.finding_row(f, position) for position, f in enumerate(findings)])
    named = [(f.id, finding_countries(f)) for f in findings]
    countries = [row for key, countries in named for row in rows.country_rows("finding", key, countries)]
    insert_all(connection, tables.finding_country, countries)
    insert_all(connection, tables.quote, [row for finding in findings for row in rows.quote_rows(finding)])
