"""The annexes: chronology of visits, documents, statistics."""

from collections import Counter

from elchi.publishing.brief import Line, Run, Section, Table, noted
from elchi.publishing.documents import Document, documents, ended, term_words, title_runs
from elchi.publishing.draft import Draft
from elchi.publishing.numbers import amounts, amounts_table
from elchi.publishing.occasions import Occasion
from elchi.publishing.wording import capital
from elchi.records.vocabulary import EventType, Measure

OTHER: tuple[Measure, ...] = (
    "treaty base",
    "investment stock",
    "joint ventures",
    "transit volume",
    "flights",
    "students",
)
COUNTED: dict[str, tuple[EventType, ...]] = {
    "visits": ("visit",),
    "talks": ("talks", "meeting", "consultations", "commission"),
    "calls": ("call",),
}
YEAR_LENGTH = 4


def visits(draft: Draft) -> Section:
    """Every visit that took place, newest first."""
    found = [o for o in draft.done if o.type == "visit" and o.status not in ("cancelled", "denied")]
    head = [draft.wording.title(f"column_{name}") for name in ("date", "visit", "people")]
    table = Table(head=head, rows=[_visit(draft, o) for o in found], widths=[24, 32, 44]) if found else None
    return Section(
        number="", title=draft.wording.title("annex_visits"), lines=[] if found else draft.gap(), table=table
    )


def agreements(draft: Draft) -> Section:
    """Every document that is not merely planned, latest first, with term and state."""
    found = [d for d in documents(draft) if d.status != "planned"]
    head = [draft.wording.title(f"column_{name}") for name in ("document", "signed", "term", "status")]
    table = Table(head=head, rows=[_document(draft, d) for d in found], widths=[46, 18, 18, 18]) if found else None
    lines = [] if found else [draft.say("no_report", mark="gap")]
    return Section(number="", title=draft.wording.title("annex_agreements"), lines=lines, table=table)


def statistics(draft: Draft) -> Section:
    """How many events of each kind a year has, and the figures that are not of trade."""
    title = draft.wording.title
    counted, other = _by_year(draft), amounts_table(draft, amounts(draft, OTHER))
    sections = [Section(number="", title=title("events_by_year"), table=counted)] if counted else []
    sections += [Section(number="", title=title("other_figures"), table=other)] if other else []
    return Section(
        number="", title=title("annex_statistics"), lines=[] if sections else draft.gap(), sections=sections
    )


def _visit(draft: Draft, occasion: Occasion) -> list[Line]:
    place = draft.place(occasion)
    what = capital(draft.kind(occasion)) + (f" ({place})" if place else "")
    who = [Run(text="".join(run.text for run in draft.people(occasion)).strip() or "—")]
    return [
        Line(runs=[Run(text=draft.when(occasion))]),
        Line(runs=[Run(text=what)], mark="disputed" if occasion.disputed else "none"),
        Line(runs=noted(who, draft.sources.notes(occasion.reports))),
    ]


def _document(draft: Draft, document: Document) -> list[Line]:
    signed = draft.date(document.signed_on) if document.signed_on else "—"
    status = "expired" if ended(draft, document) else document.status
    return [
        Line(runs=noted(title_runs(draft, document), draft.sources.notes(document.reports))),
        Line(runs=[Run(text=signed)]),
        Line(runs=[Run(text=term_words(draft, document) or "—")]),
        Line(runs=[Run(text=draft.wording.state(status))]),
    ]


def _by_year(draft: Draft) -> Table | None:
    happened = [o for o in draft.done if o.status not in ("cancelled", "denied") and o.day]
    kinds = {kind: column for column, types in COUNTED.items() for kind in types}
    counts = Counter((o.day[:YEAR_LENGTH], kinds.get(o.type, "rest")) for o in happened)
    years = sorted({year for year, _ in counts}, reverse=True)
    columns = [*COUNTED, "rest"]
    head = [draft.wording.title(f"column_{name}") for name in ("year", *columns, "total")]
    rows = [[year, *(counts[year, c] for c in columns), sum(counts[year, c] for c in columns)] for year in years]
    cells = [[Line(runs=[Run(text=str(cell))]) for cell in row] for row in rows]
    return Table(head=head, rows=cells, widths=[16, 16, 22, 16, 14, 16]) if rows else None
