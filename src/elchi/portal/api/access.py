"""Who may call: anybody where reading is open; where it is closed, who brings a token of scope read."""

from starlette.requests import Request

from elchi.accounts import Accounts, Actor, Secret
from elchi.portal.api.problems import Unknown
from elchi.portal.visiting import address_here, now
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
    actor = accounts.bearer(Secret(key.strip()), address=address_here(request), at=now())
    if actor is None:
        raise Unknown("this token opens nothing: it is wrong, it has ended, or it was removed")
    actor.require("reader")
    return actor
