"""The application: routes, what goes wrong, and the headers around both."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from elchi.portal.headers import Headers
from elchi.portal.house import House
from elchi.portal.routes import routes
from elchi.portal.wrong import HANDLERS
from elchi.storage import Record


def portal(store: str | Path) -> Starlette:
    """The portal over the record in `store`, as an ASGI application; the record is closed when it shuts down.

    >>> uvicorn.run(portal("elchi.db"))  # doctest: +SKIP
    """
    record = Record(store)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        record.close()

    made = Starlette(
        routes=routes(),
        middleware=[Middleware(Headers), Middleware(GZipMiddleware, minimum_size=1000)],
        exception_handlers=HANDLERS,
        lifespan=lifespan,
    )
    made.state.house = House(record)
    return made
