"""A page and its twins: one function looks the record up, HTML, JSON, CSV and Atom show what it found."""

import csv
import hashlib
import io
from collections.abc import Callable, Iterable
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from elchi.portal.asking import Ask
from elchi.portal.cite import bib, references
from elchi.portal.feeds import Entry, feed
from elchi.portal.rendering import render
from elchi.publishing.exports.cells import neutral


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """A page's list for spreadsheets and feed readers: columns with rows, and an entry for each line of the list."""

    columns: list[str]
    rows: Iterable[list[Any]]
    entries: Iterable[Entry] = ()


class View(msgspec.Struct, frozen=True, kw_only=True):
    """What a page found: `data` is what its .json twin gives and what its template shows.

    `more` is for the template alone (functions, drawings). `sheet` is set where the page is a list,
    `dates` where it is a calendar.
    """

    title: str
    template: str
    data: Any
    more: dict[str, Any] = {}
    sheet: Callable[[], Sheet] | None = None
    dates: Callable[[], bytes] | None = None
    status: int = 200


Look = Callable[[Ask], View]


def page(path: str, look: Look, *, listed: bool = False, dated: bool = False) -> list[Route]:
    """The routes of a page: itself, .json, .bib, .ris, of a list .csv and .atom, of a calendar .ics; twins first."""
    forms: list[tuple[str, Callable[[Ask, View], Response]]] = [(".json", _json), (".bib", bib), (".ris", references)]
    if listed:
        forms += [(".csv", _csv), (".atom", _atom)]
    if dated:
        forms.append((".ics", _ics))
    stem = "/index" if path == "/" else path
    name = look.__name__
    twins = [Route(stem + suffix, _endpoint(look, form), name=name + suffix) for suffix, form in forms]
    return [*twins, Route(path, _endpoint(look, render), name=name)]


def sole(path: str, look: Look) -> Route:
    """The route of a page without twins: what it shows is its reader's alone."""
    return Route(path, _endpoint(look, render), name=look.__name__)


def _endpoint(look: Look, form: Callable[[Ask, View], Response]) -> Callable[[Request], Response]:
    def endpoint(request: Request) -> Response:
        ask = Ask(request)
        with ask.record.still():
            return unchanged(request, form(ask, look(ask)))

    return endpoint


def unchanged(request: Request, response: Response) -> Response:
    """The response with its ETag, or 304 when the reader has it already.

    The tag of a stranger's page is known before it is made (`shelf`); that of other pages is worked out from them.
    """
    tag = getattr(request.state, "tag", None) or f'W/"{hashlib.sha256(bytes(response.body)).hexdigest()[:20]}"'
    if response.status_code == 200 and tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers={"etag": tag})
    response.headers["etag"] = tag
    return response


def _json(_: Ask, view: View) -> Response:
    return Response(msgspec.json.encode(view.data), view.status, media_type="application/json")


def _ics(_: Ask, view: View) -> Response:
    assert view.dates
    return Response(view.dates(), media_type="text/calendar; charset=utf-8")


def _csv(_: Ask, view: View) -> Response:
    assert view.sheet
    sheet = view.sheet()
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(sheet.columns)
    writer.writerows([plain(cell) for cell in row] for row in sheet.rows)
    return Response(written.getvalue().encode(), media_type="text/csv; charset=utf-8")


def plain(cell: Any) -> Any:
    """A cell that no spreadsheet takes for a formula."""
    return neutral(cell) if isinstance(cell, str) else cell


def _atom(ask: Ask, view: View) -> Response:
    assert view.sheet
    written = feed(view.title, ask.base, ask.back, ask.language, view.sheet().entries)
    return Response(written, media_type="application/atom+xml")
