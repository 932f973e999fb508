"""Agreements as the brief lists them: reports of one document together, its term and state in words."""

from collections import defaultdict

import msgspec

from elchi.publishing.brief import BriefLine, Mark, Run
from elchi.publishing.draft import Draft
from elchi.publishing.phrases import Phrases, phrases
from elchi.publishing.wording import capital
from elchi.records import AgreementFound
from elchi.records.days import first_day, last_day
from elchi.records.vocabulary import AgreementStatus

FIRMNESS: tuple[AgreementStatus, ...] = (
    "in-force",
    "ratified",
    "signed",
    "initialled",
    "expired",
    "planned",
    "mentioned",
)
STEM = 4
MONTH = len("2023-10")


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """A document and every report of it; `first` is the report whose title and fields are printed."""

    first: AgreementFound
    status: AgreementStatus
    signed_on: str | None
    reports: list[AgreementFound]

    @property
    def term(self) -> str | None:
        """The term as an EDTF date or interval, when both ends are known."""
        start, end = self.first.valid_from, self.first.valid_to
        return f"{start}/{end}" if start and end else None


def documents(draft: Draft) -> list[Document]:
    """The pair's documents, those signed or beginning latest first."""
    groups: dict[object, list[AgreementFound]] = defaultdict(list)
    for found in draft.file.agreements:
        groups[_identity(found, draft)].append(found)
    made = [_document(group, draft) for group in _joined(list(groups.values()), draft)]
    return sorted(made, key=lambda d: first_day(d.signed_on or d.first.valid_from) or "", reverse=True)


def document_line(draft: Draft, document: Document) -> BriefLine:
    """A document as a line: type, title in the page's words, date of signing, term, state."""
    runs = title_runs(draft, document)
    if document.signed_on:
        runs += draft.wording.say("document_signed", date=draft.date(document.signed_on))
    if term := term_words(draft, document):
        runs += draft.wording.say("document_term", term=term)
    runs += draft.wording.say("document_status", status=draft.wording.state(document.status))
    runs += draft.wording.say("stop")
    mark: Mark = "planned" if document.status == "planned" else "none"
    return BriefLine(runs=runs, note=draft.sources.note(document.reports), mark=mark)


def title_runs(draft: Draft, document: Document) -> list[Run]:
    """The title, after the type unless it begins with it; of a package, the number of documents."""
    kind = capital(draft.wording.label("agreement_type", document.first.type))
    if document.first.count is not None:
        return draft.wording.say("package", type=kind, count=str(document.first.count))
    title = document.first.title.strip().casefold()
    own = draft.article(document.first).language
    if title == draft.wording.label("agreement_type", document.first.type, own).casefold():
        return [Run(text=kind)]
    if title.startswith(kind.casefold()):
        return bare_title(draft, document)
    return draft.wording.say("document", type=kind, title=bare_title(draft, document))


def bare_title(draft: Draft, document: Document) -> list[Run]:
    """The title in quotation marks and with a capital, in the language of its page."""
    language = draft.article(document.first).language
    kind = draft.wording.label("agreement_type", document.first.type, language)
    return draft.quoted(capital(nominative(document.first.title.strip(), kind, phrases(language))), language)


def nominative(title: str, kind: str, table: Phrases) -> str:
    """The title with the word for its type in the form that a heading has, where the language sets that word.

    >>> nominative("Программой сотрудничества на 2024–2026 годы", "программа", phrases("ru"))
    'программа сотрудничества на 2024–2026 годы'
    """
    words = title.split(" ")
    if table.kind_stands == "first" and words[0].casefold().startswith(kind[: max(STEM, len(kind) - 1)]):
        return " ".join([kind, *words[1:]])
    if table.kind_stands == "last" and words[-1].casefold().startswith(kind):
        ending = words[-1][len(kind) :]
        owned = next((mark for mark in table.possessive if ending.startswith(mark)), "")
        return " ".join([*words[:-1], words[-1][: len(kind)] + owned])
    return title


def term_words(draft: Draft, document: Document) -> str:
    """The term in words; empty when no page states one."""
    start, end = document.first.valid_from, document.first.valid_to
    if document.term:
        return draft.date(document.term)
    if start:
        return draft.words("term_from", date=draft.date(start))
    return draft.words("term_to", date=draft.date(end)) if end else ""


def ended(draft: Draft, document: Document) -> bool:
    """True when the term is over on the day of the brief."""
    return document.status == "expired" or (last_day(document.first.valid_to) or draft.as_of) < draft.as_of


def replaced(document: Document, others: list[Document]) -> bool:
    """True when a later document of the same type and level has a later term."""
    mine = document.first
    return any(
        (other.first.type, other.first.level) == (mine.type, mine.level)
        and (last_day(other.first.valid_to) or "") > (last_day(mine.valid_to) or "")
        for other in others
    )


def _identity(found: AgreementFound, draft: Draft) -> object:
    """What makes two reports tell of one document; a package or an unnamed one goes by the month of its report."""
    month = found.signed_on or draft.published(found)[:MONTH] or found.article
    if found.valid_from and found.valid_to:
        return found.type, found.level, found.valid_from, found.valid_to
    if found.count is not None:
        return found.type, month, found.count
    language = draft.article(found).language
    if found.title.strip().casefold() == draft.wording.label("agreement_type", found.type, language).casefold():
        return found.type, month
    return found.type, " ".join(found.title.casefold().split())


def _joined(groups: list[list[AgreementFound]], draft: Draft) -> list[list[AgreementFound]]:
    """Documents of one type and day that pages of different languages name are one document."""
    joined: list[list[AgreementFound]] = []
    for group in groups:
        home = next((other for other in joined if _translated(group, other, draft)), None)
        if home is None:
            joined.append(list(group))
        else:
            home.extend(group)
    return joined


def _translated(here: list[AgreementFound], there: list[AgreementFound], draft: Draft) -> bool:
    days = [{found.signed_on for found in group if found.signed_on} for group in (here, there)]
    languages = [{draft.article(found).language for found in group} for group in (here, there)]
    alone = here[0].count is None and here[0].type == there[0].type
    return alone and bool(days[0] & days[1]) and not languages[0] & languages[1]


def _document(group: list[AgreementFound], draft: Draft) -> Document:
    own = draft.wording.language
    ordered = sorted(group, key=lambda f: (draft.article(f).language != own, -len(f.title), f.id))
    return Document(
        first=ordered[0],
        status=min((f.status for f in group), key=FIRMNESS.index),
        signed_on=next((f.signed_on for f in ordered if f.signed_on), None),
        reports=group,
    )
