"""What a database says when it fails, as an error that tells the operator what to do."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.exc import DatabaseError, InterfaceError

from elchi.errors import NotAStore, StoreBusy, StoreError, StoreMissing, StoreUnreachable, StoreUnwritable

Cause = tuple[type[StoreError], str]
LOCKED: Cause = (StoreBusy, "is being written by another program; try again when that has finished")
CAUSES: dict[str, Cause] = {
    "file is not a database": (NotAStore, "is not a record of Elchi; give another file with --store"),
    "file is encrypted": (NotAStore, "is not a record of Elchi; give another file with --store"),
    "malformed": (NotAStore, "is damaged; restore it from a copy, or read the pages again into a new file"),
    "readonly": (StoreUnwritable, "may not be written; change its permissions, or copy it to a folder of yours"),
    "unable to open": (StoreUnwritable, "cannot be opened for writing; check the permissions of file and folder"),
    "locked": LOCKED,
    "full": (StoreUnwritable, "has no room left on its disk; free some space and read the pages again"),
}
NO_DOOR: Cause = (StoreUnwritable, "does not let this user in; check the name, the password and the server's rules")
NO_RIGHT: Cause = (StoreUnwritable, "may not be changed by this user; give the user the right to, or use another")
AWAY: Cause = (StoreUnreachable, "cannot be reached; check the address, and that the server runs")
STATES: dict[str, Cause] = {
    "55P03": LOCKED,
    "42501": NO_RIGHT,
    "25006": NO_RIGHT,
    "53100": CAUSES["full"],
    "53300": (StoreBusy, "has no connection left to give; raise max_connections, or close other programs"),
    "3D000": (StoreMissing, "does not exist on its server; make the database with createdb"),
    "28": NO_DOOR,
    "08": AWAY,
    "57P": AWAY,
}
OPENING: dict[str, Cause] = {
    "authentication failed": NO_DOOR,
    "no pg_hba.conf entry": NO_DOOR,
    "does not exist": (StoreMissing, "is not on its server; make the database with createdb, and the user"),
    "too many clients": STATES["53300"],
}


@contextmanager
def failing(address: str | Path) -> Iterator[None]:
    """Turn what the database says into an error that tells the operator what to do."""
    try:
        yield
    except (DatabaseError, InterfaceError) as error:
        raise explained(address, error) from error


def explained(address: str | Path, error: DatabaseError | InterfaceError) -> StoreError:
    """The error for what a database said of the record at `address`."""
    state = getattr(error.orig, "sqlstate", None)
    if not is_server(address):
        kind, advice = _of(str(error.orig), CAUSES)
    elif state is None:
        kind, advice = _of(str(error.orig), OPENING, AWAY)
    else:
        kind, advice = _of_state(state, str(error.orig))
    return kind(f"{named(address)} {advice}")


def is_server(address: str | Path) -> bool:
    """Whether an address is that of a database on a server, not of a file."""
    return str(address).startswith(("postgresql:", "postgres:", "postgresql+psycopg:"))


def named(address: str | Path) -> str:
    """An address as it may be shown: without its password.

    >>> named("postgresql://desk:secret@db.example.org/elchi")
    'postgresql://desk:***@db.example.org/elchi'
    """
    return make_url(str(address)).render_as_string(hide_password=True) if is_server(address) else str(address)


def _of(message: str, causes: Mapping[str, Cause], otherwise: Cause | None = None) -> Cause:
    found = next((cause for words, cause in causes.items() if words in message), otherwise)
    return found or (StoreError, f"cannot be used: {message}")


def _of_state(state: str, message: str) -> Cause:
    found = next((cause for code, cause in STATES.items() if state.startswith(code)), None)
    return found or (StoreError, f"cannot be used: {message}")
