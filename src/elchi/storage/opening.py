"""Opening the record's file: every way it can fail has its own error, and an older record is brought up to date."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool

from elchi.errors import NotAStore, StoreBusy, StoreError, StoreMissing, StoreNewer, StoreUnsupported, StoreUnwritable

APPLICATION = 0x456C6368
NEWEST = "0008"
FILED = "0006"
WAIT_SECONDS = 30
PAUSE_SECONDS = 0.02
CAUSES: dict[str, tuple[type[StoreError], str]] = {
    "file is not a database": (NotAStore, "is not a record of Elchi; give another file with --store"),
    "file is encrypted": (NotAStore, "is not a record of Elchi; give another file with --store"),
    "malformed": (NotAStore, "is damaged; restore it from a copy, or read the pages again into a new file"),
    "readonly": (StoreUnwritable, "may not be written; change its permissions, or copy it to a folder of yours"),
    "unable to open": (StoreUnwritable, "cannot be opened for writing; check the permissions of file and folder"),
    "locked": (StoreBusy, "is being written by another program; try again when that has finished"),
    "full": (StoreUnwritable, "has no room left on its disk; free some space and read the pages again"),
}


def engine(address: str | Path) -> Engine:
    """An engine for the record at `address`, created or brought up to date when needed.

    Raises one of the errors under `elchi.errors.StoreError`, whose message says what to do.
    """
    path = _path(address)
    made = create_engine(
        URL.create("sqlite", database=str(path)), poolclass=QueuePool, connect_args={"timeout": WAIT_SECONDS}
    )
    event.listen(made, "connect", _prepare)
    event.listen(made, "begin", _begin)
    try:
        with failing(path):
            _bring_up_to_date(made, path)
    except StoreError:
        made.dispose()
        raise
    return made


@contextmanager
def failing(path: str | Path) -> Iterator[None]:
    """Turn what the database says into an error that tells the operator what to do."""
    try:
        yield
    except DatabaseError as error:
        raise _explained(path, str(error.orig)) from error


def _explained(path: str | Path, message: str) -> StoreError:
    for words, (kind, advice) in CAUSES.items():
        if words in message:
            return kind(f"{path} {advice}")
    return StoreError(f"{path} cannot be used: {message}")


def _path(address: str | Path) -> Path:
    text = str(address)
    if text.startswith(("postgresql:", "postgres:", "postgresql+")):
        raise StoreUnsupported(
            "a PostgreSQL record comes with the server release; until then give a file, such as --store elchi.db"
        )
    if "://" in text:
        raise StoreUnsupported(f"{text} is not an address of a record; give a file, such as --store elchi.db")
    path = Path(text)
    if path.is_dir():
        raise NotAStore(f"{path} is a folder; give a file in it, such as --store {path / 'elchi.db'}")
    if not path.parent.is_dir():
        raise StoreMissing(f"the folder {path.parent} does not exist; make it, or give another file with --store")
    if not _writable(path):
        raise _explained(path, "readonly")
    return path


def _writable(path: Path) -> bool:
    """The folder counts as well: the write-ahead log lies beside the file."""
    effective = os.access in os.supports_effective_ids
    needed = [path, path.parent] if path.exists() else [path.parent]
    return all(os.access(each, os.W_OK, effective_ids=effective) for each in needed)


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
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
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _bring_up_to_date(made: Engine, path: Path) -> None:
    with made.begin() as connection:
        if _version(connection, path) == NEWEST:
            return
    with made.execution_options(writing=True).begin() as connection:
        version = _version(connection, path)
        if version != NEWEST:
            _migrate(connection)
        if version is not None and version < FILED:
            _file(connection)


def _file(connection: Connection) -> None:
    from elchi.storage.filing import file_all

    file_all(connection)


def _version(connection: Connection, path: Path) -> str | None:
    names = set(connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars())
    if not names:
        return None
    application = connection.exec_driver_sql("PRAGMA application_id").scalar()
    if application != APPLICATION or "alembic_version" not in names:
        raise NotAStore(f"{path} is a database of another program; give another file with --store")
    version = str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar())
    if version > NEWEST:
        raise StoreNewer(
            f"{path} was written by a later Elchi (shape {version}, this one knows {NEWEST}); "
            "install the latest Elchi, or give another file with --store"
        )
    return version


def _migrate(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION}")
    command.upgrade(config, "head")
