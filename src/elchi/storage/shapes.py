"""The shapes that a record has had: which one it has, up to the newest, back to an earlier one."""

from collections import Counter
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, select, table

from elchi.errors import NotAStore, StoreNewer
from elchi.storage import file, server

FIRST, FILED, NEWEST = "0001", "0006", "0008"
OURS = {"alembic_version", "article", "finding"}
SINCE = {
    "statistic": "0003",
    "programme": "0004",
    "judgement": "0005",
    "user": "0007",
    "trail": "0007",
    "search": "0007",
}


def shape(connection: Connection, address: str) -> str | None:
    """The shape of the record, None of an empty place. Raises NotAStore, or StoreNewer for one of a later Elchi."""
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


def upgrade(connection: Connection, version: str | None) -> None:
    """Give a record the newest shape; `version` is the one that it has."""
    from alembic import command

    if connection.dialect.name == "sqlite":
        file.sign(connection)
    command.upgrade(_config(connection), "head")
    if connection.dialect.name != "sqlite":
        server.order(connection)
    if version is not None and version < FILED:
        from elchi.storage.filing import file_all

        file_all(connection)


def downgrade(connection: Connection, to: str) -> None:
    """Give a record an earlier shape; what that has no place for is gone."""
    from alembic import command

    command.downgrade(_config(connection), to)


def homeless(connection: Connection, to: str) -> Counter[str]:
    """What an earlier shape has no place for and reading again does not bring back: rows by table."""
    gone = [name for name, since in SINCE.items() if since > to and since <= _now(connection)]
    counts = {name: connection.scalar(select(func.count()).select_from(table(name))) or 0 for name in gone}
    return +Counter(counts)


def _now(connection: Connection) -> str:
    return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar())


def _config(connection: Connection) -> Any:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
