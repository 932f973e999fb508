"""Everything about users, in one place."""

from elchi.accounts.deliveries import Deliveries
from elchi.accounts.searches import Searches
from elchi.accounts.sessions import Sessions
from elchi.accounts.signing import Signing
from elchi.accounts.tokens import Tokens
from elchi.accounts.trail import Trail
from elchi.accounts.users import Users


class Accounts(Users, Signing, Sessions, Tokens, Trail, Searches, Deliveries):
    """The users of a record, kept in its file: who may sign in, who is signed in, what they did.

    `address` is the record's, such as "elchi.db"; `settings` say how long a session lasts.

    >>> with Accounts("elchi.db") as accounts:  # doctest: +SKIP
    ...     accounts.sign_in("aigul", Secret("three quiet camels"), address="192.0.2.1", at=datetime.now(UTC))
    """
