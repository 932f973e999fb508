"""`elchi serve`: the portal and the API over a record."""

import socket
from pathlib import Path

import uvicorn

from elchi.errors import ElchiError
from elchi.portal import portal
from elchi.terminal.screen import out

TRIED = 50
LOCAL = ("127.0.0.1", "localhost", "::1")


def run(store: Path, host: str, port: int) -> int:
    """Serve until stopped by hand; says the address first. Raises ElchiError when the port is taken."""
    made = portal(store)
    out().print(f"Elchi serves {store} on http://{host}:{port} (stop with Ctrl-C)")
    if host not in LOCAL:
        out().print("Others can reach this address; see docs/accounts.md on who may read and review.")
    try:
        uvicorn.run(made, host=host, port=port, log_level="warning", server_header=False)
    except SystemExit as stopped:
        raise ElchiError(f"port {port} of {host} cannot be used; give another with --port") from stopped
    return 0


def free(host: str, port: int) -> int:
    """The first port from `port` on that nobody listens on; `port` itself when fifty are taken."""
    return next((tried for tried in range(port, min(port + TRIED, 65536)) if _is_free(host, tried)), port)


def _is_free(host: str, port: int) -> bool:
    with socket.socket() as tried:
        return tried.connect_ex((host, port)) != 0
