"""The stamp of a record: its own name and how often it was written; looked up anew only when somebody has written."""

from threading import Lock

from sqlalchemy import Connection, Engine, select

from elchi.storage import tables
from elchi.storage.remembering import WRITES

NAME = "name"


def read(connection: Connection) -> str:
    """The stamp as a transaction sees it."""
    about = tables.about.c
    told = dict(connection.execute(select(about.name, about.value).where(about.name.in_((NAME, WRITES)))).all())
    return f"{told.get(NAME, '')}-{told.get(WRITES, '0')}"


class Stamp:
    """The stamp as it is now, for any thread.

    Where the database tells cheaply whether others have committed, the stamp is read again only then.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = Lock()
        self._watching: Connection | None = None
        self._seen: tuple[int | None, str] = (None, "")

    def now(self) -> str:
        """The stamp of this moment."""
        if self._engine.dialect.name != "sqlite":
            with self._engine.begin() as connection:
                return read(connection)
        with self._lock:
            if self._watching is None:
                self._watching = self._engine.connect()
            version = commits(self._watching)
            if version != self._seen[0]:
                with self._watching.begin():
                    self._seen = version, read(self._watching)
            return self._seen[1]

    def close(self) -> None:
        """Let go of the connection."""
        with self._lock:
            if self._watching is not None:
                self._watching.close()
                self._watching = None


def commits(connection: Connection) -> int | None:
    """SQLite's count of what other connections have committed, which costs next to nothing."""
    raw = connection.connection.dbapi_connection
    return None if raw is None else int(raw.cursor().execute("PRAGMA data_version").fetchone()[0])
