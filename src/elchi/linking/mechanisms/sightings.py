"""What accounts tell of bodies and their sessions: every naming, and every event that is a session."""

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from elchi.linking.account import Account
from elchi.linking.mechanisms.bodies import CONSULTATIONS, POLITICAL, Body, bodies_in, body
from elchi.records import Dispute, Event, EventFound, MechanismFound, Participant, Place, Quote, When
from elchi.records.vocabulary import Status

PAIR = 2
TYPES = frozenset({"commission", "consultations"})


class Naming(msgspec.Struct, frozen=True, kw_only=True):
    """A body as one article names it, with the number of a session where it tells one."""

    account: Account[MechanismFound]
    body: Body
    countries: tuple[str, ...]


class Sitting(msgspec.Struct, frozen=True, kw_only=True):
    """A session as an event or a naming tells it."""

    body: Body
    countries: tuple[str, ...]
    number: int | None = None
    when: When = When()
    place: Place | None = None
    chairs: list[Participant] = []
    status: Status | None = None
    event: str | None = None
    reported: str | None = None
    disputes: list[Dispute] = []
    findings: list[str] = []


def naming(account: Account[MechanismFound]) -> Naming:
    """The account with the body that its name tells."""
    found = account.finding
    told = body(found.type, found.name, account.language)
    return Naming(account=account, body=told, countries=tuple(sorted(set(found.countries))))


def is_session(event: Event) -> bool:
    """True for a session or consultations of two countries that were held, are planned or are remembered."""
    return event.type in TYPES and len(set(event.countries)) == PAIR and event.status not in ("cancelled", "denied")


def sitting(event: Event, reports: Sequence[Account[EventFound]], named: Sequence[Naming]) -> Sitting:
    """The event as a session of the body that its reports name, most of them deciding.

    `reports` are the accounts under the event, `named` the namings on their pages.
    """
    votes = Counter(told for report in reports for told in _votes(event, report, named))
    chosen = min(votes, key=lambda b: (-votes[b], b.bare, sorted(b.ranks), sorted(b.sectors), b.type), default=None)
    return Sitting(
        body=chosen or _nameless(event),
        countries=tuple(sorted(set(event.countries))),
        number=event.number if event.number is not None else _number(chosen, reports, named),
        when=event.when,
        place=event.place,
        chairs=[one for one in event.participants if one.name],
        status=event.status,
        event=event.id,
        reported=event.reported,
        disputes=[dispute for dispute in event.disputes if dispute.field in ("number", "when", "place")],
        findings=event.findings,
    )


def _nameless(event: Event) -> Body:
    return Body(CONSULTATIONS, POLITICAL) if event.type == "consultations" else Body("commission")


def _number(told: Body | None, reports: Sequence[Account[EventFound]], named: Sequence[Naming]) -> int | None:
    """The number that the same words tell of the body's session, where they tell one."""
    quotes = [quote for report in reports for quote in report.finding.quotes]
    beside = [one for one in named if one.body == told and _overlap(one.account.finding.quotes, quotes)]
    numbers = {one.account.finding.session for one in beside if one.account.finding.session is not None}
    return numbers.pop() if len(numbers) == 1 else None


def _votes(event: Event, report: Account[EventFound], named: Sequence[Naming]) -> list[Body]:
    """The bodies whose session one report tells: by number, in the same words, as the page's only one."""
    found = report.finding
    words = " ".join(quote.text for quote in found.quotes[:1])
    if event.type == "consultations":
        return [body(CONSULTATIONS, words, report.language)]
    here = [one for one in named if one.account.finding.article == found.article]
    numbered = [one for one in here if found.number is not None and one.account.finding.session == found.number]
    beside = [one for one in here if _overlap(one.account.finding.quotes, found.quotes)]
    for choice in (numbered, beside):
        bodies = {one.body for one in choice}
        if len(bodies) == 1:
            return list(bodies)
    told = bodies_in(words, report.language)[:1]
    only = {one.body for one in here if one.body.type != "friendship-group"}
    return told or (list(only) if len(only) == 1 else [])


def _overlap(ones: Iterable[Quote], others: Iterable[Quote]) -> bool:
    return any(
        one.article == other.article and one.start < other.end and other.start < one.end
        for one in ones
        for other in others
    )


def numbered(found: Naming) -> Sitting:
    """A naming that tells the number of a session, as one of which no more is known."""
    account = found.account
    return Sitting(
        body=found.body,
        countries=found.countries,
        number=account.finding.session,
        reported=account.published,
        findings=[account.id],
    )
