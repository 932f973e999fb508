"""Signing in: a name and a password for the token of a session."""

import logging
from datetime import datetime, timedelta
from typing import Literal

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from elchi.accounts import limits, tables
from elchi.accounts.addresses import network_of
from elchi.accounts.keys import digest_of, new_key
from elchi.accounts.names import spelled
from elchi.accounts.opened import Kept
from elchi.accounts.passwords import fits, hashed, outgrown
from elchi.accounts.roles import Actor
from elchi.accounts.times import before, moment
from elchi.accounts.trail import note, note_nobody
from elchi.secret import Secret

LOG = logging.getLogger("elchi.accounts")


class SignedIn(msgspec.Struct, frozen=True, kw_only=True):
    """A session was begun: `token` belongs in the cookie and nowhere else."""

    token: Secret
    actor: Actor


class Refused(msgspec.Struct, frozen=True, kw_only=True):
    """No session: "wrong" name or password, which of them is not told, or "too often" of late."""

    reason: Literal["wrong", "too often"]


class Signing(Kept):
    """The door. Every moment is an argument, so that nothing here reads a clock."""

    def sign_in(self, name: str, password: Secret, *, address: str, at: datetime) -> SignedIn | Refused:
        """A new session, or why there is none; an unknown name and a wrong password take the same work."""
        tried, network = spelled(name), network_of(address)
        with self._writing() as connection:
            if not limits.allowed(connection, tried, network, at):
                LOG.info("sign-in refused", extra={"address": address, "reason": "too often"})
                return Refused(reason="too often")
        with self._reading() as connection:
            kept = connection.scalar(select(tables.user.c.password).where(tables.user.c.name == tried))
        if not fits(kept, password):
            return self._refuse(tried if kept else None, tried, address, at)
        return self._begin(tried, str(kept), password, address, at)

    def _refuse(self, user: str | None, tried: str, address: str, at: datetime) -> Refused:
        LOG.info("sign-in refused", extra={"address": address, "reason": "wrong", "user": user})
        with self._writing() as connection:
            note_nobody(connection, user, "sign-in refused", at, address)
            if limits.full(connection, tried, network_of(address)):
                note_nobody(connection, user, "sign-ins stopped", at, address)
        return Refused(reason="wrong")

    def _begin(self, name: str, kept: str, password: Secret, address: str, at: datetime) -> SignedIn | Refused:
        """A session, unless user or password went while the password was compared."""
        token, raised = new_key(), hashed(password) if outgrown(kept) else kept
        user = tables.user
        with self._writing() as connection:
            row = connection.execute(select(user).where(user.c.name == name, user.c.password == kept)).first()
            if row is None:
                return Refused(reason="wrong")
            connection.execute(update(user).where(user.c.name == name).values(password=raised))
            actor = Actor(name=name, role=row.role, via="session", address=address, language=row.language)
            limits.clear(connection, name)
            self._keep(connection, token, actor, at)
        return SignedIn(token=token, actor=actor)

    def _keep(self, connection: Connection, token: Secret, actor: Actor, at: datetime) -> None:
        table, past = tables.session, before(at, timedelta(days=self._settings.session_days))
        connection.execute(delete(table).where(table.c.made <= past))
        row = {"digest": digest_of(token), "user": actor.name, "made": moment(at), "seen": moment(at)}
        connection.execute(insert(table), row | {"address": actor.address})
        note(connection, actor, "signed in", at, actor.name)
