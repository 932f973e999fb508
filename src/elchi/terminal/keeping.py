"""`elchi read`: pages into the record, with a closing count."""

import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from rich.markup import escape

from elchi.errors import InputError
from elchi.pipeline import Resumption, Tally, keep, lines
from elchi.reading import Intake, size_of
from elchi.settings import settings
from elchi.storage import Record
from elchi.storage.failing import named
from elchi.terminal import gauging
from elchi.terminal.linking import standing
from elchi.terminal.logs import speak
from elchi.terminal.progress import counted
from elchi.terminal.screen import complain, complain_of, counted_nouns, out

NOTHING = "Name at least one page, folder, pattern, address, table or web archive."
OUTCOMES = {
    "new": "new",
    "changed": "changed",
    "same": "unchanged",
    "rejected": "rejected",
    "passed over": "passed over",
}


def run(
    inputs: Sequence[str],
    store: str,
    intake: Intake,
    workers: int | None = None,
    on: str | None = None,
    metrics: Path | None = None,
) -> int:
    """Read the inputs into the store, and tell of it in the file `metrics`; 1 when a page was rejected, else 0."""
    if not inputs:
        raise InputError(NOTHING)
    speak(settings())
    tally, began = Tally(), time.monotonic()
    with Record(store) as record:
        after = Resumption(record)
        kept = keep(lines(inputs, workers, intake, on, after), record, after)
        for running in counted(kept, "pages read", whole=lambda: size_of(inputs), done=lambda: intake.taken):
            tally = running
        report(tally, store)
        passed(intake)
        standing(record, store)
    if metrics is not None:
        gauging.write(tally, time.monotonic() - began, metrics)
    return 1 if tally.rejected else 0


def report(tally: Tally, store: str) -> None:
    """What the run did: pages by outcome, findings by kind, and each refusal with its reason."""
    counts = [f"{tally.pages[outcome]} {word}" for outcome, word in OUTCOMES.items() if tally.pages[outcome]]
    pages = ", ".join(counts) or "no pages found"
    findings = counted_nouns(dict(tally.findings.most_common()))
    out().print(f"{escape(named(store))}: {pages}\n{findings or 'no findings'}")
    for refusal in tally.rejected:
        complain(refusal)
    if (more := tally.reasons.total() - len(tally.rejected)) > 0:
        complain_of(f"… and {more:,} more; by reason: {_told(tally.reasons)}")


def _told(counts: Counter[str]) -> str:
    return ", ".join(f"{count:,} {what}" for what, count in counts.most_common())


def passed(intake: Intake) -> None:
    """How many records of archives hold no page, by what they are."""
    if intake.passed:
        complain_of(f"records of archives without a page: {_told(intake.passed)}")
