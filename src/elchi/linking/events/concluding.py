"""What a group of event findings says together."""

from elchi.linking.events.rules import Report
from elchi.linking.identity import conclusion_id, oldest
from elchi.linking.joining import Group
from elchi.records import Event


def conclude(group: Group[Report]) -> Event:
    """The event that the findings tell of."""
    first = oldest(group.items)
    found = first.finding
    return Event(
        id=conclusion_id("event", found.id),
        type=found.type,
        mode=found.mode,
        status=found.status,
        when=found.when,
        place=found.place,
        participants=found.participants,
        countries=found.countries,
        number=found.number,
        confidence=found.confidence,
        reported=first.published,
        findings=[item.id for item in group.items],
    )
