"""What a group of findings of one promise says together."""

from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

from elchi.linking.commitments.likeness import overlap
from elchi.linking.commitments.promise import Promise
from elchi.linking.commitments.repetitions import repetitions
from elchi.linking.identity import conclusion_id, oldest
from elchi.linking.joining import Group
from elchi.records import Commitment, Dispute, Version
from elchi.records.vocabulary import Force

V = TypeVar("V", bound=str)
STRENGTH: tuple[Force, ...] = ("agreed", "instructed", "expedient", "announced", "intended", "proposed")


def conclude(group: Group[Promise]) -> Commitment:
    """The commitment: its fullest words in each language, all its sides, its strongest force and its repetitions."""
    found = [item.account.finding for item in group.items]
    dues = sorted({one.due for one in found if one.due}, key=_fineness)
    return Commitment(
        id=conclusion_id("commitment", oldest(item.account for item in group.items).id),
        actions=_actions(group.items),
        by=sorted({country for one in found for country in one.by}),
        sector=_usual(one.sector for one in found),
        mechanism=_usual(one.mechanism for one in found),
        due=_usual_due(dues, [one.due for one in found]),
        force=min((one.force for one in found), key=STRENGTH.index),
        said=repetitions(group.items),
        disputes=_disputes(group.items, dues),
        findings=[item.id for item in group.items],
    )


def _actions(items: list[Promise]) -> dict[str, str]:
    """The fullest wording of each language: the one that says most of what is compared, then the longest."""
    fullest: dict[str, Promise] = {}
    for item in sorted(items, key=_fullness):
        fullest[item.account.language] = item
    return {code: fullest[code].account.finding.action for code in sorted(fullest)}


def _fullness(item: Promise) -> tuple[int, int, str]:
    sketch = item.sketch
    facets = len(sketch.objects) + len(sketch.acts) + len(sketch.amounts) + len(sketch.places) + len(sketch.names)
    return facets, -len(item.account.finding.action), item.id


def _usual(values: Iterable[V | None]) -> V | None:
    """The value that most give, the first in the alphabet of several."""
    counted = Counter(value for value in values if value is not None)
    return min(counted, key=lambda value: (-counted[value], value), default=None)


def _usual_due(dues: list[str], given: list[str | None]) -> str | None:
    """The finest term of those that agree with the one that most give."""
    usual = _usual(given)
    return next((due for due in dues if overlap(due, usual)), usual)


def _fineness(due: str) -> tuple[bool, int, str]:
    """A day before a month before a year before an interval."""
    return "/" in due, -len(due), due


def _disputes(items: list[Promise], dues: list[str]) -> list[Dispute]:
    """Terms that do not meet."""
    if all(overlap(one, other) for one in dues for other in dues):
        return []
    versions = [
        Version(value=due, findings=[item.id for item in items if item.account.finding.due == due]) for due in dues
    ]
    return [Dispute(field="due", versions=sorted(versions, key=lambda v: (-len(v.findings), v.value)))]
