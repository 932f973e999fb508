"""`elchi audit`: who did what, when and from where."""

import msgspec

from elchi.accounts import Accounts
from elchi.accounts.names import spelled
from elchi.terminal.asked import existing
from elchi.terminal.operating import columns, operator
from elchi.terminal.screen import err, out


def run(store: str, user: str | None, about: str | None, limit: int, jsonl: bool) -> int:
    """Show lines of the trail, the newest last; 1 when there are none."""
    of = None if user is None else spelled(user)
    with Accounts(existing(store)) as accounts:
        entries = accounts.trail(operator(), of=of, about=about, limit=limit)[::-1]
    if jsonl:
        for each in entries:
            out().print(msgspec.json.encode(each).decode(), markup=False)
    elif entries:
        columns([[e.at[:19], e.by, e.via, e.address or "-", e.act, e.about, e.detail] for e in entries])
    else:
        err().print("The trail has nothing of that.")
    return 0 if entries else 1
