"""Sections 9 to 11: what became of the commitments, open questions, the calendar ahead."""

from datetime import date, timedelta

from elchi.publishing.brief import Line, Run, Section, Table, noted
from elchi.publishing.documents import Document, bare_title, documents, ended, replaced
from elchi.publishing.draft import Draft
from elchi.publishing.numbers import Amount, amounts, conflicts, value_words
from elchi.publishing.parts.cooperation import TRADE
from elchi.publishing.promises import Promise, action, promises
from elchi.publishing.wording import capital
from elchi.storage.days import first_day, last_day

WIDTHS = [36, 18, 13, 19, 14]
SOON = timedelta(days=365)


def implementation(draft: Draft) -> Section:
    """Every commitment with side, deadline, mechanism and state; without evidence the state is "no information"."""
    found = promises(draft)
    columns = ("commitment", "side", "due", "body", "status")
    head = [draft.wording.title(f"column_{name}") for name in columns]
    table = Table(head=head, rows=[_row(draft, p) for p in found], widths=WIDTHS) if found else None
    lines = [] if found else draft.gap()
    return Section(number="9", title=draft.wording.title("implementation"), lines=lines, table=table)


def questions(draft: Draft) -> Section:
    """Where accounts differ, what is overdue, planned but not reported, or about to run out within a year."""
    lines = [draft.occasion(o) for o in draft.occasions if o.disputed]
    lines += [_conflict(draft, group) for group in conflicts(amounts(draft, TRADE))]
    lines += [_unreported(draft, line) for line in _passed(draft)]
    lines += [_overdue(draft, p) for p in promises(draft) if draft.overdue(p.first.due)]
    listed = documents(draft)
    lines += [_ending(draft, d) for d in listed if _ends_soon(draft, d) and not replaced(d, listed)]
    return Section(number="10", title=draft.wording.title("open"), lines=lines or [draft.say("open_none")])


def calendar(draft: Draft) -> Section:
    """What lies ahead, soonest first: planned contacts, ends of terms, deadlines."""
    dated = [(o.end, draft.occasion(o)) for o in draft.planned if o.when.edtf and o.end >= draft.as_of]
    for document in documents(draft):
        end = document.first.valid_to
        if end and (last_day(end) or "") >= draft.as_of:
            dated.append((last_day(end) or "", _ahead(draft, end, "ends", document)))
    for promise in promises(draft):
        due = promise.first.due
        if due and (last_day(due) or "") >= draft.as_of:
            dated.append((last_day(due) or "", _ahead(draft, due, "due", promise)))
    lines = [line for _, line in sorted(dated, key=lambda pair: pair[0])]
    return Section(number="11", title=draft.wording.title("calendar"), lines=lines or [draft.say("calendar_none")])


def _row(draft: Draft, promise: Promise) -> list[Line]:
    found = promise.first
    overdue = draft.overdue(found.due)
    sector = draft.wording.sector(found.sector) if found.sector else "—"
    body = draft.quoted(found.mechanism, draft.article(found).language) if found.mechanism else [Run(text=sector)]
    status = draft.say("status_overdue" if overdue else "status_unknown", mark="overdue" if overdue else "none")
    return [
        Line(runs=noted(action(draft, promise), draft.sources.notes(promise.reports))),
        Line(runs=[Run(text=draft.wording.countries(found.by) or "—")]),
        Line(runs=[Run(text=draft.date(found.due) if found.due else "—")]),
        Line(runs=body),
        status,
    ]


def _conflict(draft: Draft, group: list[Amount]) -> Line:
    first = group[0].first
    return draft.say(
        "conflict",
        measure=capital(draft.wording.label("measure", first.measure)),
        period=draft.date(first.period or ""),
        values="; ".join(value_words(draft, amount) for amount in group),
        notes=draft.sources.notes([report for amount in group for report in amount.reports]),
        mark="disputed",
    )


def _passed(draft: Draft) -> list[Line]:
    return [draft.occasion(o) for o in draft.planned if not draft.ahead(o)]


def _unreported(draft: Draft, line: Line) -> Line:
    return draft.say("not_reported", what=line.runs, mark="overdue")


def _overdue(draft: Draft, promise: Promise) -> Line:
    due = draft.date(promise.first.due or "")
    notes = draft.sources.notes(promise.reports)
    return draft.say("overdue", date=due, action=action(draft, promise), notes=notes, mark="overdue")


def _ends_soon(draft: Draft, document: Document) -> bool:
    end = last_day(document.first.valid_to)
    horizon = (date.fromisoformat(first_day(draft.as_of) or draft.as_of) + SOON).isoformat()
    return end is not None and end <= horizon


def _ending(draft: Draft, document: Document) -> Line:
    key = "expired" if ended(draft, document) else "expiring"
    end = draft.date(document.first.valid_to or "")
    return draft.say(key, date=end, title=bare_title(draft, document), notes=draft.sources.notes(document.reports))


def _ahead(draft: Draft, day: str, key: str, what: Document | Promise) -> Line:
    lead = draft.wording.say("lead", date=draft.date(day))
    if isinstance(what, Document):
        runs = draft.wording.say(key, title=bare_title(draft, what))
    else:
        runs = draft.wording.say(key, action=action(draft, what))
    opening = [Run(text=run.text, style="lead") for run in lead]
    return Line(runs=noted(opening + runs, draft.sources.notes(what.reports)))
