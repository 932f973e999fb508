"""One event: what, when, where and who; what each outlet says; what was signed and promised there; what came next."""

from collections.abc import Iterable
from datetime import date, timedelta

import msgspec

from elchi.portal.addresses import address
from elchi.portal.asking import Ask
from elchi.portal.desk.panel import desk
from elchi.portal.page import View
from elchi.portal.pages.review import gone
from elchi.portal.sources import Source, sources
from elchi.portal.titles import agreement_title, commitment_words
from elchi.portal.versions import Differing, differing
from elchi.records import Agreement, Commitment, Event
from elchi.records.days import first_day, last_day
from elchi.storage import Tally, Testimony
from elchi.storage.calling import Told

NEXT = 6
WEEK = timedelta(days=7)


class EventSeen(msgspec.Struct, frozen=True, kw_only=True):
    """An event with its accounts by outlet, its visit or its parts, and what the same reports tell beside it."""

    event: Event
    accounts: dict[str, Testimony]
    sources: list[Source]
    differing: list[Differing]
    visit: Event | None
    parts: list[Event]
    agreements: list[Agreement]
    commitments: list[Commitment]
    sectors: list[Tally]
    formats: list[Tally]
    next: list[Event]
    related: list[Told]


def event(ask: Ask) -> View:
    """One event; an earlier id, or a finding's, leads on to its present address."""
    name = ask.path("event")
    found = ask.record.event(name)
    if found is None:
        return gone(ask, "event", name)
    ask.settle(name, found.id, address(found))
    seen = look(ask, found)
    return View(
        title=f"{ask.tongue.kind(found)}, {ask.tongue.when(found.when, found.reported)}",
        template="event.html",
        data=seen,
        more={
            **desk(ask, found),
            "others": others(ask, found),
            "titled": lambda one: agreement_title(ask.tongue, one),
            "promised": lambda one: commitment_words(ask.tongue, one),
        },
    )


def look(ask: Ask, found: Event) -> EventSeen:
    """What the record has of one event."""
    record = ask.record
    accounts = record.testimony(found.findings)
    articles = sorted({account.quote.article for account in accounts.values()})
    then = reported_then(found, accounts.values())
    people = [being.id for being in map(ask.names.being, found.participants) if being]
    return EventSeen(
        event=found,
        accounts=accounts,
        sources=sources(accounts.values(), ask.language),
        differing=differing(ask, found.disputes, accounts),
        visit=None if found.type == "visit" else record.visit(found),
        parts=record.parts(found),
        agreements=[each for each in record.in_reports(Agreement, then) if signed_there(each, found)],
        commitments=[each for each in record.in_reports(Commitment, then) if set(each.by) <= set(found.countries)],
        sectors=record.spoken_of(then, "sector"),
        formats=record.spoken_of(then, "format"),
        next=record.following(found, people, NEXT),
        related=record.alike(articles),
    )


def reported_then(found: Event, accounts: Iterable[Testimony]) -> list[str]:
    """The articles of the days of an event and the week after: later ones only look back on it."""
    first, last = first_day(found.when.edtf or found.reported), last_day(found.when.edtf or found.reported)
    if first is None or last is None:
        return []
    until = (date.fromisoformat(last) + WEEK).isoformat()
    dated = ((account.quote.article, account.published) for account in accounts)
    return sorted({article for article, published in dated if published and first <= published <= until})


def signed_there(agreement: Agreement, found: Event) -> bool:
    """Whether a document of the same reports is told as of this event's days, or without a day of its own."""
    if not set(agreement.parties) <= set(found.countries) or agreement.status == "mentioned":
        return False
    signed, first, last = agreement.signed_on, found.when.first, found.when.last
    if signed is None or first is None or last is None:
        return signed is None
    return first[: len(signed)] <= signed and signed[: len(last)] <= last


def others(ask: Ask, found: Event) -> list[str]:
    """What the page does not know, in words."""
    missing = [
        (found.when.edtf is None, ask.tongue.text("the day")),
        (found.place is None, ask.tongue.text("the place")),
        (not found.participants, ask.tongue.text("who took part")),
    ]
    return [words for gap, words in missing if gap]
