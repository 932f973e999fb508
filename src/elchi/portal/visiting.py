"""Who visits: the session that a cookie stands for, the cookies themselves, the address that a request comes from."""

import base64
import binascii
from datetime import UTC, datetime

from starlette.requests import HTTPConnection
from starlette.responses import Response

from elchi.accounts import Accounts, Actor, Secret, Session, address_of
from elchi.settings import Settings

SESSION, BEFORE = "elchi", "elchi-before"
ONLY_HERE = "__Host-"
DAY = 24 * 60 * 60
HOUR = 60 * 60


def now() -> datetime:
    """The moment of a request."""
    return datetime.now(UTC)


def settings_of(request: HTTPConnection) -> Settings:
    """What the operator has decided."""
    decided: Settings = request.app.state.settings
    return decided


def accounts_of(request: HTTPConnection) -> Accounts:
    """The users of the record."""
    accounts: Accounts = request.app.state.accounts
    return accounts


def base_of(request: HTTPConnection) -> str:
    """What absolute links begin with: the setting `base`, without one the address that the portal was asked by."""
    return settings_of(request).base.rstrip("/") or str(request.base_url).rstrip("/")


def address_here(request: HTTPConnection) -> str:
    """The address that the request comes from; X-Forwarded-For is believed of trusted proxies alone."""
    peer = request.client.host if request.client else None
    forwarded = ",".join(request.headers.getlist("x-forwarded-for"))
    return address_of(peer, forwarded, settings_of(request).trusted_proxies)


def session_of(request: HTTPConnection) -> Session | None:
    """The open session of the request's cookie, looked up once a request; None for a stranger."""
    if not hasattr(request.state, "session"):
        token = cookie(request, SESSION)
        found = accounts_of(request).session(token, address=address_here(request), at=now()) if token else None
        request.state.session = found
    session: Session | None = request.state.session
    return session


def bearer_of(request: HTTPConnection) -> Actor | None:
    """Who the API token of the request stands for: `Bearer TOKEN`, or Basic with the token as the password."""
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    key = {"bearer": given.strip(), "basic": _password(given)}.get(scheme.lower(), "")
    if not key:
        return None
    return accounts_of(request).bearer(Secret(key), address=address_here(request), at=now())


def cookie(request: HTTPConnection, name: str) -> Secret | None:
    """The words of a cookie of ours; None when it was not sent."""
    given = request.cookies.get(_called(request, name))
    return Secret(given) if given else None


def remember(request: HTTPConnection, response: Response, token: Secret) -> None:
    """Let the browser keep the token of a session until it ends, for this portal alone, out of reach of scripts."""
    _set(request, response, SESSION, token, settings_of(request).session_days * DAY)
    forget(request, response, BEFORE)


def remember_before(request: HTTPConnection, response: Response, key: Secret) -> None:
    """Let the browser keep what binds the form of signing in to it, for an hour."""
    _set(request, response, BEFORE, key, HOUR)


def forget(request: HTTPConnection, response: Response, name: str = SESSION) -> None:
    """Let the browser drop a cookie of ours."""
    secure = settings_of(request).secure_cookie
    response.delete_cookie(_called(request, name), secure=secure, httponly=True, samesite="lax")


def _set(request: HTTPConnection, response: Response, name: str, key: Secret, seconds: int) -> None:
    secure = settings_of(request).secure_cookie
    response.set_cookie(
        _called(request, name), key.reveal(), max_age=seconds, path="/", secure=secure, httponly=True, samesite="lax"
    )


def _called(request: HTTPConnection, name: str) -> str:
    """With HTTPS a name that browsers take from this very host alone (RFC 6265bis, `__Host-`)."""
    return ONLY_HERE + name if settings_of(request).secure_cookie else name


def _password(given: str) -> str:
    try:
        words = base64.b64decode(given.strip(), validate=True).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return ""
    return words.partition(":")[2]
