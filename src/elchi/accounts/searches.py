"""Saved searches: the address of a list under a name, and where digests of what is new in it go."""

from datetime import datetime

import msgspec
from sqlalchemy import Connection, Row, Select, delete, func, insert, select

from elchi.accounts import tables
from elchi.accounts.keys import new_id, new_key
from elchi.accounts.names import spelled
from elchi.accounts.opened import Kept
from elchi.accounts.places import place_of
from elchi.accounts.roles import Actor
from elchi.accounts.targets import Channel, channel_of, target_of
from elchi.accounts.times import moment
from elchi.accounts.trail import note
from elchi.accounts.users import known
from elchi.errors import InputError
from elchi.secret import Secret
from elchi.storage import tables as record_tables

LONGEST_NAME, MOST = 120, 200


class SavedSearch(msgspec.Struct, frozen=True, kw_only=True):
    """A search that a user keeps; `place` is a path with its query string, `secret` signs its webhook."""

    id: str
    user: str
    language: str
    name: str
    place: str
    channel: Channel
    target: str
    secret: Secret
    made: str


class Searches(Kept):
    """Keeping searches. A user has their own; an admin sees and removes everybody's."""

    def save_search(
        self, name: str, place: str, *, by: Actor, at: datetime, channel: str = "feed", target: str = ""
    ) -> SavedSearch:
        """Keep a search in the actor's name; its digests tell of pages that are added from now on.

        The `secret` of a webhook must be shown to the user now; later it is theirs alone to know. InputError when the
        place is no list, the target does not fit the channel, or the user has a search of this name.
        """
        by.require("reader")
        place_of(place)
        way, row = channel_of(channel), {"id": new_id(), "name": _named(name), "place": place, "made": moment(at)}
        secret = new_key() if way == "webhook" else Secret("")
        row |= {"channel": way, "target": target_of(way, target), "secret": secret.reveal()}
        with self._writing() as connection:
            row["user"] = known(connection, by.name).name
            _check_free(connection, row["user"], row["name"])
            connection.execute(insert(tables.search), row)
            told = connection.scalar(select(func.max(record_tables.article.c.number))) or 0
            state = {"search": row["id"], "told": told, "tries": 0, "trouble": ""}
            connection.execute(insert(tables.delivery), state)
            note(connection, by, "search saved", at, row["id"], f"{row['name']}: {place}")
            return _search(connection.execute(searching().where(tables.search.c.id == row["id"])).one())

    def searches(self, user: str | None = None) -> list[SavedSearch]:
        """The searches of a user, or of everybody, by name."""
        wanted = searching().order_by(tables.search.c.user, tables.search.c.name)
        wanted = wanted if user is None else wanted.where(tables.search.c.user == spelled(user))
        with self._reading() as connection:
            return [_search(row) for row in connection.execute(wanted)]

    def remove_search(self, id: str, *, by: Actor, at: datetime) -> None:
        """Keep a search no longer; InputError when the actor has none with this id."""
        table = tables.search
        with self._writing() as connection:
            row = connection.execute(select(table).where(table.c.id == id)).first()
            if row is None or not (by.may("admin") or row.user == by.name):
                raise InputError(f"there is no saved search {id!r}")
            connection.execute(delete(table).where(table.c.id == id))
            note(connection, by, "search removed", at, id, row.name)


def searching() -> Select[object]:
    """Searches with the language of their users, to be narrowed."""
    language = tables.user.c.language
    return select(tables.search, language).join(tables.user, tables.user.c.name == tables.search.c.user)


def _search(row: Row[object]) -> SavedSearch:
    told = {name: getattr(row, name) for name in SavedSearch.__struct_fields__}
    return SavedSearch(**told | {"secret": Secret(row.secret)})


def _check_free(connection: Connection, user: str, name: str) -> None:
    mine = tables.search.c.user == user
    taken = set(connection.scalars(select(tables.search.c.name).where(mine)))
    if name in taken:
        raise InputError(f"there is a saved search {name!r} already; take another name, or remove it first")
    if len(taken) >= MOST:
        raise InputError(f"{MOST} saved searches are as many as one user may have; remove some")


def _named(name: str) -> str:
    plain = " ".join(name.split())
    if not plain or len(plain) > LONGEST_NAME or not plain.isprintable():
        raise InputError(f"give the search a name of up to {LONGEST_NAME} letters")
    return plain
