"""Which pages were read already, so that a run that was stopped goes on where it stopped."""

from collections.abc import Sequence

from sqlalchemy import select

from elchi.storage import tables
from elchi.storage.opened import Opened
from elchi.storage.rows import insert_all


class Captured(Opened):
    """What is remembered of pages as they came: a mark of their bytes and of the rules that read them."""

    def was_read(self, mark: str) -> bool:
        """True when a page with this mark was read, whatever came of it."""
        table = tables.capture
        with self._reading() as connection:
            return connection.scalar(select(table.c.mark).where(table.c.mark == mark)) is not None

    def mark_read(self, marks: Sequence[str]) -> None:
        """Remember that the pages with these marks were read and that what came of them is in the record."""
        if marks:
            with self._writing() as connection:
                known = set(connection.scalars(select(tables.capture.c.mark).where(tables.capture.c.mark.in_(marks))))
                insert_all(
                    connection, tables.capture, [{"mark": mark} for mark in dict.fromkeys(marks) if mark not in known]
                )
