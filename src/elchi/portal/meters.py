"""What the portal counts of itself, for Prometheus: requests, how long they took, and what the record holds."""

import logging
import time
from collections.abc import Iterable
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.registry import Collector
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from elchi.portal.visiting import address_here, settings_of
from elchi.secret import Secret
from elchi.storage import Record

ADDRESS = "/metrics"
FAILED = 500
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.4, 1.0, 2.5, 10.0)
BEARER = "bearer "
LOG = logging.getLogger("elchi.portal")


class Meters:
    """The counts of one portal over one record."""

    def __init__(self, record: Record) -> None:
        self._registry = CollectorRegistry()
        self._registry.register(_Held(record))
        self._requests = Counter(
            "elchi_requests", "Requests answered.", ["route", "method", "status"], registry=self._registry
        )
        self._seconds = Histogram(
            "elchi_request_seconds", "From request to last byte.", ["route"], registry=self._registry, buckets=SECONDS
        )

    def answered(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count a request; `route` is the pattern of its address, so that there are no more of them than routes."""
        self._requests.labels(route, method if method in METHODS else "other", str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def told(self) -> bytes:
        """Everything in the text format of Prometheus."""
        return generate_latest(self._registry)


class _Held(Collector):
    """How much the record holds, looked up when it is asked for."""

    def __init__(self, record: Record) -> None:
        self._record = record

    def collect(self) -> Iterable[GaugeMetricFamily]:
        family = GaugeMetricFamily("elchi_record_conclusions", "What the record concludes.", labels=["kind"])
        for kind, count in self._record.counts().items():
            family.add_metric([kind], count)
        yield family


class Measured:
    """ASGI middleware around everything: each request is counted, and `/metrics` is told to who has the token."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
        elif scope["path"] == ADDRESS and (token := settings_of(Request(scope)).metrics_token):
            await (await _metrics(Request(scope), token))(scope, receive, send)
        else:
            await self._counted(scope, receive, send)

    async def _counted(self, scope: Scope, receive: Receive, send: Send) -> None:
        began, status = time.perf_counter(), 500

        async def noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, noted)
        finally:
            meters: Meters = scope["app"].state.meters
            seconds = time.perf_counter() - began
            meters.answered(_route(scope), scope["method"], status, seconds)
            LOG.log(
                logging.INFO if status < FAILED else logging.ERROR, "request", extra=_told(scope, status, seconds)
            )


def _told(scope: Scope, status: int, seconds: float) -> dict[str, Any]:
    """What the log has of a request; what a reader looks for stands in the query, which is left out."""
    return {
        "route": _route(scope),
        "path": scope["path"],
        "method": scope["method"],
        "status": status,
        "seconds": round(seconds, 4),
        "address": address_here(Request(scope)),
    }


def _route(scope: Scope) -> str:
    """The pattern of the address; "none" where none fits or the page was kept ready."""
    return str(getattr(scope.get("route"), "path", None) or "none")


async def _metrics(request: Request, token: Secret) -> Response:
    told = request.headers.get("authorization", "")
    if not (told.lower().startswith(BEARER) and Secret(told[len(BEARER) :].strip()) == token):
        return Response("The token of metrics is missing or wrong.\n", 401, {"www-authenticate": "Bearer"})
    meters: Meters = request.app.state.meters
    return Response(await run_in_threadpool(meters.told), headers={"content-type": CONTENT_TYPE_LATEST})
