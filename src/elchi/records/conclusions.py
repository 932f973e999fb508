"""What the record concludes from findings; every conclusion keeps the ids of the findings under it."""

import msgspec

from elchi.records.findings import Participant, Place
from elchi.records.vocabulary import Confidence, EventType, Mode, Status
from elchi.records.when import When


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """An edge: this finding belongs to this conclusion, and the rule or judgement that says so."""

    finding: str
    conclusion: str
    rule: str


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """What happened, concluded from one or more findings.

    `id` does not depend on reading order; each id in `findings` is a permanent alias of the event.
    """

    id: str
    type: EventType
    mode: Mode | None = None
    status: Status = "occurred"
    when: When = When()
    place: Place | None = None
    participants: list[Participant] = []
    countries: list[str] = []
    confidence: Confidence = "stated"
    findings: list[str] = []
