"""`elchi store`: the record as a whole."""

from elchi.accounts.copying import copy
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
