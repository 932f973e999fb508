"""`elchi token`: programs that act in the name of a user."""

from elchi.accounts import Accounts, Token
from elchi.terminal.asked import existing
from elchi.terminal.operating import columns, now, operator
from elchi.terminal.screen import err, out


def add(store: str, name: str, user: str, scope: str, days: int | None) -> int:
    """Make a token: its words alone on standard output, what to know about it on standard error."""
    with Accounts(existing(store)) as accounts:
        made, key = accounts.add_token(user, name, scope, by=operator(), at=now(), days=days)
    out().print(key.reveal(), markup=False)
    until = f"until {made.ends[:10]}" if made.ends else "without end"
    err().print(f"{made.id}: {made.scope} for {made.user}, {until}; it is shown this once.", markup=False)
    return 0


def show(store: str, user: str | None) -> int:
    """List tokens; 1 when there are none."""
    with Accounts(existing(store)) as accounts:
        tokens = accounts.tokens(user)
    if not tokens:
        err().print("There are no tokens.")
        return 1
    columns([_row(each) for each in tokens])
    return 0


def remove(store: str, id: str) -> int:
    """End a token."""
    with Accounts(existing(store)) as accounts:
        accounts.remove_token(id, by=operator(), at=now())
    out().print(f"{id} is removed", markup=False)
    return 0


def _row(token: Token) -> list[str]:
    until = f"until {token.ends[:10]}" if token.ends else "without end"
    used = f"used {token.used[:10]}" if token.used else "never used"
    return [token.id, token.user, token.scope, until, used, token.name]
