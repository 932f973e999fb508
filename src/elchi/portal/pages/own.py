"""What users change of their own: each an act of a form on the page of the account."""

from starlette.responses import RedirectResponse, Response

from elchi.accounts import Refused, Secret
from elchi.accounts.passwords import check_strength
from elchi.errors import InputError
from elchi.portal.asking import LANGUAGE, Ask
from elchi.portal.forms import Form
from elchi.portal.page import View
from elchi.portal.pages.account import Given, shown
from elchi.portal.visiting import accounts_of, address_here, now, remember

ACCOUNT, SEARCHES = "/account", "/account#searches"
LONGEST_DAYS = 5


def change_password(ask: Ask, form: Form) -> View | Response:
    """Another password: every session ends, and this browser gets a new one. Failures count as at signing in."""
    actor, accounts, request = ask.require("reader"), accounts_of(ask.request), ask.request
    new = Secret(form.get("new", ""))
    if new != Secret(form.get("again", "")):
        return shown(ask, trouble=ask.tongue.text("The two new passwords differ."), status=422)
    try:
        check_strength(new, actor.name)
    except InputError as error:
        return shown(ask, trouble=str(error), status=422)
    old = Secret(form.get("current", ""))
    checked = accounts.sign_in(actor.name, old, address=address_here(request), at=now())
    if isinstance(checked, Refused):
        return _refused(ask, checked)
    accounts.change_password(actor.name, new, by=actor, at=now())
    begun = accounts.sign_in(actor.name, new, address=address_here(request), at=now())
    response = RedirectResponse(ACCOUNT, 303)
    if not isinstance(begun, Refused):
        remember(request, response, begun.token)
    return response


def change_language(ask: Ask, form: Form) -> View | Response:
    """The language of pages and digests; an earlier choice of this browser is forgotten."""
    try:
        accounts_of(ask.request).speak(ask.require("reader").name, form.get("language", ""))
    except InputError as error:
        return shown(ask, trouble=str(error), status=422)
    response = RedirectResponse(ACCOUNT, 303)
    response.delete_cookie(LANGUAGE)
    return response


def make_token(ask: Ask, form: Form) -> View:
    """A new API token, shown this once."""
    actor = ask.require("reader")
    try:
        made, key = accounts_of(ask.request).add_token(
            actor.name, form.get("name", ""), form.get("scope", ""), by=actor, at=now(), days=_days(form)
        )
    except InputError as error:
        return shown(ask, trouble=str(error), status=422)
    return shown(ask, given=Given(kind="token", name=made.name, words=key))


def revoke_token(ask: Ask, _: Form) -> str:
    """End a token of one's own."""
    actor, accounts = ask.require("reader"), accounts_of(ask.request)
    if ask.path("id") not in {token.id for token in accounts.tokens(actor.name)}:
        raise InputError("there is no such token of yours")
    accounts.remove_token(ask.path("id"), by=actor, at=now())
    return f"{ACCOUNT}#tokens"


def end_sessions(ask: Ask, form: Form) -> str:
    """End one session of one's own, or all but this one."""
    actor, accounts, session = ask.require("reader"), accounts_of(ask.request), ask.session
    mine = [one.id for one in accounts.sessions(actor.name, at=now())]
    chosen, this = form.get("id"), session.id if session else ""
    for id in mine:
        if id == chosen or (not chosen and id != this):
            accounts.end_sessions(actor.name, by=actor, at=now(), id=id)
    return "/" if chosen == this else f"{ACCOUNT}#sessions"


def save_search(ask: Ask, form: Form) -> View | str:
    """Keep a list; the words that sign a webhook are shown this once."""
    try:
        made = accounts_of(ask.request).save_search(
            form.get("name", ""),
            form.get("place", ""),
            by=ask.require("reader"),
            at=now(),
            channel=form.get("channel", "feed"),
            target=form.get("target", ""),
        )
    except InputError as error:
        return shown(ask, trouble=str(error), status=422)
    return shown(ask, given=Given(kind="webhook", name=made.name, words=made.secret)) if made.secret else SEARCHES


def remove_search(ask: Ask, _: Form) -> str:
    """Keep a search of one's own no longer."""
    actor, accounts = ask.require("reader"), accounts_of(ask.request)
    if ask.path("id") not in {search.id for search in accounts.searches(actor.name)}:
        raise InputError("there is no such search of yours")
    accounts.remove_search(ask.path("id"), by=actor, at=now())
    return SEARCHES


def _refused(ask: Ask, refused: Refused) -> View:
    if refused.reason == "too often":
        words = ask.tongue.text("Too many attempts of late. Please try again in a quarter of an hour.")
        return shown(ask, trouble=words, status=429)
    return shown(ask, trouble=ask.tongue.text("The present password is wrong."), status=403)


def _days(form: Form) -> int | None:
    given = form.get("days", "").strip()
    if not given:
        return None
    if not given.isascii() or not given.isdigit() or len(given) > LONGEST_DAYS or int(given) == 0:
        raise InputError(f"{given[:20]!r} is no number of days; leave it empty for a token that does not end")
    return int(given)
