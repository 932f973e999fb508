"""What is a user's own: password, language, tokens, sessions, saved searches."""

from typing import Any

import msgspec

from elchi.accounts import Delivery, OpenSession, SavedSearch, Secret, Token
from elchi.portal.asking import Ask
from elchi.portal.page import View
from elchi.portal.saving import feed_of
from elchi.portal.visiting import accounts_of, now


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """Words that are shown once: a token ("token"), or what signs a webhook ("webhook")."""

    kind: str
    name: str
    words: Secret


class AccountSeen(msgspec.Struct, frozen=True, kw_only=True):
    """Everything of one user; `deliveries` are where the digests of the searches stand, in their order."""

    sessions: list[OpenSession]
    tokens: list[Token]
    searches: list[SavedSearch]
    deliveries: list[Delivery]


def account(ask: Ask) -> View:
    """The page, for its user alone."""
    return shown(ask)


def shown(ask: Ask, *, trouble: str = "", given: Given | None = None, status: int = 200) -> View:
    """The page with a word on what is amiss, or with words that are shown once."""
    actor, accounts = ask.require("reader"), accounts_of(ask.request)
    searches = accounts.searches(actor.name)
    seen = AccountSeen(
        sessions=accounts.sessions(actor.name, at=now()),
        tokens=accounts.tokens(actor.name),
        searches=searches,
        deliveries=[accounts.delivery(one) for one in searches],
    )
    more: dict[str, Any] = {"trouble": trouble, "given": given, "feed_of": feed_of}
    more |= {"here": "/account", "at": "/account" if ask.request.method == "POST" else ""}
    return View(title=ask.tongue.text("Account"), template="account.html", data=seen, more=more, status=status)
