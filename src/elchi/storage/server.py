"""A record in a PostgreSQL database: how it is connected to, and made when the database is empty.

Readers see one moment of the record (repeatable read). Writers take turns, as they do for a file: each holds a lock
of the database for the length of its transaction. Text is compared by code points, so that lists stand in the same
order as in a file.
"""

from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from elchi.errors import NotAStore, StoreUnsupported

WRITERS = 0x456C6368
DRIVER = "postgresql+psycopg"
ENCODING = "UTF8"
CONNECTIONS = 10
OTHERS = 30
UNORDERED = text(
    "SELECT c.table_name, c.column_name FROM information_schema.columns AS c "
    "JOIN information_schema.tables AS t USING (table_schema, table_name) "
    "WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER' "
    "AND c.data_type IN ('character varying', 'text') AND c.collation_name IS DISTINCT FROM 'C'"
)
NAMES = text("SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()")


def engine(address: str) -> Engine:
    """An engine for the database at `address`, not connected yet; StoreUnsupported for what is no address."""
    made = create_engine(
        _url(address),
        isolation_level="REPEATABLE READ",
        pool_size=CONNECTIONS,
        max_overflow=OTHERS,
        pool_pre_ping=True,
        connect_args={"connect_timeout": 10, "application_name": "elchi", "client_encoding": "utf8"},
    )
    event.listen(made, "begin", _begin)
    return made


def names(connection: Connection) -> set[str]:
    """The tables of the database; NotAStore when its text is not Unicode."""
    if connection.exec_driver_sql("SHOW server_encoding").scalar() != ENCODING:
        raise NotAStore("the database does not hold Unicode; make one with createdb --encoding=UTF8")
    return set(connection.scalars(NAMES))


def order(connection: Connection) -> None:
    """Have every column of text compared by code points, whatever the database's own language is."""
    for table, column in connection.execute(UNORDERED).all():
        connection.exec_driver_sql(f'ALTER TABLE "{table}" ALTER COLUMN "{column}" TYPE text COLLATE "C"')


def _url(address: str) -> URL:
    try:
        given = make_url(address)
    except (ArgumentError, ValueError):
        raise StoreUnsupported(
            "this is no address of a database; give one such as postgresql://user:password@host/name"
        ) from None
    return given.set(drivername=DRIVER)


def _begin(connection: Connection) -> None:
    options: dict[str, Any] = dict(connection.get_execution_options())
    if options.get("writing"):
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(options['wait'] * 1000)}")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS})")
