"""The article reader: the text with its evidence marked, and what follows from it in the margin."""

import msgspec

from elchi.portal.asking import Ask, Missing
from elchi.portal.margin import NoteBeside, notes
from elchi.portal.marking import Piece, paragraphs, spans, title
from elchi.portal.page import View
from elchi.records import Article, Finding


class Read(msgspec.Struct, frozen=True, kw_only=True):
    """An article with what it says and what the record concludes from each finding."""

    article: Article
    findings: list[Finding]
    notes: list[NoteBeside]


def article(ask: Ask) -> View:
    """One article, its findings beside it."""
    found = ask.record.article(ask.path("article"))
    if found is None:
        raise Missing
    findings = ask.record.findings(article=found.id)
    beside = notes(ask, findings)
    numbered = {note.finding: note for note in beside}
    shown = spans(finding for finding in findings if finding.id in numbered)
    heading = title(found, shown) or [Piece(text=found.title)]
    return View(
        title=found.title,
        template="article.html",
        data=Read(article=found, findings=findings, notes=beside),
        more={"paragraphs": paragraphs(found, shown), "heading": heading, "numbered": numbered},
    )
