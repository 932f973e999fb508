"""`elchi brief`: the state of two countries' relations as a document."""

from pathlib import Path

from elchi.publishing import compose, write
from elchi.records.vocabulary import LanguageCode
from elchi.storage import Record
from elchi.terminal.asked import existing
from elchi.terminal.screen import out


def run(pair: tuple[str, str], output: Path, store: Path, since: str | None, language: LanguageCode) -> int:
    """Write the brief; 0, or an error that says what is missing."""
    with Record(existing(store)) as record:
        brief = compose(record, *pair, since=since, language=language)
    write(brief, output)
    out().print(f"{output}: {len(brief.notes)} footnotes")
    return 0
