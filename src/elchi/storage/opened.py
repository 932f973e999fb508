"""A record's file while it is open: transactions that read and transactions that write."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection

from elchi.edition import edition
from elchi.linking.collecting import uncollected
from elchi.storage import opening, stamping
from elchi.storage.failing import failing
from elchi.storage.remembering import Memory, count
from elchi.storage.stamping import Stamp

LINKED_BY = ("records", "language", "linking")


class Held(threading.local):
    """What a thread holds while the record stands still for it: the transaction, and the stamp read in it."""

    connection: Connection | None = None
    stamp: str | None = None


class Opened:
    """What every question and every change goes through; an error of the database says what to do."""

    def __init__(self, address: str | Path) -> None:
        self._address = address
        self._engine = opening.engine(address)
        self._writer = opening.writing(self._engine)
        self._memory = Memory()
        self._stamp = Stamp(self._engine)
        self._held = Held()

    @cached_property
    def _rules(self) -> str:
        """The rules of this program, which do not change while it runs."""
        return edition(*LINKED_BY)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; everything added is already in it."""
        self._stamp.close()
        self._engine.dispose()

    @property
    def stamp(self) -> str:
        """A word that changes when what the record holds changes, whichever program wrote; for caches and ETags.

        Accounts and sessions are no part of it. What also depends on the day is not told by it.
        """
        held = self._held
        if held.connection is None:
            with failing(self._address):
                return self._stamp.now()
        if held.stamp is None:
            held.stamp = stamping.read(held.connection)
        return held.stamp

    @contextmanager
    def still(self) -> Iterator[None]:
        """Questions of this thread are answered from one moment of the record until the block ends; quicker, too.

        What this thread writes meanwhile it sees.
        """
        if self._held.connection is not None:
            yield
            return
        with failing(self._address), self._engine.connect() as connection:
            connection.begin()
            self._held.connection = connection
            try:
                yield
            finally:
                self._held.connection = self._held.stamp = None

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        held = self._held.connection
        with failing(self._address):
            if held is not None:
                yield held
                return
            with self._engine.begin() as connection:
                yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with failing(self._address), self._writer.begin() as connection:
            yield connection
        self._go_on()

    def _go_on(self) -> None:
        """Let a thread for which the record stands still see what was just written."""
        held = self._held
        if held.connection is not None:
            held.connection.rollback()
            held.connection.begin()
            held.stamp = None

    @contextmanager
    def _changing(self) -> Iterator[Connection]:
        """A transaction that changes what the record holds and links nothing."""
        with self._writing() as connection:
            count(connection)
            yield connection

    @contextmanager
    def _linking(self) -> Iterator[Connection]:
        """A transaction that links what it writes."""
        with self._memory.alone(), self._writing() as connection, uncollected():
            self._memory.begin(connection)
            yield connection
