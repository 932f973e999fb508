"""The annexes: chronology, documents, statistics, and the commitments that section 9 has no room for."""

from collections import Counter

from elchi.publishing import limits
from elchi.publishing.brief import BriefLine, Run, Section, Table
from elchi.publishing.documents import Document, documents, ended, term_words, title_runs
from elchi.publishing.draft import Draft
from elchi.publishing.numbers import amounts, amounts_table
from elchi.publishing.occasions import Occasion
from elchi.publishing.parts.cooperation import AIMED, TRADE
from elchi.publishing.parts.outlook import by_urgency, commitments_table, unreported
from elchi.publishing.signing import occasion_of_signing
from elchi.records.vocabulary import EventType, Measure

OTHER: tuple[Measure, ...] = (
    "treaty base",
    "joint ventures",
    "transit volume",
    "flights",
    "students",
    "loan",
    "grant",
)
COUNTED: dict[str, tuple[EventType, ...]] = {
    "visits": ("visit",),
    "talks": ("talks", "meeting", "consultations", "commission"),
    "calls": ("call",),
}
YEAR_LENGTH = 4
STARS = {"*": "starred", "**": "starred_twice"}


def chronology(draft: Draft) -> Section:
    """Every contact and event that did not stay a plan, newest first, then older plans without a report."""
    title = draft.wording.title
    table = _events_table(draft, draft.done)
    stars = {_stars(o) for o in draft.done}
    told = [draft.say(key, mark="more") for mark, key in STARS.items() if mark in stars]
    passed = unreported(draft)[limits.UNREPORTED :]
    plans = Section(number="", title=title("unreported"), table=_events_table(draft, passed))
    return draft.section(
        "chronology",
        lines=[] if table else draft.gap(),
        table=table,
        below=told,
        sections=[plans] if passed else [],
    )


def agreements(draft: Draft) -> Section:
    """Every document that is not merely planned, latest first, with term and state."""
    found = [d for d in documents(draft) if d.agreement.status != "planned"]
    head = [draft.wording.title(f"column_{name}") for name in ("document", "signed", "term", "status", "source")]
    rows = [_document(draft, d) for d in found]
    table = Table(head=head, rows=rows, widths=[36, 14, 12, 20, 18]) if found else None
    lines = [] if found else [draft.say("no_report", mark="gap")]
    starred = any(row[1].text.endswith("*") for row in rows)
    below = [draft.say("starred_signing", mark="more")] if starred else []
    return draft.section("agreements", lines=lines, table=table, below=below)


def commitments(draft: Draft) -> Section | None:
    """The commitments for which section 9 has no room; None when it has room for all."""
    found = by_urgency(draft)[limits.COMMITMENTS :]
    table = commitments_table(draft, found, cited=True)
    return draft.section("commitments", table=table) if found else None


def statistics(draft: Draft) -> Section:
    """How many events of each kind a year has, and the figures that are not of trade."""
    title = draft.wording.title
    counted = _by_year(draft)
    figures = amounts(draft, TRADE)[limits.TRADE :] + amounts(draft, AIMED)[limits.TARGETS :] + amounts(draft, OTHER)
    other = amounts_table(draft, figures, cited=True)
    sections = [Section(number="", title=title("events_by_year"), table=counted)] if counted else []
    sections += [Section(number="", title=title("other_figures"), table=other)] if other else []
    return draft.section("statistics", lines=[] if sections else draft.gap(), sections=sections)


def _events_table(draft: Draft, found: list[Occasion]) -> Table | None:
    head = [draft.wording.title(f"column_{name}") for name in ("date", "event", "people", "source")]
    rows = [_event(draft, occasion) for occasion in found]
    return Table(head=head, rows=rows, widths=[13, 33, 32, 22]) if rows else None


def _event(draft: Draft, occasion: Occasion) -> list[BriefLine]:
    place = draft.place(occasion)
    what = "".join(run.text for run in draft.what(occasion)).rstrip(".")
    what = "; ".join([what, *(draft.kind(occasion, mode) for mode in occasion.modes[1:])])
    who = "; ".join(dict.fromkeys(draft.naming.short(person) for person in occasion.participants))
    return [
        BriefLine(runs=[Run(text=_day(draft, occasion))]),
        BriefLine(
            runs=[Run(text=what + (f" ({place})" if place else ""))],
            mark="disputed" if occasion.disputed else "none",
            about=occasion.id,
        ),
        BriefLine(runs=[Run(text=who or "—")]),
        BriefLine(runs=[], note=draft.sources.note(occasion.reports), cited=True),
    ]


def _stars(occasion: Occasion) -> str:
    """What marks a day that follows from the report's date, and a day that nobody tells; empty for a day stated."""
    if not occasion.when.edtf:
        return "**" if occasion.reported and not occasion.timeless else ""
    return "" if occasion.when.stated else "*"


def _day(draft: Draft, occasion: Occasion) -> str:
    known = occasion.when.edtf or occasion.reported
    if not known or occasion.timeless:
        return "—"
    return draft.wording.dating.short(known) + _stars(occasion)


def _document(draft: Draft, document: Document) -> list[BriefLine]:
    signed = _signed(draft, document)
    status = "expired" if ended(draft, document) else document.agreement.status
    return [
        BriefLine(runs=title_runs(draft, document), about=document.agreement.id),
        BriefLine(runs=[Run(text=signed)]),
        BriefLine(runs=[Run(text=term_words(draft, document) or "—")]),
        BriefLine(runs=[Run(text=draft.wording.state(status))]),
        BriefLine(runs=[], note=draft.sources.note(document.reports), cited=True),
    ]


def _signed(draft: Draft, document: Document) -> str:
    """The day of signing; with an asterisk the days of the contact at which it was signed."""
    if document.agreement.signed_on:
        return draft.wording.dating.short(document.agreement.signed_on)
    occasion = occasion_of_signing(draft, document.agreement)
    return draft.wording.dating.short(occasion.when.edtf or "") + "*" if occasion else "—"


def _by_year(draft: Draft) -> Table | None:
    happened = [o for o in draft.done if o.status not in ("cancelled", "denied") and o.day and not o.timeless]
    kinds = {kind: column for column, types in COUNTED.items() for kind in types}
    counts = Counter((o.day[:YEAR_LENGTH], kinds.get(o.type, "rest")) for o in happened)
    years = sorted({year for year, _ in counts}, reverse=True)
    columns = [*COUNTED, "rest"]
    head = [draft.wording.title(f"column_{name}") for name in ("year", *columns, "total")]
    rows = [[year, *(counts[year, c] for c in columns), sum(counts[year, c] for c in columns)] for year in years]
    cells = [[BriefLine(runs=[Run(text=str(cell))]) for cell in row] for row in rows]
    return Table(head=head, rows=cells, widths=[16, 16, 22, 16, 14, 16]) if rows else None
