"""What a commitment aims at, gathered from the findings under it."""

from collections import Counter
from collections.abc import Iterable

import msgspec

from elchi.linking.commitments.promise import Promise
from elchi.linking.commitments.sketch import Amount
from elchi.records import Commitment
from elchi.records.days import first_day, last_day

STUDY = "consider"


class Aim(msgspec.Struct, frozen=True, kw_only=True):
    """A commitment as evidence is measured against it.

    `objects` are those of at least half of its findings; `since` is the day by which it was first promised, `until`
    the last of its term; `articles` are those of that first time, which cannot show what became of it.
    """

    commitment: str
    sides: frozenset[str]
    objects: frozenset[str]
    acts: frozenset[str]
    amounts: frozenset[Amount]
    places: frozenset[str]
    names: frozenset[str]
    since: str
    until: str | None
    articles: frozenset[str]


def aim_of(commitment: Commitment, promises: Iterable[Promise]) -> Aim | None:
    """The aim of a commitment whose findings are `promises`; None when nothing dates it or none is there."""
    found = list(promises)
    told = commitment.said[0].said if commitment.said else None
    since = last_day(told) or min((item.day for item in found if item.day), default=None)
    if since is None or not found:
        return None
    first = set(commitment.said[0].findings) if commitment.said else set()
    return Aim(
        commitment=commitment.id,
        sides=max((item.sides for item in found), key=lambda sides: (len(sides), sorted(sides))),
        objects=_usual([item.sketch.objects for item in found]),
        acts=_usual([item.sketch.acts for item in found]) - {STUDY},
        amounts=frozenset().union(*(item.sketch.amounts for item in found)),
        places=frozenset().union(*(item.sketch.places for item in found)),
        names=_usual([item.sketch.names for item in found]),
        since=since,
        until=last_day(commitment.due) if first_day(commitment.due) else None,
        articles=frozenset(item.account.finding.article for item in found if item.id in first),
    )


def _usual(given: list[frozenset[str]]) -> frozenset[str]:
    """What at least half of them hold."""
    counted = Counter(key for keys in given for key in keys)
    return frozenset(key for key, count in counted.items() if 2 * count >= len(given))
