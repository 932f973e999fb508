"""What a reader sees when there is nothing under an address, or when it asks for what cannot be."""

from typing import Any

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from elchi.errors import InputError, NotAllowed, StoreBusy
from elchi.portal.api.problems import MEDIA, Problem
from elchi.portal.asking import Ask, Forged, Missing, Moved, Stranger
from elchi.portal.forms import here, way_in
from elchi.portal.house import Crowded
from elchi.portal.page import View
from elchi.portal.rendering import render

READING = ("GET", "HEAD")
FETCHED = (".json", ".atom", ".ics")
TWINS = (*FETCHED, ".csv", ".bib", ".ris", ".docx", ".pdf", ".html", ".md")
CHALLENGE = 'Basic realm="elchi", charset="UTF-8", Bearer realm="elchi"'
NEEDED = "this takes an API token: send it as `Authorization: Bearer TOKEN`, or by Basic as the password"


def missing(request: Request, _: Exception) -> Response:
    """404: the record has nothing there."""
    tongue = Ask(request).tongue
    return _answer(request, 404, tongue.text("Nothing is filed here"), tongue.text("The record has no such page."))


def moved(_: Request, error: Exception) -> Response:
    """301: it stands under another address now, to which this one will always lead."""
    assert isinstance(error, Moved)
    return RedirectResponse(error.address, 301)


def amiss(request: Request, error: Exception) -> Response:
    """422: the address asks for what cannot be; the error says what."""
    return _answer(request, 422, Ask(request).tongue.text("This cannot be asked"), str(error))


def busy(request: Request, _: Exception) -> Response:
    """503: another program is writing the record."""
    tongue = Ask(request).tongue
    detail = tongue.text("The record is being written. Please try again in a moment.")
    return _answer(request, 503, tongue.text("One moment"), detail)


def crowded(request: Request, _: Exception) -> Response:
    """503: others are having heavy work done."""
    tongue = Ask(request).tongue
    detail = tongue.text("Others are having briefs written. Please try again in a moment.")
    return _answer(request, 503, tongue.text("One moment"), detail)


def other(request: Request, error: Exception) -> Response:
    """What the web framework itself refuses: a method, a form."""
    assert isinstance(error, HTTPException)
    if error.status_code == 404:
        return missing(request, error)
    return _answer(request, error.status_code, error.detail, "")


def stranger(request: Request, error: Exception) -> Response:
    """303 or 401: somebody who has not signed in asks for what takes it."""
    assert isinstance(error, Stranger)
    return to_sign_in(request, error.back)


def to_sign_in(request: Request, back: str | None = None) -> Response:
    """A reader goes to sign in and comes back to this page, or to `back`; a program is told what is missing (401)."""
    path = request.url.path
    browsing = "text/html" in request.headers.get("accept", "")
    if path.endswith(FETCHED) or (path.endswith(TWINS) and not browsing):
        body = Problem(title="Unauthorized", status=401, detail=NEEDED)
        return Response(msgspec.json.encode(body), 401, {"www-authenticate": CHALLENGE}, media_type=MEDIA)
    reading = here(path, request.url.query) if request.method in READING else "/"
    return RedirectResponse(way_in(back or reading), 303)


def forbidden(request: Request, _: Exception) -> Response:
    """403: the role of who asks does not suffice."""
    tongue = Ask(request).tongue
    detail = tongue.text("Your role does not suffice for this. An administrator of this portal can change it.")
    return _answer(request, 403, tongue.text("Not allowed"), detail)


def forged(request: Request, _: Exception) -> Response:
    """403: no page of this session made the request."""
    tongue = Ask(request).tongue
    detail = tongue.text("This form had grown old. Go back, load the page again and send it once more.")
    return _answer(request, 403, tongue.text("Not allowed"), detail)


def _answer(request: Request, status: int, title: str, detail: str) -> Response:
    if request.url.path.endswith(".json") or request.url.path.startswith("/api/"):
        return JSONResponse({"error": title, "detail": detail}, status)
    data = {"detail": detail, "status": status}
    return render(Ask(request), View(title=title, template="wrong.html", data=data, status=status))


HANDLERS: dict[Any, Any] = {
    Missing: missing,
    Moved: moved,
    InputError: amiss,
    StoreBusy: busy,
    Crowded: crowded,
    Stranger: stranger,
    NotAllowed: forbidden,
    Forged: forged,
    HTTPException: other,
}
