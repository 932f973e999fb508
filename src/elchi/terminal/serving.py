"""`elchi serve`: the portal and the API over a record."""

from pathlib import Path

import uvicorn

from elchi.errors import ElchiError
from elchi.portal import portal
from elchi.terminal.screen import out

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
