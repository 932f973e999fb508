"""`elchi link`: everything concluded anew, and what the record concludes."""

from rich.markup import escape

from elchi.pipeline import cores
from elchi.storage import Record
from elchi.terminal.asked import existing
from elchi.terminal.screen import complain_of, counted_nouns, out


def run(store: str, workers: int | None = None) -> int:
    """Link all findings of the record; 1 when a judgement is not obeyed, else 0."""
    with Record(existing(store)) as record:
        record.relink(workers or cores())
        standing(record, store)
        unheeded = record.unheeded()
    for report in unheeded:
        complain_of(f"judgement {report.judgement}: {report.trouble} ({', '.join(report.about)})")
    return 1 if unheeded else 0


def standing(record: Record, store: str) -> None:
    """How many events, agreements, commitments and people the record concludes."""
    out().print(f"{escape(str(store))} concludes {counted_nouns(record.counts()) or 'nothing yet'}")
