"""API tokens: a program reads, reviews or administers in the name of a user."""

from contextlib import suppress
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Row, delete, insert, or_, select, update

from elchi.accounts import tables
from elchi.accounts.keys import PREFIX, digest_of, new_id, new_key
from elchi.accounts.names import spelled
from elchi.accounts.opened import Kept
from elchi.accounts.roles import ROLES, SCOPES, Actor, Role, Scope, lower, scope_of
from elchi.accounts.times import before, moment
from elchi.accounts.trail import note
from elchi.accounts.users import known
from elchi.errors import InputError, StoreBusy
from elchi.secret import Secret

USED_EVERY = timedelta(minutes=5)
LONGEST_NAME, MOST_DAYS = 80, 36_500


class Token(msgspec.Struct, frozen=True, kw_only=True):
    """A token as it is listed: never the token itself. `ends` and `used` are None for never."""

    id: str
    user: str
    name: str
    scope: Scope
    made: str
    ends: str | None
    used: str | None


class Tokens(Kept):
    """Giving tokens out, taking them back, and telling who a token stands for."""

    def add_token(
        self, user: str, name: str, scope: str, *, by: Actor, at: datetime, days: int | None = None
    ) -> tuple[Token, Secret]:
        """A new token and its words, which nobody can be told again. A user may have tokens, an admin gives any.

        InputError when the scope is above the user's role, or the user has a token of this name.
        """
        _check_own(by, user)
        name, reach = _named(name), scope_of(scope)
        key, ends = new_key(PREFIX), None if days is None else moment(at + timedelta(days=min(days, MOST_DAYS)))
        with self._writing() as connection:
            owner = known(connection, user)
            _check_reach(owner.name, owner.role, reach)
            mine = (tables.token.c.user == owner.name) & (tables.token.c.name == name)
            if connection.scalar(select(tables.token.c.id).where(mine)):
                raise InputError(f"{owner.name} has a token {name!r} already; remove it, or take another name")
            made = Token(id=new_id(), user=owner.name, name=name, scope=reach, made=moment(at), ends=ends, used=None)
            connection.execute(insert(tables.token), msgspec.structs.asdict(made) | {"digest": digest_of(key)})
            note(connection, by, "token added", at, made.id, f"{owner.name}, {name}, {reach}")
        return made, key

    def tokens(self, user: str | None = None) -> list[Token]:
        """Every token, or those of a user, the newest first."""
        wanted = select(tables.token).order_by(tables.token.c.made.desc(), tables.token.c.id)
        wanted = wanted if user is None else wanted.where(tables.token.c.user == spelled(user))
        with self._reading() as connection:
            return [_token(row) for row in connection.execute(wanted)]

    def remove_token(self, id: str, *, by: Actor, at: datetime) -> None:
        """End a token at once; InputError when there is none with this id that is the actor's to end."""
        table = tables.token
        with self._writing() as connection:
            row = connection.execute(select(table).where(table.c.id == id)).first()
            if row is None or not (by.may("admin") or row.user == by.name):
                raise InputError(f"there is no token {id!r}; `elchi token list` shows the ids")
            connection.execute(delete(table).where(table.c.id == id))
            note(connection, by, "token removed", at, id, f"{row.user}, {row.name}")

    def bearer(self, key: Secret, *, address: str, at: datetime) -> Actor | None:
        """Who a token stands for now, in the lower of its scope and its user's role; None when it opens nothing."""
        table, user = tables.token, tables.user.c
        wanted = select(table, user.role, user.language).join(tables.user, user.name == table.c.user)
        alive = or_(table.c.ends.is_(None), table.c.ends > moment(at))
        with self._reading() as connection:
            row = connection.execute(wanted.where(table.c.digest == digest_of(key), alive)).first()
        if row is None:
            return None
        if row.used is None or row.used <= before(at, USED_EVERY):
            self._use(row.id, at)
        role = lower(row.role, row.scope)
        return Actor(name=row.user, role=role, via="token", address=address, language=row.language)

    def _use(self, id: str, at: datetime) -> None:
        with suppress(StoreBusy), self._noting() as connection:
            connection.execute(update(tables.token).where(tables.token.c.id == id).values(used=moment(at)))


def _token(row: Row[tuple[object, ...]]) -> Token:
    return Token(**{name: getattr(row, name) for name in Token.__struct_fields__})


def _check_own(by: Actor, user: str) -> None:
    if spelled(user) != by.name or by.via == "token":
        by.require("admin")


def _check_reach(name: str, role: Role, scope: Scope) -> None:
    if SCOPES.index(scope) > ROLES.index(role):
        raise InputError(f"{name} is {role}, so that a token of scope {scope} would open no more; give a lower scope")


def _named(name: str) -> str:
    plain = " ".join(name.split())
    if not plain or len(plain) > LONGEST_NAME or not plain.isprintable():
        raise InputError(f"give the token a name of up to {LONGEST_NAME} letters, such as the program that uses it")
    return plain
