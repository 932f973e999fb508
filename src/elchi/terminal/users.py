"""`elchi user`: who may sign in."""

from elchi.accounts import Accounts
from elchi.terminal.asked import existing
from elchi.terminal.operating import columns, now, operator, password
from elchi.terminal.screen import err, out


def add(store: str, name: str, role: str, language: str, from_stdin: bool) -> int:
    """Add a user and tell the name as it is kept."""
    with Accounts(existing(store)) as accounts:
        made = accounts.add_user(name, role, password(from_stdin), by=operator(), at=now(), language=language)
    out().print(f"{made.name} is {made.role}", markup=False)
    return 0


def show(store: str) -> int:
    """List the users; 1 when there are none."""
    with Accounts(existing(store)) as accounts:
        users = accounts.users()
    if not users:
        err().print("There are no users; add one with `elchi user add NAME --role admin`.")
        return 1
    columns([[each.name, each.role, each.language, each.made[:10]] for each in users])
    return 0


def remove(store: str, name: str) -> int:
    """Remove a user."""
    with Accounts(existing(store)) as accounts:
        accounts.remove_user(name, by=operator(), at=now())
    out().print(f"{name} is removed", markup=False)
    return 0


def change_role(store: str, name: str, role: str) -> int:
    """Give a user another role."""
    with Accounts(existing(store)) as accounts:
        changed = accounts.change_role(name, role, by=operator(), at=now())
    out().print(f"{changed.name} is {changed.role}", markup=False)
    return 0


def change_password(store: str, name: str, from_stdin: bool) -> int:
    """Give a user another password."""
    with Accounts(existing(store)) as accounts:
        accounts.change_password(name, password(from_stdin), by=operator(), at=now())
    out().print(f"{name} has another password; every session of theirs is ended", markup=False)
    return 0
