"""What the record doubts, kept from request to request."""

from collections import Counter, defaultdict
from functools import cached_property

from elchi.linking.doubts import Doubt
from elchi.portal.house import House

MOST = 2000
Countries = tuple[str, ...]


class Doubted:
    """The doubts that are worth most, those of each conclusion among them, and how many there are of each kind.

    They may be as old as it takes to make them a few times over; `ready` is False while they are first made.
    """

    def __init__(self, doubts: list[Doubt], *, ready: bool = True) -> None:
        self.doubts = doubts[:MOST]
        self.counts = Counter(each.kind for each in doubts)
        self.ready = ready

    def of(self, conclusion: str) -> list[Doubt]:
        """The doubts whether a conclusion is one with others."""
        return self._apart.get(conclusion, [])

    @cached_property
    def _apart(self) -> dict[str, list[Doubt]]:
        found: dict[str, list[Doubt]] = defaultdict(list)
        for doubt in self.doubts:
            for side in set(doubt.sides) if not doubt.joined else ():
                found[side].append(doubt)
        return dict(found)


def doubted(house: House, countries: Countries = (), kind: str | None = None) -> Doubted:
    """The doubts as they stood lately; of two countries or of one, of a kind or of all."""
    pair = (countries[0], countries[-1]) if countries else None
    return house.lately(
        ("doubts", pair, kind), lambda: Doubted(house.record.doubts(kind=kind, pair=pair)), Doubted([], ready=False)
    )


def thin(house: House) -> dict[str, list[str]]:
    """By kind, the conclusions that rest on one finding that was worked out, as they stood lately."""
    return house.lately("thin", house.record.thin, {})
