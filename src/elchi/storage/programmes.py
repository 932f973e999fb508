"""The programmes that are followed: kept whole, found by id or by pair."""

import msgspec
from sqlalchemy import delete, insert, select

from elchi.records import Programme
from elchi.storage import tables
from elchi.storage.opened import Opened


class Programmes(Opened):
    """Questions about programmes, and keeping them."""

    def keep_programme(self, programme: Programme) -> None:
        """Keep a programme in place of the one with its id, in one transaction."""
        table, payload = tables.programme, msgspec.json.encode(programme).decode()
        with self._changing() as connection:
            connection.execute(delete(table).where(table.c.id == programme.id))
            row = {"id": programme.id, "valid_from": programme.valid_from, "valid_to": programme.valid_to}
            connection.execute(insert(table), row | {"payload": payload})

    def programme(self, programme_id: str) -> Programme | None:
        """The programme with this id, or None."""
        table = tables.programme.c
        with self._reading() as connection:
            payload = connection.scalar(select(table.payload).where(table.id == programme_id))
        return msgspec.json.decode(payload, type=Programme) if payload else None

    def programmes(self) -> list[Programme]:
        """Every programme that is followed, the latest term first."""
        table = tables.programme.c
        wanted = select(table.payload).order_by(table.valid_from.desc(), table.id)
        with self._reading() as connection:
            return [msgspec.json.decode(payload, type=Programme) for payload in connection.scalars(wanted)]
