"""What the record knows of itself: which pages were read already, and whether its file is whole."""

from collections.abc import Sequence

from sqlalchemy import select

from elchi.storage import tables
from elchi.storage.opened import Opened
from elchi.storage.rows import insert_all


class Captured(Opened):
    """A page that was read is remembered by a mark of its bytes and of the rules that read it."""

    def was_read(self, mark: str) -> bool:
        """True when a page with this mark was read, whatever came of it."""
        table = tables.capture
        with self._reading() as connection:
            return connection.scalar(select(table.c.mark).where(table.c.mark == mark)) is not None

    def damage(self) -> str:
        """What the database finds broken in its own file, in its words; empty when it is whole."""
        with self._reading() as connection:
            if connection.dialect.name != "sqlite":
                return ""
            told = [str(line) for line in connection.exec_driver_sql("PRAGMA quick_check(5)").scalars()]
        return "" if told == ["ok"] else "; ".join(told)

    def mark_read(self, marks: Sequence[str]) -> None:
        """Remember that the pages with these marks were read and that what came of them is in the record."""
        if marks:
            with self._writing() as connection:
                known = set(connection.scalars(select(tables.capture.c.mark).where(tables.capture.c.mark.in_(marks))))
                insert_all(
                    connection, tables.capture, [{"mark": mark} for mark in dict.fromkeys(marks) if mark not in known]
                )
