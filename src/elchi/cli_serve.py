"""`elchi serve` and `elchi mcp`: the record for people and programs."""

from typing import Annotated

from cyclopts import Parameter
from cyclopts.validators import Number

from elchi.cli_options import DEFAULT_STORE, Store

Port = Annotated[int, Parameter(validator=Number(gte=1, lte=65535))]


def serve(*, store: Store = DEFAULT_STORE, host: str | None = None, port: Port | None = None) -> int:
    """Open the record in a browser: the portal and the API, until stopped with Ctrl-C.

    Example: `elchi serve --store elchi.db`, then open http://127.0.0.1:8000.

    Parameters
    ----------
    host
        The address to listen on, the setting `host` unless given (127.0.0.1); 0.0.0.0 lets other machines in.
    port
        The port to listen on, the setting `port` unless given (8000).

    """
    from elchi.terminal import serving

    return serving.run(store, host, port)


def mcp(*, store: Store = DEFAULT_STORE) -> int:
    """Offer the record to an assistant as tools for reading, over the Model Context Protocol.

    An assistant starts this command itself and speaks with it over standard input and output; docs/mcp.md tells how
    to put it in its configuration.

    Example: `elchi mcp --store /srv/elchi.db`.
    """
    from elchi.terminal import assisting

    return assisting.run(store)
