"""One promise: its words by language, each time it was made, what became of it, and where it stands on a day."""

import msgspec

from elchi.errors import InputError
from elchi.portal.addresses import address
from elchi.portal.asking import Ask
from elchi.portal.boards import Group, promise
from elchi.portal.desk.panel import desk
from elchi.portal.page import View
from elchi.portal.pages.commitments import heads
from elchi.portal.pages.review import gone
from elchi.portal.titles import agreement_title, wordings
from elchi.records import Agreement, Commitment, Event, Standing
from elchi.storage import Testimony, checking

BESIDE = 6
BOTH = 2


class CommitmentSeen(msgspec.Struct, frozen=True, kw_only=True):
    """A promise with where it stands on the day, what its pages tell besides, and the sentences."""

    commitment: Commitment
    on: str
    standing: Standing
    group: Group
    agreements: list[Agreement] = []
    events: list[Event] = []
    testimony: dict[str, Testimony] = {}


def commitment(ask: Ask) -> View:
    """One promise; an address that it had before leads to the present one."""
    name = ask.path("commitment")
    known = ask.record.named(Commitment, name)
    if known is None:
        return gone(ask, "commitment", name)
    ask.settle(name, known.id, address(known))
    seen = _seen(ask, known)
    words = list(wordings(ask.tongue, known))
    return View(
        title=words[0].text if words else ask.tongue.text("Commitment"),
        template="commitment.html",
        data=seen,
        more={
            **desk(ask, known),
            "heading": words[0] if words else None,
            "others": words[1:],
            "head": heads(ask)[seen.group],
            "titled": lambda other: agreement_title(ask.tongue, other),
        },
    )


def _seen(ask: Ask, known: Commitment) -> CommitmentSeen:
    evidence = ask.house.kept(("fulfilled", known.id), lambda: ask.record.fulfilled([known]))
    stands = promise(known, evidence.get(known.id, []), ask.day("on"), _window(ask))
    told = [one.finding for one in stands.standing.evidence]
    return CommitmentSeen(
        commitment=known,
        on=stands.standing.on,
        standing=stands.standing,
        group=stands.group,
        agreements=ask.record.beside(Agreement, known.findings, BESIDE),
        events=ask.record.beside(Event, known.findings, BESIDE),
        testimony=ask.record.testimony([*known.findings, *told]),
    )


def _window(ask: Ask) -> str | None:
    """The interval that the score is of: "2023/2024". Raises InputError for what is none."""
    given = ask.value("window")
    if given is None:
        return None
    ends = given.split("/")
    if len(ends) != BOTH:
        raise InputError(f"window={given[:40]!r} is no interval; give one such as 2023/2024")
    checking.since(ends[0])
    checking.until(ends[1])
    return given
