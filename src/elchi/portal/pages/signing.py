"""Signing in and out."""

from http import HTTPStatus

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from elchi.accounts import Refused, Secret, SignedIn, csrf_of
from elchi.accounts.keys import new_key
from elchi.portal.act import check_word
from elchi.portal.asking import Ask, Forged
from elchi.portal.forms import NEXT, SIGN_IN, Form, asked, read
from elchi.portal.page import View
from elchi.portal.rendering import render
from elchi.portal.visiting import (
    BEFORE,
    SESSION,
    accounts_of,
    address_here,
    cookie,
    forget,
    now,
    remember,
    remember_before,
)

WAIT = 15 * 60


async def sign_in(request: Request) -> Response:
    """The form, and what it sends; few are let in at a time, since comparing a password takes much memory."""
    form = await read(request) if request.method == "POST" else None
    doors = request.app.state.house.doors
    return await anyio.to_thread.run_sync(_tried, request, form, limiter=doors if form else None)


def sign_out(ask: Ask, _: Form) -> Response:
    """End the session, in the record and in the browser."""
    token = cookie(ask.request, SESSION)
    if token:
        accounts_of(ask.request).sign_out(token, by=ask.require("reader"), at=now())
    response = RedirectResponse("/", 303)
    forget(ask.request, response)
    return response


def _tried(request: Request, form: Form | None) -> Response:
    ask = Ask(request, back=asked(request.query_params if form is None else form))
    if form is None:
        return RedirectResponse(ask.back, 303) if ask.session else _shown(ask)
    before = cookie(request, BEFORE)
    try:
        check_word(request, form, csrf_of(before) if before else "")
    except Forged:
        return _shown(ask, ask.tongue.text("This form had grown old. Please try again."), HTTPStatus.FORBIDDEN)
    return _begun(ask, form)


def _begun(ask: Ask, form: Form) -> Response:
    request, name = ask.request, form.get("name", "")
    begun = accounts_of(request).sign_in(
        name, Secret(form.get("password", "")), address=address_here(request), at=now()
    )
    match begun:
        case Refused(reason="too often"):
            return _too_often(ask, name)
        case Refused():
            words = ask.tongue.text("The name or the password is wrong.")
            return _shown(ask, words, HTTPStatus.FORBIDDEN, name)
        case SignedIn():
            return _welcomed(ask, begun)


def _welcomed(ask: Ask, begun: SignedIn) -> Response:
    """Where the reader was going, with a new session; the one that the browser had before ends."""
    earlier = cookie(ask.request, SESSION)
    if earlier and ask.session:
        accounts_of(ask.request).sign_out(earlier, by=ask.session.actor, at=now())
    response = RedirectResponse(ask.back, 303)
    remember(ask.request, response, begun.token)
    return response


def _too_often(ask: Ask, name: str) -> Response:
    words = ask.tongue.text("Too many attempts of late. Please try again in a quarter of an hour.")
    response = _shown(ask, words, HTTPStatus.TOO_MANY_REQUESTS, name)
    response.headers["retry-after"] = str(WAIT)
    return response


def _shown(ask: Ask, trouble: str = "", status: HTTPStatus = HTTPStatus.OK, name: str = "") -> Response:
    """The form, bound to this browser, so that nobody is signed in by a page of somebody else's."""
    before = cookie(ask.request, BEFORE) or new_key()
    more = {"trouble": trouble, "name": name[:80], "next": ask.back, "word": csrf_of(before), "field": NEXT}
    more |= {"here": SIGN_IN, "at": SIGN_IN if ask.request.method == "POST" else ""}
    view = View(title=ask.tongue.text("Signing in"), template="signin.html", data=None, more=more, status=status)
    response = render(ask, view)
    remember_before(ask.request, response, before)
    return response
