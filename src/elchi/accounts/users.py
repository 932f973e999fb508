"""Users: who may sign in, and in which role."""

from datetime import datetime

import msgspec
from sqlalchemy import Connection, Row, delete, insert, select, update

from elchi.accounts import tables
from elchi.accounts.names import looks, name_of, spelled
from elchi.accounts.opened import Kept
from elchi.accounts.passwords import check_strength, hashed
from elchi.accounts.roles import Actor, Role, role_of
from elchi.accounts.times import moment
from elchi.accounts.trail import note
from elchi.errors import InputError
from elchi.language import languages
from elchi.secret import Secret


class User(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who may sign in: name as it is kept, role, language of pages and digests, since when."""

    name: str
    role: Role
    language: str
    made: str


class Users(Kept):
    """Adding users, changing them, asking for them. Each change takes an admin and leaves a line in the trail."""

    def add_user(
        self, name: str, role: str, password: Secret, *, by: Actor, at: datetime, language: str = "ru"
    ) -> User:
        """The user, added. InputError when the name is taken or looks like one that is, or the password is weak."""
        by.require("admin")
        made = User(name=name_of(name), role=role_of(role), language=_spoken(language), made=moment(at))
        check_strength(password, made.name)
        row = msgspec.structs.asdict(made) | {"looks": looks(made.name), "password": hashed(password)}
        with self._writing() as connection:
            _check_free(connection, made.name)
            connection.execute(insert(tables.user), row)
            note(connection, by, "user added", at, made.name, made.role)
        return made

    def user(self, name: str) -> User | None:
        """The user with this name in any spelling of it, or None."""
        with self._reading() as connection:
            row = connection.execute(select(tables.user).where(tables.user.c.name == spelled(name))).first()
        return _user(row) if row else None

    def users(self) -> list[User]:
        """Every user, by name."""
        with self._reading() as connection:
            return [_user(row) for row in connection.execute(select(tables.user).order_by(tables.user.c.name))]

    def remove_user(self, name: str, *, by: Actor, at: datetime) -> None:
        """Remove a user with sessions, tokens and saved searches; judgements and the trail stay."""
        by.require("admin")
        with self._writing() as connection:
            found = known(connection, name)
            connection.execute(delete(tables.user).where(tables.user.c.name == found.name))
            note(connection, by, "user removed", at, found.name)

    def change_role(self, name: str, role: str, *, by: Actor, at: datetime) -> User:
        """The user in another role; it counts from the next page on, for open sessions and tokens too."""
        by.require("admin")
        with self._writing() as connection:
            found = known(connection, name)
            changed = msgspec.structs.replace(found, role=role_of(role))
            _set(connection, found.name, role=changed.role)
            note(connection, by, "role changed", at, found.name, f"{found.role} to {changed.role}")
        return changed

    def change_password(self, name: str, password: Secret, *, by: Actor, at: datetime) -> None:
        """Give a user another password and end every session; tokens stay, `remove_token` ends them."""
        if spelled(name) != by.name:
            by.require("admin")
        check_strength(password, spelled(name))
        kept = hashed(password)
        with self._writing() as connection:
            found = known(connection, name)
            _set(connection, found.name, password=kept)
            connection.execute(delete(tables.session).where(tables.session.c.user == found.name))
            note(connection, by, "password changed", at, found.name)

    def speak(self, name: str, language: str) -> None:
        """Let a user's pages and digests be in this language."""
        with self._writing() as connection:
            _set(connection, known(connection, name).name, language=_spoken(language))


def known(connection: Connection, name: str) -> User:
    """The user with this name; InputError when there is none."""
    row = connection.execute(select(tables.user).where(tables.user.c.name == spelled(name))).first()
    if row is None:
        raise InputError(f"there is no user {spelled(name)!r}; `elchi user list` shows who there is")
    return _user(row)


def _user(row: Row[tuple[object, ...]]) -> User:
    return User(name=row.name, role=row.role, language=row.language, made=row.made)


def _set(connection: Connection, name: str, **values: str) -> None:
    connection.execute(update(tables.user).where(tables.user.c.name == name).values(**values))


def _check_free(connection: Connection, name: str) -> None:
    taken = connection.scalar(select(tables.user.c.name).where(tables.user.c.looks == looks(name)))
    if taken == name:
        raise InputError(f"there is a user {name!r} already")
    if taken is not None:
        raise InputError(f"{name!r} looks like {taken!r}, who is a user; take a name that cannot be mistaken")


def _spoken(language: str) -> str:
    if language not in languages():
        raise InputError(f"{language!r} is no language of the pages; known are {', '.join(languages())}")
    return language
