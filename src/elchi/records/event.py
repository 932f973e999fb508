"""What happened, concluded from the accounts of many articles."""

import msgspec

from elchi.records.conclusions import Dispute
from elchi.records.findings import Participant, Place
from elchi.records.vocabulary import Confidence, EventType, Mode, Status
from elchi.records.when import When


class Stage(msgspec.Struct, frozen=True, kw_only=True):
    """A state that an event was reported in (planned, cancelled, occurred), for when, and by which findings.

    `reported` is the day of the earliest page that says so.
    """

    status: Status
    when: When = When()
    reported: str | None = None
    findings: list[str] = []


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """What happened, concluded from one or more findings.

    `history` holds the stages in the order they were reported in: planned, postponed, held is one event. `disputes`
    holds the fields of which accounts differ; `confidence` is then "disputed". `reported` is the day of the earliest
    page that tells of it.
    """

    id: str
    type: EventType
    mode: Mode | None = None
    status: Status = "occurred"
    when: When = When()
    place: Place | None = None
    participants: list[Participant] = []
    countries: list[str] = []
    number: int | None = None
    confidence: Confidence = "stated"
    reported: str | None = None
    history: list[Stage] = []
    disputes: list[Dispute] = []
    corrected: dict[str, str] = {}
    findings: list[str] = []
