"""What a brief knows, thing by thing and in no language, so that a later brief can be compared with it."""

from collections.abc import Iterator

from elchi.publishing.brief import BriefLine, Entry, Run
from elchi.publishing.documents import Document, document_line, documents, ended
from elchi.publishing.draft import Draft
from elchi.publishing.numbers import Amount, amount_line, amounts
from elchi.publishing.occasions import Occasion
from elchi.publishing.promises import Promise, action, promises
from elchi.records.days import first_day
from elchi.records.vocabulary import Measure

MEASURES: tuple[Measure, ...] = (
    "trade turnover",
    "export",
    "import",
    "growth",
    "target",
    "investment stock",
    "treaty base",
)


def entries(draft: Draft) -> list[Entry]:
    """Every event, document, commitment and figure of the brief, whatever its sections and limits."""
    planned = {id(occasion) for occasion in draft.planned}
    shown = [o for o in draft.occasions if o.status != "planned" or id(o) in planned]
    found = [_event(draft, occasion) for occasion in shown]
    found += [_agreement(draft, document) for document in documents(draft)]
    found += [_commitment(draft, promise) for promise in promises(draft)]
    return [*found, *_figures(draft)]


def _event(draft: Draft, occasion: Occasion) -> Entry:
    status = "occurred" if occasion.status == "background" else occasion.status
    place = (occasion.place.city or occasion.place.country or "") if occasion.place else ""
    values = {
        "status": "unreported" if status == "planned" and not draft.ahead(occasion) else status,
        "date": occasion.when.edtf or "",
        "place": place,
        "kind": "/".join([occasion.type, *occasion.modes[:1]]),
        "sources": "differ" if occasion.disputed else "agree",
    }
    found = [report.id for report in occasion.reports]
    line = draft.occasion(occasion)
    return Entry(kind="event", id=occasion.id, findings=found, day=occasion.day, values=values, line=line)


def _agreement(draft: Draft, document: Document) -> Entry:
    known = document.agreement
    values = {
        "status": "expired" if ended(draft, document) else known.status,
        "signed": known.signed_on or "",
        "term": document.term or known.valid_from or known.valid_to or "",
    }
    day = first_day(known.signed_on or known.reported) or ""
    line = document_line(draft, document)
    return Entry(kind="agreement", id=known.id, findings=known.findings, day=day, values=values, line=line)


def _commitment(draft: Draft, promise: Promise) -> Entry:
    state = "unknown" if promise.standing.state == "open" else promise.standing.state
    known = promise.commitment
    values = {"status": state, "due": known.due or "", "said": str(len(known.said))}
    note = draft.sources.note(promise.reports)
    kind = Run(text=draft.wording.title("column_commitment") + ": ")
    line = BriefLine(runs=[kind, *action(draft, promise), *draft.wording.say("stop")], note=note, about=known.id)
    day = draft.published(promise.reports[0])
    return Entry(kind="commitment", id=known.id, findings=known.findings, day=day, values=values, line=line)


def _figures(draft: Draft) -> Iterator[Entry]:
    for amount in amounts(draft, MEASURES):
        if any(map(draft.recent, amount.reports)):
            yield _figure(draft, amount)


def _figure(draft: Draft, amount: Amount) -> Entry:
    day = min(draft.published(report) for report in amount.reports)
    found = [report.id for report in amount.reports]
    return Entry(kind="figure", id=amount.id, findings=found, day=day, line=amount_line(draft, amount))
