"""The tables of users while they are open."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from elchi.settings import Settings
from elchi.storage.opened import Opened
from elchi.storage.opening import WAIT_SECONDS, failing

SHORT_WAIT = 0.1


class Kept(Opened):
    """Users, sessions, tokens and the trail go through this; `settings` says how long a session lasts."""

    def __init__(self, address: str | Path, settings: Settings | None = None) -> None:
        super().__init__(address)
        self._settings = settings or Settings()

    @contextmanager
    def _noting(self) -> Iterator[Connection]:
        """A transaction that writes; it waits a tenth of a second for another program, not thirty."""
        with failing(self._address), self._writer.connect() as connection:
            _wait(connection, SHORT_WAIT)
            try:
                with connection.begin():
                    yield connection
            finally:
                _wait(connection, WAIT_SECONDS)


def _wait(connection: Connection, seconds: float) -> None:
    driver = connection.connection.driver_connection
    if driver is not None:
        driver.execute(f"PRAGMA busy_timeout={int(seconds * 1000)}").fetchall()
