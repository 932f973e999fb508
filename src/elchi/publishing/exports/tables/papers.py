"""Agreements and commitments."""

from collections.abc import Iterator

from elchi.publishing.exports.columns import Column, Row, Table
from elchi.publishing.exports.selection import Selection
from elchi.publishing.exports.tables.events import person
from elchi.publishing.exports.tables.sources import CERTAINTY, SOURCES, certainty, sources
from elchi.records import Agreement, Commitment

AGREEMENT = (
    Column("id", "text", "The agreement's id."),
    Column("type", "text", "treaty, agreement, memorandum, programme …"),
    Column("title", "text", "A title as pages give it: in English if there is one, else in the first language."),
    Column("titles", "texts", "Every wording with its language, the fullest first."),
    Column("level", "text", "Between whom: state, government, ministry, agency, region or company."),
    Column("parties", "texts", "The parties, ISO 3166-1."),
    Column("signatories", "texts", "Who signed: name, office (country), role."),
    Column("status", "text", "mentioned, planned, initialled, signed, ratified, in-force or expired."),
    Column("signed_on", "text", "When it was signed, EDTF."),
    Column("in_force", "text", "Since when it is in force, EDTF."),
    Column("valid_from", "text", "The beginning of its term, EDTF."),
    Column("valid_to", "text", "The end of its term, EDTF."),
    Column("count", "whole", "How many documents, where pages tell of a package."),
    Column("ratified", "texts", "Which sides ratified it, each with the day where it is told."),
    Column("amends", "texts", "The agreements that it amends.", "agreements"),
    Column("replaces", "texts", "The agreements that it replaces.", "agreements"),
    Column("reported", "text", "The day of the earliest page that tells of it."),
)
COMMITMENT = (
    Column("id", "text", "The commitment's id."),
    Column("action", "text", "What was promised: in English if a page has it, else in the first language."),
    Column("actions", "texts", "The fullest wording of each language."),
    Column("by", "texts", "Who promised, ISO 3166-1."),
    Column("sector", "text", "The area of cooperation."),
    Column("mechanism", "text", "Through which body."),
    Column("due", "text", "Until when, EDTF."),
    Column("force", "text", "How binding: agreed, instructed, announced, proposed …"),
    Column("first_said", "text", "When it was first said, EDTF."),
    Column("last_said", "text", "When it was last said, EDTF."),
    Column("times_said", "whole", "On how many occasions it was said."),
)


def _agreements(selection: Selection) -> Iterator[Row]:
    for one, told in selection.agreements():
        yield {**_agreement(one), **certainty(one, told), **sources(told)}


def _agreement(one: Agreement) -> Row:
    plain = ("id", "type", "level", "parties", "status", "signed_on", "in_force", "valid_from", "valid_to", "count")
    return {
        **{name: getattr(one, name) for name in (*plain, "amends", "replaces", "reported")},
        "title": first({language: titles[0] for language, titles in one.titles.items() if titles}),
        "titles": [f"{language}: {title}" for language, titles in sorted(one.titles.items()) for title in titles],
        "signatories": [person(each) for each in one.signatories],
        "ratified": [" ".join(filter(None, (each.country, each.when))) for each in one.ratified],
    }


def _commitments(selection: Selection) -> Iterator[Row]:
    for one, told in selection.commitments():
        yield {**_commitment(one), **certainty(one, told), **sources(told)}


def _commitment(one: Commitment) -> Row:
    plain = ("id", "by", "sector", "mechanism", "due", "force")
    days = [each.said for each in one.said if each.said]
    return {
        **{name: getattr(one, name) for name in plain},
        "action": first(one.actions),
        "actions": [f"{language}: {words}" for language, words in sorted(one.actions.items())],
        "first_said": days[0] if days else None,
        "last_said": days[-1] if days else None,
        "times_said": len(one.said),
    }


def first(wordings: dict[str, str]) -> str | None:
    """The English wording, else that of the first language by its code.

    >>> first({"ru": "программа", "kk": "бағдарлама"})
    'бағдарлама'
    """
    return wordings.get("en") or next((wordings[language] for language in sorted(wordings)), None)


AGREEMENTS = Table(
    name="agreements",
    row="a document, concluded from reports and titles in several languages",
    columns=(*AGREEMENT, *CERTAINTY, *SOURCES),
    rows=_agreements,
    facets=("type", "level", "status", "parties", "confidence"),
)
COMMITMENTS = Table(
    name="commitments",
    row="something promised, however often it was said",
    columns=(*COMMITMENT, *CERTAINTY, *SOURCES),
    rows=_commitments,
    facets=("by", "sector", "force", "confidence"),
)
