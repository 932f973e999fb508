"""One document: its titles, parties, term, what it changes and what changed it, and every report of it."""

from collections.abc import Iterable

import msgspec

from elchi.portal.addresses import address
from elchi.portal.asking import Ask
from elchi.portal.desk.panel import desk
from elchi.portal.names import Named
from elchi.portal.page import View
from elchi.portal.pages.review import gone
from elchi.portal.terms import State, state_on
from elchi.portal.titles import agreement_title, commitment_words, titles
from elchi.records import Agreement, AgreementFound, Commitment, Event
from elchi.records.days import first_day, last_day
from elchi.storage import Testimony
from elchi.storage.pairwork import Papers

FIELDS = ("type", "level", "parties", "status", "signed_on", "valid_from", "valid_to", "count")
PROMISES = 30
TWO = 2


class AgreementSeen(msgspec.Struct, frozen=True, kw_only=True):
    """A document with what it has to do with others, and the sentences that its fields rest on.

    `supports` gives the findings that tell of each field as it stands. `signed_at` is the event it was signed at.
    """

    agreement: Agreement
    on: str
    state: State
    signed_at: Event | None = None
    amends: list[Agreement] = []
    replaces: list[Agreement] = []
    amended_by: list[Agreement] = []
    replaced_by: list[Agreement] = []
    promises: list[Commitment] = []
    supports: dict[str, list[str]] = {}
    reports: list[str] = []
    testimony: dict[str, Testimony] = {}


def agreement(ask: Ask) -> View:
    """One document; an address that it had before leads to the present one."""
    name = ask.path("agreement")
    known = ask.record.named(Agreement, name)
    if known is None:
        return gone(ask, "agreement", name)
    ask.settle(name, known.id, address(known))
    seen = _seen(ask, known)
    one = agreement_title(ask.tongue, seen.agreement)
    return View(
        title=one.text,
        template="agreement.html",
        data=seen,
        more={
            **desk(ask, seen.agreement),
            "people": Named(ask.house.names, ask.tongue),
            "heading": one,
            "others": [t for t in titles(ask.tongue, seen.agreement) if t.text != one.text],
            "titled": lambda other: agreement_title(ask.tongue, other),
            "worded": lambda other: commitment_words(ask.tongue, other),
        },
    )


def _seen(ask: Ask, known: Agreement) -> AgreementSeen:
    papers, on = papers_of(ask, known), ask.day("on")
    whole = papers.agreements.get(known.id, known)
    held = list(papers.agreements.values())
    told = ask.record.accounts(whole.id)
    reports = [one.id for one in reversed(told)]
    also = [key for side in whole.ratified for key in side.findings]
    return AgreementSeen(
        agreement=whole,
        on=on,
        state=state_on(whole, on),
        signed_at=_signing(ask, whole, papers),
        amends=[papers.agreements[key] for key in whole.amends],
        replaces=[papers.agreements[key] for key in whole.replaces],
        amended_by=[one for one in held if whole.id in one.amends],
        replaced_by=[one for one in held if whole.id in one.replaces],
        promises=ask.record.beside(Commitment, reports, PROMISES),
        supports=supports(whole, [one.finding for one in told if isinstance(one.finding, AgreementFound)]),
        reports=reports,
        testimony=ask.record.testimony([*reports, *also]),
    )


def _signing(ask: Ask, whole: Agreement, papers: Papers) -> Event | None:
    """The event it was signed at; none when the days of the two are apart."""
    name = papers.signed_at.get(whole.id)
    event = ask.record.event(name) if name else None
    if event is None or not (whole.signed_on and event.when.edtf):
        return event
    apart = (last_day(event.when.edtf) or "") < (first_day(whole.signed_on) or "")
    apart = apart or (first_day(event.when.edtf) or "") > (last_day(whole.signed_on) or "")
    return None if apart else event


def papers_of(ask: Ask, known: Agreement) -> Papers:
    """The documents of its first two parties, completed; itself alone when it has fewer."""
    if len(known.parties) < TWO:
        return Papers(agreements={known.id: known})
    first, second = sorted(known.parties[:TWO])
    return ask.house.kept(("papers", first, second), lambda: ask.record.papers(first, second))


def supports(agreement: Agreement, found: Iterable[AgreementFound]) -> dict[str, list[str]]:
    """By field, the findings that tell what the document has there."""
    told = list(found)
    made = {name: [one.id for one in told if _says(one, agreement, name)] for name in FIELDS}
    return {name: ids for name, ids in made.items() if ids}


def _says(found: AgreementFound, agreement: Agreement, name: str) -> bool:
    value = getattr(agreement, name)
    return value not in (None, []) and getattr(found, name) == value
