"""What a reader sees when there is nothing under an address, or when it asks for what cannot be."""

from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from elchi.errors import InputError, StoreBusy
from elchi.portal.asking import Ask, Missing, Moved
from elchi.portal.house import Crowded
from elchi.portal.page import View
from elchi.portal.rendering import render


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
    HTTPException: other,
}
