"""Opening a record, in a file or on a server: what it must be, and how an older one is brought up to date."""

from pathlib import Path

from sqlalchemy import Connection, Engine

from elchi.errors import NotAStore, StoreError, StoreNewer
from elchi.storage import file, server
from elchi.storage.failing import failing, is_server, named
from elchi.storage.file import WAIT_SECONDS

NEWEST = "0008"
FILED = "0006"
OURS = {"alembic_version", "article", "finding"}


def engine(address: str | Path) -> Engine:
    """An engine for the record at `address`, created or brought up to date when needed.

    `address` is a path, or "postgresql://user:password@host/database". Raises one of the errors under
    `elchi.errors.StoreError`, whose message says what to do.
    """
    made = server.engine(str(address)) if is_server(address) else file.engine(file.usable(address))
    try:
        with failing(address):
            _bring_up_to_date(made, named(address))
    except StoreError:
        made.dispose()
        raise
    return made


def writing(made: Engine, wait: float = WAIT_SECONDS) -> Engine:
    """The engine for transactions that write; each waits so many seconds for another program's to end."""
    if made.dialect.name == "sqlite":
        return made.execution_options(writing=True, wait=wait)
    return made.execution_options(writing=True, wait=wait, isolation_level="READ COMMITTED")


def _bring_up_to_date(made: Engine, address: str) -> None:
    with made.begin() as connection:
        if _version(connection, address) == NEWEST:
            return
    with writing(made).begin() as connection:
        version = _version(connection, address)
        if version != NEWEST:
            _migrate(connection)
        if version is not None and version < FILED:
            _file(connection)


def _file(connection: Connection) -> None:
    from elchi.storage.filing import file_all

    file_all(connection)


def _version(connection: Connection, address: str) -> str | None:
    try:
        there = file.names(connection) if connection.dialect.name == "sqlite" else server.names(connection)
    except NotAStore as error:
        raise NotAStore(f"{address} is not a record of Elchi: {error}; give another with --store") from None
    if not there:
        return None
    if not there >= OURS:
        raise NotAStore(f"{address} is a database of another program; give another with --store")
    version = str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar())
    if version > NEWEST:
        raise StoreNewer(
            f"{address} was written by a later Elchi (shape {version}, this one knows {NEWEST}); "
            "install the latest Elchi, or give another with --store"
        )
    return version


def _migrate(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    if connection.dialect.name == "sqlite":
        file.sign(connection)
    command.upgrade(config, "head")
    if connection.dialect.name != "sqlite":
        server.order(connection)
