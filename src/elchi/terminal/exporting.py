"""`elchi export`: the record, or a part of it, as a file for other programs."""

from pathlib import Path

from rich.markup import escape

from elchi.publishing.exports import Scope, export
from elchi.storage import Record
from elchi.terminal.asked import existing
from elchi.terminal.screen import counted_noun, err, out

ONE = {"people": "person"}


def run(name: str, output: Path, store: str, wanted: Scope) -> int:
    """Write the file and tell what it holds; 1 when that is nothing."""
    with Record(existing(store)) as record:
        counts = export(record, name, output, wanted)
    held = ", ".join(
        counted_noun(ONE.get(kind, kind.removesuffix("s")), count) for kind, count in counts.items() if count
    )
    out().print(f"{escape(str(output))}: {escape(held) or 'nothing'}")
    if not held:
        err().print(f"The record {escape(str(store))} holds nothing of what was asked; the file says so.")
    return 0 if held else 1
