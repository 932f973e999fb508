"""The trail, for administrators: who did what, when, from where."""

from collections.abc import Iterator

import msgspec

from elchi.accounts.trail import Entry
from elchi.portal.asking import Ask
from elchi.portal.page import Sheet, View
from elchi.portal.tongue import Tongue
from elchi.portal.visiting import accounts_of

SHOWN, WRITTEN = 100, 10_000
GREATEST = 10**9 - 1
COLUMNS = ["number", "at", "by", "via", "address", "act", "about", "detail"]


class AuditSeen(msgspec.Struct, frozen=True, kw_only=True):
    """Lines of the trail, newest first; `next` is the number that the lines after them stand before."""

    entries: list[Entry]
    next: int | None


def audit(ask: Ask) -> View:
    """The newest lines, or those before a number: of one user, about one thing."""
    found = _found(ask, SHOWN + 1)
    seen = AuditSeen(entries=found[:SHOWN], next=found[SHOWN - 1].number if len(found) > SHOWN else None)
    return View(
        title=ask.tongue.text("Trail"),
        template="audit.html",
        data=seen,
        more={"acts": acts(ask.tongue), "by": ask.value("by") or "", "about": ask.value("about") or ""},
        sheet=lambda: Sheet(columns=COLUMNS, rows=_rows(_found(ask, WRITTEN))),
    )


def acts(tongue: Tongue) -> dict[str, str]:
    """What the trail calls each act, in the reader's language."""
    say = tongue.text
    signing = {
        "signed in": say("signed in"),
        "sign-in refused": say("sign-in refused"),
        "sign-ins stopped": say("sign-ins stopped"),
        "signed out": say("signed out"),
        "sessions ended": say("sessions ended"),
        "password changed": say("password changed"),
    }
    users = {
        "user added": say("user added"),
        "user removed": say("user removed"),
        "role changed": say("role changed"),
        "token added": say("token added"),
        "token removed": say("token removed"),
    }
    work = {
        "judged": say("judged"),
        "judgement withdrawn": say("judgement withdrawn"),
        "search saved": say("search saved"),
        "search removed": say("search removed"),
    }
    return signing | users | work


def _found(ask: Ask, limit: int) -> list[Entry]:
    before = ask.number("before", GREATEST, GREATEST)
    actor = ask.require("admin")
    return accounts_of(ask.request).trail(
        actor, of=ask.value("by"), about=ask.value("about"), before=before, limit=limit
    )


def _rows(found: list[Entry]) -> Iterator[list[object]]:
    for one in found:
        yield [getattr(one, name) for name in COLUMNS]
