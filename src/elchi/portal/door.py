"""The door: where reading is closed, nothing of the record is seen but by who has signed in or brings a token."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from elchi.errors import StoreBusy
from elchi.portal.forms import SIGN_IN
from elchi.portal.visiting import bearer_of, session_of, settings_of
from elchi.portal.wrong import READING, busy, to_sign_in

OPEN = ("/static/", "/api/v1/")


class Door:
    """ASGI middleware before every route. The API asks for its tokens itself; styles and fonts are for everybody."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        refusal = None
        if scope["type"] == "http" and scope["path"] != SIGN_IN and not scope["path"].startswith(OPEN):
            request = Request(scope)
            if settings_of(request).reading == "closed":
                refusal = await run_in_threadpool(refused, request)
        await (refusal or self.app)(scope, receive, send)


def refused(request: Request) -> Response | None:
    """None for who may read; else the way to sign in, or for a program what is missing (401)."""
    try:
        bearer = request.method in READING and bearer_of(request)
        return None if session_of(request) or bearer else to_sign_in(request)
    except StoreBusy as error:
        return busy(request, error)
