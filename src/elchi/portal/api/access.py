"""Who may call: anybody where reading is open; where it is closed, who brings a token of scope read."""

from datetime import UTC, datetime

from starlette.requests import Request

from elchi.accounts import Accounts, Actor, Secret, address_of
from elchi.portal.api.problems import Unknown
from elchi.settings import Settings

SCHEME = "bearer"
NEEDED = "reading is closed here; send `Authorization: Bearer TOKEN` with a token of scope read (`elchi token add`)"


def admit(request: Request) -> Actor | None:
    """Who calls, None for nobody in particular.

    Raises Unknown, for a wrong token also where reading is open, and NotAllowed for a user who may not read.
    """
    settings: Settings = request.app.state.settings
    given = request.headers.get("authorization")
    if given is None:
        if settings.reading == "closed":
            raise Unknown(NEEDED)
        return None
    scheme, _, key = given.partition(" ")
    if scheme.lower() != SCHEME or not key.strip():
        raise Unknown("the Authorization header is not `Bearer TOKEN`")
    accounts: Accounts = request.app.state.accounts
    peer = request.client.host if request.client else None
    address = address_of(peer, request.headers.get("x-forwarded-for"), settings.trusted_proxies)
    actor = accounts.bearer(Secret(key.strip()), address=address, at=datetime.now(UTC))
    if actor is None:
        raise Unknown("this token opens nothing: it is wrong, it has ended, or it was removed")
    actor.require("reader")
    return actor
