"""`elchi read`: pages into the record, with a closing count."""

from collections.abc import Sequence
from pathlib import Path

from rich.markup import escape

from elchi.errors import InputError
from elchi.pipeline import Tally, cores, keep, lines
from elchi.storage import Record
from elchi.terminal.linking import standing
from elchi.terminal.screen import complain, counted, counted_nouns, out

OUTCOMES = {"new": "new", "changed": "changed", "same": "unchanged", "rejected": "rejected"}


def run(inputs: Sequence[str], store: Path, workers: int | None = None) -> int:
    """Read the inputs into the store; 1 when a page was rejected, else 0."""
    if not inputs:
        raise InputError("Name at least one page, folder, pattern, address or .jsonl file.")
    tally = Tally()
    with Record(store) as record:
        for running in counted(keep(lines(inputs, workers or cores()), record), "pages read"):
            tally = running
        report(tally, store)
        standing(record, store)
    return 1 if tally.rejected else 0


def report(tally: Tally, store: Path) -> None:
    """What the run did: pages by outcome, findings by kind, and each refusal with its reason."""
    counts = [f"{tally.pages[outcome]} {word}" for outcome, word in OUTCOMES.items() if tally.pages[outcome]]
    pages = ", ".join(counts) or "no pages found"
    findings = counted_nouns(dict(tally.findings.most_common()))
    out().print(f"{escape(str(store))}: {pages}\n{findings or 'no findings'}")
    for refusal in tally.rejected:
        complain(refusal)
