"""The tables of users while they are open."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from elchi.settings import Settings
from elchi.storage.failing import failing
from elchi.storage.opened import Opened
from elchi.storage.opening import writing

SHORT_WAIT = 0.1


class Kept(Opened):
    """Users, sessions, tokens and the trail go through this; `settings` says how long a session lasts."""

    def __init__(self, address: str | Path, settings: Settings | None = None) -> None:
        super().__init__(address)
        self._settings = settings or Settings()

    @contextmanager
    def _noting(self) -> Iterator[Connection]:
        """A transaction that writes; it waits a tenth of a second for another program, not thirty."""
        with failing(self._address), writing(self._engine, SHORT_WAIT).begin() as connection:
            yield connection
