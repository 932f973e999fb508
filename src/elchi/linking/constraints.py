"""What people decided, as the engine obeys it: items that are one, items that are not, items that are wrong."""

from collections.abc import Iterable

import msgspec

Pair = tuple[str, str]


class Correction(msgspec.Struct, frozen=True, kw_only=True):
    """A field of the conclusion that holds an item, its right value as JSON text, and the judgement that says so."""

    item: str
    field: str
    value: str
    judgement: str


class Constraints(msgspec.Struct, frozen=True, kw_only=True):
    """Pairs of item ids that must be one, pairs that must not, ids that belong to nothing, and corrected values.

    They are free of contradictions: whoever makes them from judgements has let the later judgement prevail.
    """

    same: frozenset[Pair] = frozenset()
    apart: frozenset[Pair] = frozenset()
    wrong: frozenset[str] = frozenset()
    corrected: tuple[Correction, ...] = ()

    def parted(self) -> frozenset[str]:
        """Every id that must not be with another: such an item is a node of its own, whatever its profile."""
        return frozenset(key for pair in self.apart for key in pair)


NONE = Constraints()


def ordered(first: str, second: str) -> Pair:
    """The two ids in the order that pairs are kept in."""
    return (first, second) if first <= second else (second, first)


def opponents(apart: Iterable[Pair]) -> dict[str, set[str]]:
    """For each id, the ids that it must not be with."""
    found: dict[str, set[str]] = {}
    for first, second in apart:
        found.setdefault(first, set()).add(second)
        found.setdefault(second, set()).add(first)
    return found
