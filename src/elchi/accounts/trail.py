"""The trail: who did what, when and from where. New lines only."""

from datetime import datetime
from typing import Literal

import msgspec
from sqlalchemy import Connection, insert, select

from elchi.accounts import tables
from elchi.accounts.opened import Kept
from elchi.accounts.roles import Actor
from elchi.accounts.times import moment

Act = Literal[
    "signed in",
    "sign-in refused",
    "sign-ins stopped",
    "signed out",
    "sessions ended",
    "user added",
    "user removed",
    "role changed",
    "password changed",
    "token added",
    "token removed",
    "judged",
    "judgement withdrawn",
    "search saved",
    "search removed",
]
NOBODY = "-"


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the trail: at `at`, `by` did `act` to `about`; `via` is session, token, terminal or "-"."""

    number: int
    at: str
    by: str
    via: str
    address: str
    act: str
    about: str
    detail: str


class Trail(Kept):
    """The trail, newest first, for an admin."""

    def trail(
        self,
        by: Actor,
        *,
        of: str | None = None,
        about: str | None = None,
        before: int | None = None,
        limit: int = 100,
    ) -> list[Entry]:
        """Up to `limit` lines, newest first: of one user, about one thing, before the line with this number."""
        by.require("admin")
        table = tables.trail.c
        wanted = select(tables.trail).order_by(table.number.desc()).limit(limit)
        wanted = wanted if of is None else wanted.where(table.by == of)
        wanted = wanted if about is None else wanted.where(table.about == about)
        wanted = wanted if before is None else wanted.where(table.number < before)
        with self._reading() as connection:
            return [Entry(**row) for row in connection.execute(wanted).mappings()]


def note(connection: Connection, by: Actor, act: Act, at: datetime, about: str = "", detail: str = "") -> None:
    """Add a line in the transaction of what was done."""
    row = {"at": moment(at), "by": by.name, "via": by.via, "address": by.address}
    connection.execute(insert(tables.trail), row | {"act": act, "about": about, "detail": detail})


def note_nobody(connection: Connection, name: str | None, act: Act, at: datetime, address: str) -> None:
    """Add a line about somebody who is not signed in; a name that no user has is not kept: it may be a password."""
    row = {"at": moment(at), "by": NOBODY, "via": NOBODY, "address": address}
    connection.execute(insert(tables.trail), row | {"act": act, "about": name or "an unknown name", "detail": ""})
