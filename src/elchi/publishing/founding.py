"""When diplomatic relations were set up, as the pair's pages tell: an event of it, else the document on it."""

import re

from elchi.publishing.brief import BriefLine
from elchi.publishing.draft import Draft
from elchi.publishing.occasions import Occasion, occasions
from elchi.publishing.phrases import phrases
from elchi.records import Agreement

UNTOLD = frozenset({"planned", "cancelled", "denied"})


def relations(draft: Draft) -> list[BriefLine]:
    """The line that says when relations were set up, whatever `since` is; none when no page dates it.

    Of several accounts the earliest day counts; that of a signing told in one breath with it only without others.
    """
    told = [o for o in occasions(draft.file) if o.when.edtf and o.status not in UNTOLD and _founds(draft, o)]
    if told:
        first = min(told, key=lambda o: (o.type != "other", o.day, o.end))
        return [draft.say("relations", date=draft.when(first), note=draft.sources.note(first.reports))]
    papers = [paper for paper in draft.file.agreements if paper.signed_on and _on_relations(paper)]
    if not papers:
        return []
    paper = min(papers, key=lambda one: one.signed_on or "")
    note = draft.sources.note(draft.papers(paper))
    return [draft.say("relations", date=draft.date(paper.signed_on or ""), note=note)]


def _founds(draft: Draft, occasion: Occasion) -> bool:
    """True when a report of the event says in its own language that relations were set up."""
    if occasion.type not in ("other", "signing"):
        return False
    quoted = ((draft.article(report).language, quote.text) for report in occasion.reports for quote in report.quotes)
    return any(re.search(phrases(language).founding, " ".join(text.split())) for language, text in quoted)


def _on_relations(paper: Agreement) -> bool:
    titles = ((phrases(language).founding, title) for language, found in paper.titles.items() for title in found)
    return any(re.search(pattern, title) for pattern, title in titles)
