"""The article reader: the text with its evidence marked, notes beside each paragraph, and who else tells of it."""

from collections.abc import Iterable
from itertools import groupby

import msgspec

from elchi.portal.asking import Ask, Missing
from elchi.portal.desk.panel import done
from elchi.portal.dressing import Run, runs
from elchi.portal.elsewhere import Elsewhere, Retold, retold
from elchi.portal.margin import NoteBeside, notes
from elchi.portal.marking import Piece, paragraphs, spans, title
from elchi.portal.page import View
from elchi.records import Article, Finding
from elchi.storage.calling import Told


class Read(msgspec.Struct, frozen=True, kw_only=True):
    """An article with what it says and what the record concludes from each finding.

    `retold` are pages that tell of the same events or documents, `related` pages that share a tag with it.
    """

    article: Article
    findings: list[Finding]
    notes: list[NoteBeside]
    retold: list[Retold]
    related: list[Told]


class Paragraph(msgspec.Struct, frozen=True, kw_only=True):
    """A paragraph and the notes whose numbers stand in it; those of one head that follow each other are one group."""

    runs: list[Run]
    notes: list[list[NoteBeside]]


def article(ask: Ask) -> View:
    """One article, its findings beside it."""
    found = ask.record.article(ask.path("article"))
    if found is None:
        raise Missing
    findings = ask.record.findings(article=found.id)
    beside = notes(ask, found.id, findings)
    numbered = {note.finding: note for note in beside}
    shown = spans(finding for finding in findings if finding.id in numbered)
    heading = title(found, shown) or [Piece(text=found.title)]
    again = retold(_once(beside))
    known = {page.page.article for page in again}
    return View(
        title=found.title,
        template="article.html",
        data=Read(
            article=found,
            findings=findings,
            notes=beside,
            retold=again,
            related=[page for page in ask.record.alike([found.id]) if page.article not in known],
        ),
        more={
            "done": done(ask),
            "paragraphs": [_with_notes(pieces, numbered) for pieces in paragraphs(found, shown)],
            "heading": _with_notes(heading, numbered),
            "quiet": [note for note in beside if note.quiet],
        },
    )


def _once(beside: Iterable[NoteBeside]) -> list[Elsewhere]:
    found = {note.elsewhere.conclusion: note.elsewhere for note in beside if note.elsewhere}
    return list(found.values())


def _with_notes(pieces: list[Piece], numbered: dict[str, NoteBeside]) -> Paragraph:
    closed = [key for piece in pieces for key in piece.closes]
    own = [numbered[key] for key in closed if key in numbered and not numbered[key].quiet]
    groups = groupby(sorted(own, key=lambda note: note.number), key=_group)
    return Paragraph(runs=runs(pieces, numbered), notes=[list(held) for _, held in groups])


def _group(note: NoteBeside) -> tuple[str, ...]:
    return (note.kind, note.head) if note.kind == "format" else (note.finding,)
