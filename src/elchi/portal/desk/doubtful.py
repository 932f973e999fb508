"""What the record doubts, kept from request to request."""

from collections import defaultdict
from functools import cached_property

from elchi.linking.doubts import Doubt
from elchi.portal.house import House


class Doubted:
    """Every doubt, most valuable first, and those of each conclusion; may be some seconds old."""

    def __init__(self, doubts: list[Doubt]) -> None:
        self.doubts = doubts

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


def doubted(house: House) -> Doubted:
    """The doubts as they stood lately."""
    return house.lately("doubts", lambda: Doubted(house.record.doubts()))


def thin(house: House) -> dict[str, list[str]]:
    """By kind, the conclusions that rest on one finding that was worked out, as they stood lately."""
    return house.lately("thin", house.record.thin)
