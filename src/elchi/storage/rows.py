"""Records become rows and rows become records; nothing here talks to a database."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, insert

from elchi.records import (
    AgreementFound,
    Article,
    CommitmentFound,
    EventFound,
    FigureFound,
    Finding,
    Quote,
)
from elchi.records.days import first_day, last_day

Row = dict[str, Any]
FINDING: msgspec.json.Decoder[Finding] = msgspec.json.Decoder(Finding)


def digest(article: Article, findings: Sequence[Finding]) -> str:
    """What tells one reading of a page from another: equal digests mean that nothing changed."""
    return hashlib.sha256(msgspec.json.encode((article, findings))).hexdigest()


def article_row(article: Article, findings: Sequence[Finding]) -> Row:
    """The row of one article."""
    return {
        "id": article.id,
        "outlet": article.outlet,
        "language": article.language,
        "published": article.published,
        "digest": digest(article, findings),
        "payload": msgspec.json.encode(article).decode(),
    }


def finding_row(finding: Finding, position: int) -> Row:
    """The row of one finding; `position` is its place among the findings of its article."""
    edtf = finding_date(finding)
    return {
        "id": finding.id,
        "article": finding.article,
        "position": position,
        "kind": finding.__struct_config__.tag,
        "type": getattr(finding, "type", None),
        "status": getattr(finding, "status", None),
        "first_day": first_day(edtf),
        "last_day": last_day(edtf),
        "rule": finding.rule,
        "payload": msgspec.json.encode(msgspec.structs.replace(finding, quotes=[])).decode(),
    }


def quote_rows(finding: Finding) -> list[Row]:
    """The rows of a finding's quotes, in their order."""
    return [
        {"finding": finding.id, "position": position, **msgspec.structs.asdict(quote)}
        for position, quote in enumerate(finding.quotes)
    ]


def country_rows(owner: str, key: str, countries: Iterable[str]) -> list[Row]:
    """The rows that tie a finding or conclusion to its countries."""
    return [{"country": country, owner: key} for country in sorted(set(countries))]


def insert_all(connection: Connection, table: Table, values: list[Row]) -> None:
    """Insert these rows; nothing when there are none."""
    if values:
        connection.execute(insert(table), values)


def to_article(payload: str) -> Article:
    """The article kept in a row's payload."""
    return msgspec.json.decode(payload, type=Article)


def to_finding(payload: str, quotes: list[Quote]) -> Finding:
    """The finding kept in a row's payload, with its quotes put back."""
    return msgspec.structs.replace(FINDING.decode(payload), quotes=quotes)


def finding_date(finding: Finding) -> str | None:
    """The EDTF date a finding is filed under: of the event, the signing, the deadline or the period."""
    match finding:
        case EventFound():
            return finding.when.edtf
        case AgreementFound():
            return finding.signed_on
        case CommitmentFound():
            return finding.due
        case FigureFound():
            return finding.period
    return None
