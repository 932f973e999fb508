"""Users of the record: sign-in, roles, tokens, the trail, saved searches."""

from elchi.accounts.accounts import Accounts
from elchi.accounts.addresses import address_of
from elchi.accounts.deliveries import Delivery
from elchi.accounts.keys import csrf_of, same_word
from elchi.accounts.review import (
    Decision,
    Reviewed,
    Seen,
    confirming,
    correcting,
    merging,
    rejecting,
    review,
    splitting,
    undo,
)
from elchi.accounts.roles import Actor, Role, Scope
from elchi.accounts.searches import SavedSearch
from elchi.accounts.sessions import OpenSession, Session
from elchi.accounts.signing import Refused, SignedIn
from elchi.accounts.tables import PRIVATE
from elchi.accounts.tokens import Token
from elchi.accounts.trail import Entry
from elchi.accounts.users import User
from elchi.secret import Secret

__all__ = [
    "PRIVATE",
    "Accounts",
    "Actor",
    "Decision",
    "Delivery",
    "Entry",
    "OpenSession",
    "Refused",
    "Reviewed",
    "Role",
    "SavedSearch",
    "Scope",
    "Secret",
    "Seen",
    "Session",
    "SignedIn",
    "Token",
    "User",
    "address_of",
    "confirming",
    "correcting",
    "csrf_of",
    "merging",
    "rejecting",
    "review",
    "same_word",
    "splitting",
    "undo",
]
