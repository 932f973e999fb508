"""The record as callers of the library know it: what storage keeps, and the brief that is written from it."""

from typing import Unpack

from elchi.publishing.brief import Brief
from elchi.publishing.compose import Asked, compose
from elchi.storage import Record as Stored


class Record(Stored):
    """A record in a file that can also be asked for a brief; see `elchi.storage.Record`."""

    def brief(self, first: str, second: str, **asked: Unpack[Asked]) -> Brief:
        """The state of relations of two countries; see `elchi.publishing.compose`.

        >>> with Record("elchi.db") as record:  # doctest: +SKIP
        ...     write(record.brief("KZ", "TM", since="2021"), "brief.docx")
        """
        return compose(self, first, second, **asked)
