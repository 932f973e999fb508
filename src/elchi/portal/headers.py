"""Headers that every answer carries: nothing from outside, no script in a page, no frame around it."""

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from elchi.portal.visiting import SESSION, cookie, settings_of

POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "font-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
OURS = ("/static/", "/api/v1/")
VARIES = "Accept-Language, Cookie, Authorization"
EVERYWHERE = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}


class Headers:
    """ASGI middleware that sets the headers of `EVERYWHERE` on every answer, and says of pages who may keep them."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(EVERYWHERE)
                if not scope["path"].startswith(OURS):
                    _keep(scope, headers)
            await send(message)

        await self.app(scope, receive, send_with)


def _keep(scope: Scope, headers: MutableHeaders) -> None:
    """A page for one reader is kept by nobody; one for everybody is asked for anew each time."""
    asked = Request(scope)
    closed = settings_of(asked).reading == "closed"
    known = "authorization" in asked.headers or cookie(asked, SESSION) is not None
    own = closed or known or asked.method == "POST" or "set-cookie" in headers
    headers["cache-control"] = "private, no-store" if own else "no-cache"
    headers.add_vary_header(VARIES)
