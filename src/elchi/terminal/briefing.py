"""`elchi brief`: the state of two countries' relations as a document."""

from pathlib import Path

from elchi.errors import InputError
from elchi.publishing import compose, write
from elchi.storage import Record
from elchi.terminal.screen import out


def run(pair: tuple[str, str], output: Path, store: Path, since: str | None, language: str) -> int:
    """Write the brief; 0, or an error that says what is missing."""
    if not store.exists():
        raise InputError(f"There is no record at {store}. Make one with `elchi read PAGES --store {store}`.")
    with Record(store) as record:
        brief = compose(record, *pair, since=since, language=language)
    write(brief, output)
    out().print(f"{output}: {len(brief.notes)} footnotes")
    return 0
