"""Sections 9 to 11: what became of the commitments, open questions, the calendar ahead."""

from datetime import date, timedelta

from elchi.publishing import limits
from elchi.publishing.bodies import responsible_body
from elchi.publishing.brief import BriefLine, Run, Section, Table
from elchi.publishing.documents import Document, bare_title, documents, ended, replaced, suggested
from elchi.publishing.draft import Draft
from elchi.publishing.numbers import Amount, amounts, conflicts, value_words
from elchi.publishing.occasions import Occasion
from elchi.publishing.parts.cooperation import TRADE
from elchi.publishing.promises import Promise, action, promises
from elchi.publishing.wording import capital
from elchi.records.days import first_day, last_day

WIDTHS = [37, 17, 11, 20, 15]
CITED_WIDTHS = [31, 16, 8, 18, 12, 15]
PLANNED = ".5"
SOON = timedelta(days=365)


def implementation(draft: Draft) -> Section:
    """Commitments with side, deadline, mechanism and state, the overdue and then the newest; the rest are annexed."""
    found = by_urgency(draft)
    return draft.section(
        "implementation",
        lines=[] if found else draft.gap(),
        table=commitments_table(draft, found[: limits.COMMITMENTS]),
        below=draft.rest("also", len(found) - limits.COMMITMENTS, "commitments"),
    )


def by_urgency(draft: Draft) -> list[Promise]:
    """Every commitment: those overdue first, each newest first."""
    return sorted(promises(draft), key=lambda p: not p.overdue)


def commitments_table(draft: Draft, found: list[Promise], *, cited: bool = False) -> Table | None:
    """Commitments as a table, sources in notes or cited; without evidence the state is "no information"."""
    if not found:
        return None
    columns = ("commitment", "side", "due", "body", "status", *(["source"] if cited else []))
    head = [draft.wording.title(f"column_{name}") for name in columns]
    rows = [_row(draft, p, cited) for p in found]
    return Table(head=head, rows=rows, widths=CITED_WIDTHS if cited else WIDTHS)


def questions(draft: Draft) -> Section:
    """Where accounts differ, what is overdue, planned but not reported, or about to run out within a year."""
    lines = [draft.versions(o) for o in draft.occasions if o.disputed]
    lines += [_conflict(draft, group) for group in conflicts(amounts(draft, TRADE))]
    passed = unreported(draft)
    lines += [_unreported(draft, draft.occasion(o)) for o in passed[: limits.UNREPORTED]]
    lines += draft.rest("earlier", len(passed) - limits.UNREPORTED, "chronology")
    lines += _overdue(draft)
    listed, nothing = documents(draft), draft.say("open_none", mark="gap")
    lines += [_ending(draft, d) for d in listed if _ends_soon(draft, d) and not replaced(d, listed)]
    return draft.section("questions", lines=lines or [nothing])


def unreported(draft: Draft) -> list[Occasion]:
    """What was planned, whose time has passed, and which nothing says took place; newest first."""
    return [o for o in draft.planned if not draft.ahead(o)]


def calendar(draft: Draft) -> Section:
    """What lies ahead, soonest first: planned contacts, ends of terms, deadlines."""
    dated = [(o.end, _scheduled(draft, o)) for o in draft.planned if o.when.edtf and o.end >= draft.as_of]
    for document in documents(draft):
        end = document.agreement.valid_to
        if end and (last_day(end) or "") >= draft.as_of:
            dated.append((last_day(end) or "", _ahead(draft, end, "ends", document)))
    for promise in promises(draft):
        due = promise.commitment.due
        if due and (last_day(due) or "") >= draft.as_of:
            dated.append((last_day(due) or "", _ahead(draft, due, "due", promise)))
    nothing = draft.say("calendar_none", mark="gap")
    lines = [line for _, line in sorted(dated, key=lambda pair: pair[0])]
    return draft.section("calendar", lines=lines or [nothing])


def _scheduled(draft: Draft, occasion: Occasion) -> BriefLine:
    what = draft.wording.say("scheduled", what=capital(draft.kind(occasion)), see=draft.see("dialogue", PLANNED))
    note = draft.sources.note(occasion.reports)
    return BriefLine(runs=draft.lead(occasion) + what, note=note, mark="planned")


def _row(draft: Draft, promise: Promise, cited: bool) -> list[BriefLine]:
    found, made = promise.first, promise.commitment
    sector = draft.wording.sector(made.sector) if made.sector else "—"
    body = responsible_body(draft, found) if found.mechanism else [Run(text=sector)]
    note = draft.sources.note(promise.reports)
    return [
        BriefLine(runs=action(draft, promise), note=None if cited else note, about=made.id),
        BriefLine(runs=[Run(text=draft.wording.countries(made.by) or "—")]),
        BriefLine(runs=[Run(text=draft.date(made.due) if made.due else "—")]),
        BriefLine(runs=body),
        _status(draft, promise),
        *([BriefLine(runs=[], note=note, cited=True)] if cited else []),
    ]


def _status(draft: Draft, promise: Promise) -> BriefLine:
    """Where the promise stands, with the reports that show it; a promise of which nothing is told has no state."""
    where = promise.standing
    state = "unknown" if where.state == "open" else where.state
    note = draft.sources.note(draft.shown(where.evidence)) if state not in ("unknown", "overdue") else None
    return draft.say(f"status_{state}", note=note, mark="overdue" if promise.overdue else "none")


def _conflict(draft: Draft, group: list[Amount]) -> BriefLine:
    first = group[0].first
    return draft.say(
        "conflict",
        measure=capital(draft.wording.label("measure", first.measure)),
        period=draft.date(first.period or ""),
        values="; ".join(value_words(draft, amount) for amount in group),
        note=draft.sources.note([report for amount in group for report in amount.reports]),
        mark="disputed",
    )


def _unreported(draft: Draft, line: BriefLine) -> BriefLine:
    return draft.say("not_reported", what=line.runs, note=line.note, mark="overdue")


def _overdue(draft: Draft) -> list[BriefLine]:
    late = [p for p in promises(draft) if p.overdue]
    note = draft.sources.note([report for promise in late for report in promise.reports])
    return (
        [draft.say("overdue", count=str(len(late)), see=draft.see("implementation"), note=note, mark="overdue")]
        if late
        else []
    )


def _ends_soon(draft: Draft, document: Document) -> bool:
    end = last_day(document.agreement.valid_to)
    horizon = (date.fromisoformat(first_day(draft.as_of) or draft.as_of) + SOON).isoformat()
    return end is not None and end <= horizon


def _ending(draft: Draft, document: Document) -> BriefLine:
    key = "expired" if ended(draft, document) else "expiring"
    end = draft.date(document.agreement.valid_to or "")
    runs = draft.wording.say(key, date=end, title=bare_title(draft, document))
    if term := suggested(draft, document):
        runs += draft.wording.say("suggested", term=draft.date(term))
    return BriefLine(runs=runs, note=draft.sources.note(document.reports))


def _ahead(draft: Draft, day: str, key: str, what: Document | Promise) -> BriefLine:
    lead = draft.wording.say("lead", date=draft.date(day))
    if isinstance(what, Document):
        runs = draft.wording.say(key, title=bare_title(draft, what))
    else:
        runs = draft.wording.say(key, action=action(draft, what))
    opening = [Run(text=run.text, style="lead") for run in lead]
    return BriefLine(runs=opening + runs, note=draft.sources.note(what.reports))
