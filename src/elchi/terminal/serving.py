"""`elchi serve`: the portal and the API over a record."""

import socket
from urllib.parse import urlsplit

import msgspec
import uvicorn

from elchi.errors import ElchiError
from elchi.portal import portal
from elchi.portal.hosts import Hosts
from elchi.settings import Settings, settings
from elchi.storage.failing import named
from elchi.terminal.logs import speak
from elchi.terminal.screen import out

TRIED = 50
LOCAL = ("127.0.0.1", "localhost", "::1")


def run(store: str, host: str | None, port: int | None) -> int:
    """Serve until stopped by hand; says the address first. Raises ElchiError when the port is taken.

    Host and port are those of the settings unless given.
    """
    decided = settings()
    decided = msgspec.structs.replace(decided, host=host or decided.host, port=port or decided.port)
    made = Hosts(portal(store, decided), names(decided))
    _tell(store, decided)
    speak(decided)
    try:
        uvicorn.run(
            made,
            host=decided.host,
            port=decided.port,
            log_level="warning",
            log_config=None if decided.log == "json" else uvicorn.config.LOGGING_CONFIG,
            server_header=False,
            proxy_headers=bool(decided.trusted_proxies),
            forwarded_allow_ips=decided.trusted_proxies,
        )
    except SystemExit as stopped:
        raise ElchiError(
            f"port {decided.port} of {decided.host} cannot be used; give another with --port"
        ) from stopped
    return 0


def names(decided: Settings) -> list[str]:
    """The names that the portal answers to besides addresses in figures and localhost."""
    machine = socket.gethostname()
    return [urlsplit(decided.base).hostname or "", decided.host, machine, f"{machine}.local"]


def free(host: str, port: int) -> int:
    """The first port from `port` on that nobody listens on; `port` itself when fifty are taken."""
    return next((tried for tried in range(port, min(port + TRIED, 65536)) if _is_free(host, tried)), port)


def _tell(store: str, decided: Settings) -> None:
    host = f"[{decided.host}]" if ":" in decided.host else decided.host
    out().print(f"Elchi serves {named(store)} on http://{host}:{decided.port} (stop with Ctrl-C)")
    if decided.host not in LOCAL:
        out().print("Others can reach this address; see docs/accounts.md on who may read and review.")
    if decided.base.startswith("https:") and not decided.secure_cookie:
        out().print("Readers come by HTTPS: set secure_cookie=true, see docs/settings.md.")


def _is_free(host: str, port: int) -> bool:
    with socket.socket() as tried:
        return tried.connect_ex((host, port)) != 0
