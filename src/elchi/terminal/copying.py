"""`elchi store`: the record as a whole."""

from elchi.accounts.copying import copy
from elchi.storage import opening, shapes
from elchi.storage.failing import named
from elchi.terminal.asked import existing
from elchi.terminal.screen import out

TOLD = {
    "article": "articles",
    "finding": "findings",
    "conclusion": "conclusions",
    "judgement": "judgements",
    "user": "users",
}


def run(source: str, target: str) -> int:
    """Copy a record to another place and say what went over; 0 when all of it did."""
    counts = copy(existing(source), target)
    held = ", ".join(f"{counts[name]:,} {words}" for name, words in TOLD.items())
    out().print(f"{named(target)}: {held}", markup=False)
    return 0


def shape(store: str, back: str | None, drop: bool) -> int:
    """Say which shape a record has, after it was given an earlier one when that is asked for."""
    if back is not None:
        opening.lower(existing(store), back, drop=drop)
    has = opening.shape(existing(store))
    out().print(f"{named(store)}: shape {has}; this Elchi makes shape {shapes.NEWEST}", markup=False)
    return 0
