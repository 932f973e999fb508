"""Sessions: what the token in a cookie stands for, and its end."""

from contextlib import suppress
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import ColumnElement, delete, select, update

from elchi.accounts import tables
from elchi.accounts.keys import ID_LENGTH, csrf_of, digest_of
from elchi.accounts.names import spelled
from elchi.accounts.opened import Kept
from elchi.accounts.roles import Actor
from elchi.accounts.times import before, moment
from elchi.accounts.trail import note
from elchi.errors import StoreBusy
from elchi.secret import Secret

SEEN_EVERY = timedelta(minutes=5)


class Session(msgspec.Struct, frozen=True, kw_only=True):
    """An open session: `id` names it in lists, `csrf` is the word that its forms carry."""

    id: str
    actor: Actor
    csrf: Secret
    made: str
    seen: str


class OpenSession(msgspec.Struct, frozen=True, kw_only=True):
    """A session as its user sees it in a list: since when, last used when, begun from which address."""

    id: str
    made: str
    seen: str
    address: str


class Sessions(Kept):
    """Open sessions. Every moment is an argument, so that nothing here reads a clock."""

    def session(self, token: Secret, *, address: str, at: datetime) -> Session | None:
        """The open session with this token, or None; that it was seen is written every five minutes."""
        table, user = tables.session, tables.user.c
        wanted = select(table, user.role, user.language).join(tables.user, user.name == table.c.user)
        with self._reading() as connection:
            row = connection.execute(wanted.where(table.c.digest == digest_of(token), *self._open(at))).first()
        if row is None:
            return None
        if row.seen <= before(at, SEEN_EVERY):
            self._see(row.digest, at)
        actor = Actor(name=row.user, role=row.role, via="session", address=address, language=row.language)
        csrf = Secret(csrf_of(token))
        return Session(id=row.digest[:ID_LENGTH], actor=actor, csrf=csrf, made=row.made, seen=row.seen)

    def sessions(self, name: str, *, at: datetime) -> list[OpenSession]:
        """The open sessions of a user, the one used last first."""
        table = tables.session.c
        wanted = (
            select(tables.session).where(table.user == spelled(name), *self._open(at)).order_by(table.seen.desc())
        )
        with self._reading() as connection:
            return [
                OpenSession(id=row.digest[:ID_LENGTH], made=row.made, seen=row.seen, address=row.address)
                for row in connection.execute(wanted)
            ]

    def sign_out(self, token: Secret, *, by: Actor, at: datetime) -> None:
        """End the session with this token."""
        with self._writing() as connection:
            connection.execute(delete(tables.session).where(tables.session.c.digest == digest_of(token)))
            note(connection, by, "signed out", at, by.name)

    def end_sessions(self, name: str, *, by: Actor, at: datetime, id: str | None = None) -> int:
        """End one session of a user, or all; how many ended. A user may end their own, an admin anybody's."""
        if spelled(name) != by.name:
            by.require("admin")
        table = tables.session
        ending = delete(table).where(table.c.user == spelled(name))
        ending = ending if id is None else ending.where(table.c.digest.startswith(id, autoescape=True))
        with self._writing() as connection:
            ended = connection.execute(ending).rowcount
            note(connection, by, "sessions ended", at, spelled(name), str(ended))
        return ended

    def _see(self, digest: str, at: datetime) -> None:
        """Write that a session was used; not so important that anybody would wait for it."""
        with suppress(StoreBusy), self._noting() as connection:
            table = tables.session
            connection.execute(update(table).where(table.c.digest == digest).values(seen=moment(at)))

    def _open(self, at: datetime) -> tuple[ColumnElement[bool], ...]:
        table = tables.session.c
        whole, idle = timedelta(days=self._settings.session_days), timedelta(hours=self._settings.session_idle_hours)
        return table.made > before(at, whole), table.seen > before(at, idle)
