"""Agreements as the brief lists them: reports of one document together, its term and state in words."""

import msgspec

from elchi.linking.agreements.terms import series
from elchi.publishing.brief import BriefLine, Mark, Run
from elchi.publishing.draft import Draft
from elchi.publishing.phrases import Phrases, phrases
from elchi.publishing.signing import occasion_of_signing
from elchi.publishing.wording import capital
from elchi.records import Agreement, AgreementFound
from elchi.records.days import first_day, last_day

STEM = 4


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """An agreement and every report of it; `first` is the report whose title is printed.

    A page of the brief's language tells the title, else the fullest one does.
    """

    agreement: Agreement
    first: AgreementFound
    reports: list[AgreementFound]

    @property
    def term(self) -> str | None:
        """The term as an EDTF date or interval, when both ends are known."""
        start, end = self.agreement.valid_from, self.agreement.valid_to
        return f"{start}/{end}" if start and end else None


def documents(draft: Draft) -> list[Document]:
    """The pair's documents, those signed or beginning latest first."""
    made = [_document(one, reports, draft) for one in draft.file.agreements if (reports := draft.papers(one))]
    return sorted(made, key=lambda d: first_day(d.agreement.signed_on or d.agreement.valid_from) or "", reverse=True)


def document_line(draft: Draft, document: Document) -> BriefLine:
    """A document as a line: type, title in the page's words, date of signing, term, state."""
    runs = title_runs(draft, document)
    if document.agreement.signed_on:
        runs += draft.wording.say("document_signed", date=draft.date(document.agreement.signed_on))
    elif occasion := occasion_of_signing(draft, document.agreement):
        what, when = draft.kind(occasion), draft.date(occasion.when.edtf or "")
        runs += draft.wording.say("document_occasion", occasion=what, date=when)
    if term := term_words(draft, document):
        runs += draft.wording.say("document_term", term=term)
    runs += draft.wording.say("document_status", status=draft.wording.state(document.agreement.status))
    runs += draft.wording.say("stop")
    mark: Mark = "planned" if document.agreement.status == "planned" else "none"
    note = draft.sources.note(document.reports)
    return BriefLine(runs=runs, note=note, mark=mark, about=document.agreement.id)


def title_runs(draft: Draft, document: Document) -> list[Run]:
    """The title, after the type unless it begins with it; of a package, the number of documents."""
    kind = capital(draft.wording.label("agreement_type", document.agreement.type))
    if document.agreement.count is not None:
        return draft.wording.say("package", type=kind, count=str(document.agreement.count))
    title = document.first.title.strip().casefold()
    own = draft.article(document.first).language
    if title == draft.wording.label("agreement_type", document.agreement.type, own).casefold():
        return [Run(text=kind)]
    if title.startswith(kind.casefold()):
        return bare_title(draft, document)
    return draft.wording.say("document", type=kind, title=bare_title(draft, document))


def bare_title(draft: Draft, document: Document) -> list[Run]:
    """The title in quotation marks and with a capital, in the language of its page."""
    language = draft.article(document.first).language
    kind = draft.wording.label("agreement_type", document.agreement.type, language)
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
    start, end = document.agreement.valid_from, document.agreement.valid_to
    if document.term:
        return draft.date(document.term)
    if start:
        return draft.words("term_from", date=draft.date(start))
    return draft.words("term_to", date=draft.date(end)) if end else ""


def ended(draft: Draft, document: Document) -> bool:
    """True when the term is over on the day of the brief."""
    return (
        document.agreement.status == "expired" or (last_day(document.agreement.valid_to) or draft.as_of) < draft.as_of
    )


def replaced(document: Document, others: list[Document]) -> bool:
    """True when another of the documents takes its place."""
    return any(document.agreement.id in other.agreement.replaces for other in others)


def suggested(draft: Draft, document: Document) -> str | None:
    """The term (EDTF) that the document's series suggests to come next; None when it is not the last of a series."""
    for chain in series(draft.file.agreements):
        if chain.due and chain.agreements[-1] == document.agreement.id:
            return "/".join(dict.fromkeys(chain.due))
    return None


def _document(agreement: Agreement, reports: list[AgreementFound], draft: Draft) -> Document:
    own, titles = draft.wording.language, agreement.titles
    fullest = [title for language in (own, *titles) for title in titles.get(language, [])]
    places = {title: place for place, title in reversed(list(enumerate(fullest)))}
    ordered = sorted(reports, key=lambda f: (places.get(" ".join(f.title.split()), len(places)), f.id))
    return Document(agreement=agreement, first=ordered[0], reports=reports)
