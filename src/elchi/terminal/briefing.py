"""`elchi brief`: the state of two countries' relations as a document."""

from pathlib import Path

from rich.markup import escape

from elchi.publishing import compose, write
from elchi.records.vocabulary import LanguageCode
from elchi.storage import Record
from elchi.terminal.asked import existing
from elchi.terminal.screen import err, out


def run(pair: tuple[str, str], output: Path, store: Path, since: str | None, language: LanguageCode) -> int:
    """Write the brief; 0, or 1 when the record knows nothing of the two and the brief says just that."""
    with Record(existing(store)) as record:
        brief = compose(record, *pair, since=since, language=language)
    write(brief, output)
    out().print(f"{escape(str(output))}: {len(brief.notes)} footnotes")
    if not brief.notes:
        err().print(
            f"The record {escape(str(store))} knows nothing of {'–'.join(brief.countries)}; the brief says so."
        )
    return 0 if brief.notes else 1
