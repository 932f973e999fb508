"""`elchi read`: pages into the record, with a closing count."""

from collections.abc import Sequence
from pathlib import Path

from rich.markup import escape

from elchi.errors import InputError
from elchi.pipeline import Tally, keep, lines
from elchi.storage import Record
from elchi.terminal.screen import complain, counted, out

OUTCOMES = {"same": "unchanged"}


def run(inputs: Sequence[str], store: Path) -> int:
    """Read the inputs into the store; 1 when a page was rejected, else 0."""
    if not inputs:
        raise InputError("Name at least one page, folder, pattern, address or .jsonl file.")
    tally = Tally()
    with Record(store) as record:
        for running in counted(keep(lines(inputs), record), "pages read"):
            tally = running
    report(tally, store)
    return 1 if tally.rejected else 0


def report(tally: Tally, store: Path) -> None:
    """What the run did: pages by outcome, findings by kind, and each refusal with its reason."""
    counts = [f"{count} {OUTCOMES.get(outcome, outcome)}" for outcome, count in tally.pages.most_common()]
    pages = ", ".join(counts) or "no pages found"
    findings = ", ".join(f"{count} {kind}" for kind, count in tally.findings.most_common()) or "no findings"
    out().print(f"{escape(str(store))}: {pages}\n{findings}")
    for refusal in tally.rejected:
        complain(refusal)
