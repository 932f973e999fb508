"""Where and by whom an agreement was signed: the signing told in the same sentence, else the event of the day."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from elchi.linking.account import Account
from elchi.linking.agreements.values import finest
from elchi.linking.people.naming import same_name
from elchi.records import Agreement, AgreementFound, Event, EventFound, Finding, Participant, Quote
from elchi.records.vocabulary import EventType, Status

TOLD: frozenset[Status] = frozenset({"occurred", "background"})
SENTENCE = "same-sentence"
DAY = "same-day"
DAY_LENGTH = 10


class Signing(msgspec.Struct, frozen=True, kw_only=True):
    """The signing of an agreement: the event, its date (EDTF), who put his name under this document, and the rule.

    `findings` are the reports of the signing that speak of this document.
    """

    event: str | None
    when: str | None = None
    signatories: list[Participant] = []
    findings: list[str] = []
    rule: str = SENTENCE


def signed_at(
    agreements: Iterable[Agreement], accounts: Iterable[Account[Finding]], events: Iterable[Event]
) -> dict[str, Signing]:
    """The signing of each agreement by its id, where one is found.

    Signatories are only told where a sentence names the document and its signing: who signs one of twenty documents
    did not sign the others. `accounts` are those of the scope, of documents and of events.
    """
    told, known = list(accounts), list(events)
    home = {finding: event for event in known for finding in event.findings}
    beside = Beside(told, "signing")
    found: dict[str, Signing] = {}
    for agreement in agreements:
        reports = beside.of(agreement)
        signing = _by_sentence(reports, home, agreement.parties) if reports else _by_day(agreement, known)
        if signing:
            found[agreement.id] = signing
    return found


class Beside:
    """Events of one type that have happened, and those that stand in a sentence with an agreement's report."""

    def __init__(self, accounts: Iterable[Account[Finding]], type: EventType) -> None:
        self.documents: dict[str, AgreementFound] = {}
        self._events: dict[str, list[EventFound]] = defaultdict(list)
        for account in accounts:
            found = account.finding
            if isinstance(found, AgreementFound):
                self.documents[found.id] = found
            elif isinstance(found, EventFound) and found.type == type and found.status in TOLD:
                self._events[found.article].append(found)

    @property
    def events(self) -> list[EventFound]:
        """All events of the type that have happened, in the order of their ids."""
        return sorted((event for found in self._events.values() for event in found), key=lambda event: event.id)

    def of(self, agreement: Agreement) -> list[EventFound]:
        """The events beside the agreement's reports, each once, in the order of their ids."""
        found = {event.id: event for document in self.reports(agreement) for event in self._beside(document)}
        return [found[key] for key in sorted(found)]

    def reports(self, agreement: Agreement) -> Iterator[AgreementFound]:
        """The agreement's reports that are known here."""
        return (self.documents[key] for key in agreement.findings if key in self.documents)

    def _beside(self, document: AgreementFound) -> Iterator[EventFound]:
        return (event for event in self._events.get(document.article, ()) if overlap(document.quotes, event.quotes))


def overlap(one: Iterable[Quote], other: Iterable[Quote]) -> bool:
    """Whether two findings of an article rest on words in common."""
    spans = [(quote.start, quote.end) for quote in other]
    return any(quote.start < end and start < quote.end for quote in one for start, end in spans)


def _by_sentence(reports: Sequence[EventFound], home: dict[str, Event], parties: Sequence[str]) -> Signing:
    events = sorted({home[report.id].id for report in reports if report.id in home})
    dates = [(report.when.edtf, report.id) for report in reports if report.when.edtf]
    people = [person for report in reports for person in report.participants if person.role == "signatory"]
    return Signing(
        event=events[0] if events else None,
        when=finest(dates),
        signatories=_each_once(person for person in people if person.country in (None, *parties)),
        findings=[report.id for report in reports],
    )


def _each_once(people: Iterable[Participant]) -> list[Participant]:
    """Each signatory once, however his name is spelled, by the account that tells most of him."""
    kept: list[Participant] = []
    for person in sorted(people, key=lambda p: (p.office is None, -len(p.name or ""), p.name or "", p.office or "")):
        if not any(_is_one(person, known) for known in kept):
            kept.append(person)
    return sorted(kept, key=lambda p: (p.country or "", p.name or "", p.office or ""))


def _is_one(one: Participant, other: Participant) -> bool:
    if one.country != other.country:
        return False
    if one.name is None or other.name is None:
        return one.office == other.office
    return one.name == other.name or same_name(one.name, other.name)


def _by_day(agreement: Agreement, events: Iterable[Event]) -> Signing | None:
    """The only signing of these parties on the day."""
    day = agreement.signed_on
    if day is None or len(day) != DAY_LENGTH:
        return None
    same = [
        event
        for event in events
        if event.type == "signing" and event.when.edtf == day and set(event.countries) == set(agreement.parties)
    ]
    return Signing(event=same[0].id, when=day, rule=DAY) if len(same) == 1 else None
