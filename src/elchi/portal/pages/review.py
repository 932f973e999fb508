"""Review: the queue of doubts, what one has done oneself, and what stood where somebody rejected it."""

from operator import itemgetter

import msgspec

from elchi.language import shared
from elchi.linking.identity import finding_of
from elchi.portal.asking import Ask, Missing
from elchi.portal.desk import history
from elchi.portal.desk.history import Act
from elchi.portal.desk.kinds import called
from elchi.portal.desk.panel import done
from elchi.portal.desk.queue import queue
from elchi.portal.page import View
from elchi.records import Event

FOLDER = {"event": "events", "agreement": "agreements", "commitment": "commitments", "person": "people"}
DONE_PAGE, LOOKED = 30, 600


class Mine(msgspec.Struct, frozen=True, kw_only=True):
    """What one has done, newest first; of everybody for an admin who asks so."""

    acts: list[Act]
    everybody: bool


def review(ask: Ask) -> View:
    """The queue."""
    ask.require("reviewer")
    found = queue(ask)
    return View(
        title=ask.tongue.text("Review"),
        template="review.html",
        data=found,
        more={
            "called": lambda one: called(ask, one),
            "done": done(ask),
            "done_address": _done_address(ask),
            "countries": _countries(ask),
        },
    )


def mine(ask: Ask) -> View:
    """One's own acts."""
    actor = ask.require("reviewer")
    everybody = actor.may("admin") and ask.value("of") == "everybody"
    given = [each for each in history.everything(ask) if everybody or each.by == actor.name]
    acts = history.acts(ask, given[-LOOKED:])[:DONE_PAGE]
    more = {"done": done(ask), "folder": FOLDER, "done_address": _done_address(ask)}
    return View(
        title=ask.tongue.text("What I have done"),
        template="acts.html",
        data=Mine(acts=acts, everybody=everybody),
        more=more,
    )


def _countries(ask: Ask) -> list[tuple[str, str]]:
    """The countries of which the record tells, by name."""
    found = ask.house.kept("countries told of", lambda: ask.record.tally(Event, "country"))
    known = shared().country
    return sorted(
        ((one.value, ask.tongue.country(one.value)) for one in found if one.value in known), key=itemgetter(1)
    )


def _done_address(ask: Ask) -> str | None:
    """Where what was just done stands now."""
    act = done(ask)
    held = ask.record.concluded(act.kind, act.where) if act else None
    return f"/{FOLDER[act.kind]}/{held.id}" if act and held else None


def gone(ask: Ask, kind: str, name: str) -> View:
    """What stood here until somebody rejected it (410). Raises Missing for what never stood here."""
    given = history.lost(ask, kind, name)
    if not given:
        raise Missing
    accounts = ask.record.testimony(finding_of(anchor.finding) for each in given for anchor in each.about)
    acts = history.acts(ask, given)
    return View(
        title=ask.tongue.text("Rejected in review"),
        template="rejected.html",
        data={"rejected": acts[0].at},
        more={"acts": acts, "accounts": list(accounts.values())[:3]},
        status=410,
    )
