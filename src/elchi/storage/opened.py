"""A record's file while it is open: transactions that read and transactions that write."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection

from elchi.linking.collecting import uncollected
from elchi.linking.version import version
from elchi.storage import opening
from elchi.storage.remembering import Memory, count


class Opened:
    """What every question and every change goes through; an error of the database says what to do."""

    def __init__(self, address: str | Path) -> None:
        self._address = address
        self._engine = opening.engine(address)
        self._writer = self._engine.execution_options(writing=True)
        self._memory = Memory()

    @cached_property
    def _rules(self) -> str:
        """The rules of this program, which do not change while it runs."""
        return version()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; everything added is already in it."""
        self._engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with opening.failing(self._address), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with opening.failing(self._address), self._writer.begin() as connection:
            yield connection

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
