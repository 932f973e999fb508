"""The application: routes, what goes wrong, and the headers around both."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from elchi.accounts import Accounts
from elchi.portal.door import Door
from elchi.portal.headers import Headers
from elchi.portal.house import House
from elchi.portal.meters import Measured, Meters
from elchi.portal.routes import routes
from elchi.portal.shelf import Shelf, Shelved
from elchi.portal.wrong import HANDLERS
from elchi.settings import Settings
from elchi.settings import settings as in_force
from elchi.storage import Record

COMPRESSED = 5


def portal(store: str | Path, settings: Settings | None = None) -> Starlette:
    """The portal over the record in `store`, as an ASGI application; the record is closed when it shuts down.

    Without `settings` those of the environment are in force.

    >>> uvicorn.run(portal("elchi.db"))  # doctest: +SKIP
    """
    record, decided = Record(store), settings or in_force()
    accounts = Accounts(store, decided)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        accounts.close()
        record.close()

    made = Starlette(
        routes=routes(),
        middleware=[
            Middleware(Measured),
            Middleware(Headers),
            Middleware(Shelved),
            Middleware(GZipMiddleware, minimum_size=1000, compresslevel=COMPRESSED),
            Middleware(Door),
        ],
        exception_handlers=HANDLERS,
        lifespan=lifespan,
    )
    made.state.house, made.state.shelf = House(record), Shelf()
    made.state.settings, made.state.accounts = decided, accounts
    made.state.meters = Meters(record)
    return made
