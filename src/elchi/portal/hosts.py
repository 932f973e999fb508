"""The names that a portal answers to: no page elsewhere reads it by a name that was turned to its address."""

from collections.abc import Iterable
from ipaddress import ip_address

from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

HOME = "localhost"
UNKNOWN = "This portal does not go by that name. Its operator can say which it has: the setting `base`.\n"


class Hosts:
    """ASGI middleware: 421 for a Host that is none of `names`, no address in figures and not localhost."""

    def __init__(self, app: ASGIApp, names: Iterable[str]) -> None:
        self.app = app
        self.names = frozenset(name.lower() for name in names if name)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not self._known(Request(scope).headers.get("host", "")):
            await PlainTextResponse(UNKNOWN, 421)(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _known(self, host: str) -> bool:
        name = hostname(host)
        return name in self.names or name == HOME or name.endswith(f".{HOME}") or _figures(name)


def hostname(host: str) -> str:
    """The name in a Host header, without its port and the brackets of an address of IPv6.

    >>> hostname("Elchi.example:8000"), hostname("[::1]:8000")
    ('elchi.example', '::1')
    """
    bare = host.partition("]")[0].removeprefix("[") if host.startswith("[") else host.partition(":")[0]
    return bare.lower().removesuffix(".")


def _figures(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
