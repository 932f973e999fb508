"""Articles, what each of them says, and to what that belongs."""

from collections.abc import Iterator
from typing import Any

import msgspec

from elchi.linking.account import finding_countries
from elchi.publishing.exports.columns import Column, Row, Table
from elchi.publishing.exports.selection import Selection
from elchi.publishing.exports.tables.sources import SOURCE, source
from elchi.records import FigureFound, Finding
from elchi.storage.rows import finding_date
from elchi.storage.streaming import Told

ARTICLE = (
    Column("id", "text", "The article's id, a digest of outlet, title and text."),
    Column("title", "text", "Its title."),
    Column("language", "text", "Its language: ru, kk, tk or en."),
    Column("published", "text", "The day that the page gives itself."),
    Column("outlet", "text", "Who published it."),
    Column("url", "text", "Its address, as the page was obtained."),
    Column("section", "texts", "The section that the page stands in, from the widest."),
    Column("tags", "texts", "The tags of the page."),
    Column("sources", "texts", "From whom it has the news, nearest first."),
    Column("text", "text", "The clean text, title first; offsets of quotes count its characters."),
)
FINDING = (
    Column("id", "text", "The finding's id, a digest of article, kind and place."),
    Column("kind", "text", "event, agreement, commitment, figure, office, sector, format or mechanism."),
    Column("type", "text", "The type of an event, agreement or mechanism; the word of a sector."),
    Column("status", "text", "The status of an event or agreement."),
    Column("date", "text", "When, until when or for which period, EDTF."),
    Column("countries", "texts", "The countries that it names as parties, ISO 3166-1."),
    Column("details", "text", "Every other field, as a JSON object; docs/json.md tells them."),
    Column("confidence", "text", "stated or inferred."),
    Column("rule", "text", "The rule or model that found it."),
)
FIGURE = (
    Column("id", "text", "The finding's id.", "findings"),
    Column("measure", "text", "trade turnover, export, investment stock …"),
    Column("value", "number", "The number, in whole units; empty where only the change is told."),
    Column("unit", "text", "ISO 4217 for money, else % , t or count."),
    Column("period", "text", "For which time, EDTF."),
    Column("change", "number", "The growth in per cent."),
    Column("countries", "texts", "Between which countries, ISO 3166-1."),
    Column("confidence", "text", "stated or inferred."),
)
QUOTE = (
    Column("finding", "text", "The finding that the words support.", "findings"),
    Column("position", "whole", "The place among the finding's quotes, from 1; the first supports it as a whole."),
    Column("field", "text", "The field that the words support; empty for the finding as a whole."),
    Column("start", "whole", "Where the words begin in the article's text, in characters."),
    Column("end", "whole", "Where they end."),
)
MEMBERSHIP = (
    Column("kind", "text", "event, agreement, commitment or person."),
    Column("conclusion", "text", "What it belongs to: an id of the table of that kind."),
    Column("item", "text", "A finding, or one place in it (a participant)."),
    Column("finding", "text", "The finding.", "findings"),
    Column("rule", "text", "The rule that brought it in."),
    Column("confidence", "text", "The finding's: stated or inferred."),
)
ELSEWHERE = {"id", "kind", "type", "status", "rule", "confidence", "quotes", "article"}


def _articles(selection: Selection) -> Iterator[Row]:
    plain = ("id", "title", "language", "published", "outlet", "url", "section", "tags", "text")
    for one in selection.articles():
        chain = [f"{each.name} ({each.country})" if each.country else each.name for each in one.sources]
        yield {**{name: getattr(one, name) for name in plain}, "sources": chain}


def _findings(selection: Selection) -> Iterator[Row]:
    for told in selection.findings():
        yield {**_finding(told.finding), **source(told)}


def _finding(finding: Finding) -> Row:
    values: dict[str, Any] = msgspec.to_builtins(finding)
    return {
        "id": finding.id,
        "kind": finding.__struct_config__.tag,
        "type": values.get("type", values.get("sector") if "by" not in values else None),
        "status": values.get("status"),
        "date": finding_date(finding),
        "countries": finding_countries(finding),
        "details": msgspec.json.encode({k: v for k, v in values.items() if k not in ELSEWHERE}).decode(),
        "confidence": finding.confidence,
        "rule": finding.rule,
    }


def _figures(selection: Selection) -> Iterator[Row]:
    plain = ("id", "measure", "value", "unit", "period", "change", "countries", "confidence")
    for told in selection.findings("figure"):
        if isinstance(told.finding, FigureFound):
            yield {**{name: getattr(told.finding, name) for name in plain}, **source(told)}


def _quotes(selection: Selection) -> Iterator[Row]:
    for told in selection.findings():
        yield from _quotes_of(told)


def _quotes_of(told: Told) -> Iterator[Row]:
    for position, one in enumerate(told.finding.quotes, 1):
        place = {"position": position, "field": one.field, "start": one.start, "end": one.end}
        yield {"finding": told.finding.id, **place, **source(told), "quote": one.text}


def _memberships(selection: Selection) -> Iterator[Row]:
    for edge, told in selection.memberships():
        mine = {name: getattr(edge, name) for name in ("kind", "conclusion", "item", "rule")}
        yield {**mine, "finding": told.finding.id, "confidence": told.finding.confidence, **source(told)}


ARTICLES = Table(
    name="articles",
    row="one page: its clean text and what it says of itself",
    columns=ARTICLE,
    rows=_articles,
    facets=("language", "outlet", "tags"),
)
FINDINGS = Table(
    name="findings",
    row="one statement of one article",
    columns=(*FINDING, *SOURCE),
    rows=_findings,
    facets=("kind", "type", "status", "countries", "language", "outlet"),
)
FIGURES = Table(
    name="figures",
    row="a number that one article gives",
    columns=(*FIGURE, *SOURCE),
    rows=_figures,
    facets=("measure", "unit", "countries"),
)
QUOTES = Table(
    name="quotes",
    row="the exact words under a finding",
    columns=(*QUOTE, *SOURCE),
    rows=_quotes,
    key=("finding", "position"),
    facets=("field", "language", "outlet"),
)
MEMBERSHIPS = Table(
    name="memberships",
    row="a finding, or one place in it, that belongs to an event, agreement, commitment or person",
    columns=(*MEMBERSHIP, *SOURCE),
    rows=_memberships,
    key=("kind", "item"),
    facets=("kind", "rule", "language"),
)
