"""What a user may do, and who is acting."""

from typing import Literal, get_args

import msgspec

from elchi.errors import InputError, NotAllowed

Role = Literal["reader", "reviewer", "admin"]
Scope = Literal["read", "review", "admin"]
Via = Literal["session", "token", "terminal"]
ROLES: tuple[Role, ...] = get_args(Role)
SCOPES: tuple[Scope, ...] = get_args(Scope)


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """Who acts: the user's name, the role that counts now, by what door and from which address."""

    name: str
    role: Role
    via: Via
    address: str = ""
    language: str = "en"

    def may(self, role: Role) -> bool:
        """True when this role, or a higher one, is the actor's.

        >>> Actor(name="aigul", role="reviewer", via="session").may("reader")
        True
        """
        return ROLES.index(self.role) >= ROLES.index(role)

    def require(self, role: Role) -> None:
        """Nothing when the actor may act in this role; else NotAllowed says what is missing."""
        if not self.may(role):
            raise NotAllowed(f"{self.name} is {self.role} here, and this takes the role {role}")


def role_of(word: str) -> Role:
    """The role with this name; InputError tells the roles."""
    for role in ROLES:
        if role == word:
            return role
    raise InputError(f"{word!r} is no role; give {', '.join(ROLES)}")


def scope_of(word: str) -> Scope:
    """The scope with this name; InputError tells the scopes."""
    for scope in SCOPES:
        if scope == word:
            return scope
    raise InputError(f"{word!r} is no scope; give {', '.join(SCOPES)}")


def lower(role: Role, scope: Scope) -> Role:
    """The role that a token of this scope has in the hands of a user of this role: the lower of the two.

    >>> lower("admin", "read"), lower("reader", "admin")
    ('reader', 'reader')
    """
    return ROLES[min(ROLES.index(role), SCOPES.index(scope))]
