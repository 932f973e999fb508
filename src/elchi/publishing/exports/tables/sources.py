"""Where a row comes from: the columns that every table has, of several findings or of one."""

from collections.abc import Sequence

from elchi.publishing.exports.columns import Column, Row
from elchi.records import Commitment, Event
from elchi.records.agreement import Agreement
from elchi.records.conclusions import Dispute
from elchi.storage.streaming import Told

MOST = 40
LONGEST = 600
SOURCES = (
    Column("finding_count", "whole", "How many findings the row rests on; the table memberships has them all."),
    Column(
        "findings",
        "texts",
        "Their ids, oldest page first, forty at the most; the next five go with them.",
        "findings",
    ),
    Column("quotes", "texts", "The words of each finding in the page's language, cut after 600 characters."),
    Column("outlets", "texts", "Who published the page of each finding; empty where the page does not say."),
    Column("urls", "texts", "The address of the page of each finding; empty where it has none."),
    Column("published", "texts", "The day that the page of each finding gives itself; empty where it gives none."),
    Column("languages", "texts", "The language of the page of each finding."),
)
SOURCE = (
    Column("quote", "text", "The words that the finding rests on, in the page's language."),
    Column("article", "text", "The page that says so.", "articles"),
    Column("outlet", "text", "Who published it."),
    Column("url", "text", "Its address, as the page was obtained."),
    Column("published", "text", "The day that the page gives itself."),
    Column("language", "text", "The language of the page and of the quote."),
)
CERTAINTY = (
    Column("confidence", "text", "stated, inferred, or disputed where pages differ."),
    Column("disputed", "yes", "Whether pages differ on a field of the row."),
    Column("disputes", "texts", "Each field on which they differ, with every value, the best supported first."),
    Column("corrected", "texts", "Each field whose value a person gave, with the id of the judgement."),
)


def sources(told: Sequence[Told]) -> Row:
    """The cells of SOURCES: lists of equal length, one place a finding."""
    shown = told[:MOST]
    return {
        "finding_count": len(told),
        "findings": [one.finding.id for one in shown],
        "quotes": [_cut(words(one)) for one in shown],
        "outlets": [one.page.outlet or "" for one in shown],
        "urls": [one.page.url or "" for one in shown],
        "published": [one.page.published or "" for one in shown],
        "languages": [one.page.language for one in shown],
    }


def source(told: Told) -> Row:
    """The cells of SOURCE."""
    page = told.page
    return {
        "quote": words(told),
        "article": page.id,
        "outlet": page.outlet,
        "url": page.url,
        "published": page.published,
        "language": page.language,
    }


def certainty(one: Event | Agreement | Commitment, told: Sequence[Told]) -> Row:
    """The cells of CERTAINTY; what rests on inferred findings alone is inferred."""
    inferred = bool(told) and all(each.finding.confidence == "inferred" for each in told)
    worked_out = "inferred" if inferred else "stated"
    return {
        "confidence": "disputed" if one.disputes else getattr(one, "confidence", worked_out),
        "disputed": bool(one.disputes),
        "disputes": [_dispute(each) for each in one.disputes],
        "corrected": [f"{field}: {judgement}" for field, judgement in sorted(one.corrected.items())],
    }


def words(told: Told) -> str:
    """The words that a finding as a whole rests on."""
    return told.finding.quotes[0].text if told.finding.quotes else ""


def _dispute(dispute: Dispute) -> str:
    return f"{dispute.field}: " + " / ".join(version.value for version in dispute.versions)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
