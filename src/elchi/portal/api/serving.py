"""The routes of the API, made from its table: who may call, what is found, what is told when it goes wrong."""

import hashlib
from collections.abc import Callable
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from elchi.errors import ElchiError
from elchi.portal.addresses import address
from elchi.portal.api.access import admit
from elchi.portal.api.answers import ROOT, PageOf
from elchi.portal.api.calls import Malformed, called
from elchi.portal.api.endpoint import Endpoint
from elchi.portal.api.endpoints import endpoints
from elchi.portal.api.openapi import document
from elchi.portal.api.problems import Unknown, problem, problem_of
from elchi.portal.asking import Missing, Moved
from elchi.portal.house import Crowded, House
from elchi.portal.rendering import with_query
from elchi.portal.visiting import base_of
from elchi.records import Agreement, Article, Commitment, Event, Person

FORESEEN = (ElchiError, Crowded, Malformed, Missing, Unknown)
READING = ("GET", "HEAD")
EVERY = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")


def api_routes() -> list[BaseRoute]:
    """A route for each line of the table, one for its description, and one that says what is not there."""
    made: list[BaseRoute] = [_route(one.path, _answering(one)) for one in endpoints()]
    return [*made, _route("/openapi.json", _described), _route("/{rest:path}", _nothing)]


def _route(path: str, answer: Callable[[Request], Response]) -> Route:
    def guarded(request: Request) -> Response:
        if request.method not in READING:
            return problem(405, "the API is for reading: GET and HEAD", {"allow": ", ".join(READING)})
        try:
            admit(request)
            return answer(request)
        except Moved as moved:
            return RedirectResponse(moved.address, 308)
        except FORESEEN as error:
            return problem_of(error)

    return Route(ROOT + path, guarded, methods=list(EVERY), name=f"api{path}")


def _answering(one: Endpoint) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        call = called(request, one.parameters)
        found = one.look(call)
        if isinstance(found, Event | Agreement | Commitment | Person | Article) and found.id != call.value("id"):
            raise Moved(ROOT + address(found))
        if isinstance(found, PageOf) and found.next_cursor:
            return _page(request, found)
        return _json(request, msgspec.json.encode(found))

    return answer


def _page(request: Request, found: PageOf[Any]) -> Response:
    """A page of a list that goes on, with the address of the next one."""
    following = with_query(request.query_params, {"after": found.next_cursor})
    page = msgspec.structs.replace(found, next=base_of(request) + request.url.path + following)
    response = _json(request, msgspec.json.encode(page))
    response.headers["link"] = f'<{page.next}>; rel="next"'
    return response


def _described(request: Request) -> Response:
    house: House = request.app.state.house
    return _json(request, house.kept("openapi", lambda: msgspec.json.encode(document(endpoints()))))


def _nothing(_: Request) -> Response:
    raise Missing


def _json(request: Request, body: bytes) -> Response:
    """The body with its ETag; 304 when the caller has it. A shared cache asks again each time."""
    tag = f'W/"{hashlib.sha256(body).hexdigest()[:20]}"'
    headers: dict[str, Any] = {"etag": tag, "cache-control": "private, no-cache", "vary": "authorization"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers, media_type="application/json")
