"""The plain link: every event finding is an event of its own."""

import hashlib
from collections.abc import Iterable

import msgspec

from elchi.records import Event, EventFound, Finding, Link

RULE = "link/alone"
ID_LENGTH = 16


class Linked(msgspec.Struct, frozen=True, kw_only=True):
    """What linking concludes: the events, and one edge for each finding that went into them."""

    events: list[Event] = []
    links: list[Link] = []


def link(findings: Iterable[Finding]) -> Linked:
    """Conclude events from findings; pure, and the same whatever order the findings come in.

    Each event finding becomes one event whose id is a digest of the finding's id; the edge from finding to event
    makes the finding's id a lasting second name of the event. Findings of other kinds pass without an edge.

    >>> found = EventFound(id="f1", article="a1", rule="ru/visit-3", type="visit", countries=["KZ", "TM"])
    >>> [(event.type, event.findings) for event in link([found]).events]
    [('visit', ['f1'])]
    """
    found = sorted((f for f in findings if isinstance(f, EventFound)), key=lambda f: f.id)
    events = [_alone(finding) for finding in found]
    links = [Link(finding=event.findings[0], conclusion=event.id, rule=RULE) for event in events]
    return Linked(events=events, links=links)


def _alone(finding: EventFound) -> Event:
    return Event(
        id=_event_id(finding.id),
        type=finding.type,
        mode=finding.mode,
        status=finding.status,
        when=finding.when,
        place=finding.place,
        participants=finding.participants,
        countries=finding.countries,
        confidence=finding.confidence,
        findings=[finding.id],
    )


def _event_id(finding: str) -> str:
    return hashlib.sha256(f"event {finding}".encode()).hexdigest()[:ID_LENGTH]
