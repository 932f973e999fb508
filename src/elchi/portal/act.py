"""An act: what somebody who is signed in does by a form. The pattern is in docs/portal.md."""

from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from elchi.accounts import Role, same_word
from elchi.portal.asking import Ask, Forged, Stranger
from elchi.portal.forms import BACK, WORD, Form, local, read
from elchi.portal.page import View
from elchi.portal.rendering import render

Do = Callable[[Ask, Form], str | View | Response | None]
ELSEWHERE = ("cross-site", "same-site")


def act(path: str, do: Do, *, role: Role = "reader") -> Route:
    """The route of an act: POST with the word of the session, by who has the role.

    `do` gives the path to go on to, None for the page that the form stood on, a View to show instead (a form with a
    word on what is wrong), or a whole answer. Strangers sign in first; a wrong word or a lower role is refused (403).

    >>> act("/events/{event}/confirm", confirm, role="reviewer")  # doctest: +SKIP
    """

    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(_acted, request, await read(request), do, role)

    return Route(path, endpoint, methods=["POST"], name=do.__name__)


def _acted(request: Request, form: Form, do: Do, role: Role) -> Response:
    ask = Ask(request, back=local(form.get(BACK)))
    if ask.session is None:
        raise Stranger(ask.back)
    check_word(request, form, ask.word)
    ask.require(role)
    return answered(ask, do(ask, form))


def check_word(request: Request, form: Form, expected: str) -> None:
    """Nothing when a page of ours made this request: its word is the one expected. Raises Forged for any other."""
    elsewhere = request.headers.get("sec-fetch-site") in ELSEWHERE
    if elsewhere or not expected or not same_word(form.get(WORD), expected):
        raise Forged


def answered(ask: Ask, done: str | View | Response | None) -> Response:
    """The answer to what an act gave."""
    if isinstance(done, Response):
        return done
    return render(ask, done) if isinstance(done, View) else RedirectResponse(done or ask.back, 303)
