"""What goes wrong, as RFC 9457 has it: application/problem+json with a title, a status and a detail."""

from http import HTTPStatus

import msgspec
from starlette.responses import Response

from elchi.errors import InputError, NotAllowed, StoreBusy
from elchi.portal.api.calls import Malformed
from elchi.portal.asking import Missing
from elchi.portal.house import Crowded

MEDIA = "application/problem+json"


SAID: dict[type[Exception], str] = {
    Missing: "the record has nothing under this address",
    StoreBusy: "the record is being written; try again in a moment",
    Crowded: "others are having briefs written; try again in a moment",
}
HEADERS = {401: {"www-authenticate": 'Bearer realm="elchi"'}, 503: {"retry-after": "5"}}


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """Why there is no answer. `type` is about:blank: the status says which kind it is."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str


class Unknown(Exception):
    """Nobody is known by the token, or none was given where reading is closed (401)."""


STATUS: dict[type[Exception], int] = {
    Malformed: 400,
    Unknown: 401,
    NotAllowed: 403,
    Missing: 404,
    InputError: 422,
    StoreBusy: 503,
    Crowded: 503,
}


def problem(status: int, detail: str, headers: dict[str, str] | None = None) -> Response:
    """The answer that says what is wrong."""
    body = Problem(title=HTTPStatus(status).phrase, status=status, detail=detail)
    return Response(msgspec.json.encode(body), status, headers, media_type=MEDIA)


def problem_of(error: Exception) -> Response:
    """The answer to an exception that the API foresees; any other is raised again."""
    for kind, status in STATUS.items():
        if isinstance(error, kind):
            return problem(status, said_of(error), HEADERS.get(status))
    raise error


def said_of(error: Exception) -> str:
    """What went wrong, in words for who asks."""
    return next((words for kind, words in SAID.items() if isinstance(error, kind)), str(error))
