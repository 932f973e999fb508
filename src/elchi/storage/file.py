"""A record in a file of SQLite: what must hold of the file, and how it is opened."""

import os
import sqlite3
import time
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.pool import QueuePool

from elchi.errors import NotAStore, StoreMissing, StoreUnsupported
from elchi.storage.failing import CAUSES

APPLICATION = 0x456C6368
WAIT_SECONDS = 30
PAUSE_SECONDS = 0.02


def engine(path: Path) -> Engine:
    """An engine for the file, which is made when it is not there."""
    made = create_engine(URL.create("sqlite", database=str(path)), poolclass=QueuePool)
    event.listen(made, "connect", _prepare)
    event.listen(made, "begin", _begin)
    return made


def usable(address: str | Path) -> Path:
    """The path of a record's file; an error under StoreError when there cannot be one."""
    text = str(address)
    if "://" in text:
        raise StoreUnsupported(
            f"{text} is not an address of a record; give a file, such as --store elchi.db, or a PostgreSQL address"
        )
    path = Path(text)
    if path.is_dir():
        raise NotAStore(f"{path} is a folder; give a file in it, such as --store {path / 'elchi.db'}")
    if not path.parent.is_dir():
        raise StoreMissing(f"the folder {path.parent} does not exist; make it, or give another file with --store")
    if not _writable(path):
        kind, advice = CAUSES["readonly"]
        raise kind(f"{path} {advice}")
    return path


def names(connection: Connection) -> set[str]:
    """The tables of the file; NotAStore when another program made it."""
    found = set(connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars())
    if found and connection.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION:
        raise NotAStore("another program made it")
    return found


def sign(connection: Connection) -> None:
    """Write into the file whose it is."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION}")


def _writable(path: Path) -> bool:
    """The folder counts as well: the write-ahead log lies beside the file."""
    effective = os.access in os.supports_effective_ids
    needed = [path, path.parent] if path.exists() else [path.parent]
    return all(os.access(each, os.W_OK, effective_ids=effective) for each in needed)


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout={WAIT_SECONDS * 1000}").fetchall()
    _log_ahead(connection)
    for pragma in ("synchronous=NORMAL", "foreign_keys=ON", "cache_size=-32000"):
        connection.execute(f"PRAGMA {pragma}").fetchall()


def _log_ahead(connection: sqlite3.Connection) -> None:
    """SQLite answers "locked" at once, without its wait, when two programs open a new file at the same moment."""
    until = time.monotonic() + WAIT_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL").fetchall()
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(PAUSE_SECONDS)
        else:
            return


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    if options.get("writing"):
        connection.exec_driver_sql(f"PRAGMA busy_timeout={int(options['wait'] * 1000)}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writing") else "BEGIN")
