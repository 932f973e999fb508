"""What one kind of conclusion tells the engine: what may be compared, what is alike, what may stand together."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, Protocol, TypeVar

import msgspec


class Item(Protocol):
    """Anything that is joined: it has a lasting id."""

    @property
    def id(self) -> str:
        """The id of the finding, or of one place in it."""
        ...


T = TypeVar("T", bound=Item)
S = TypeVar("S")


class Key(msgspec.Struct, frozen=True, gc=False):
    """A block: items that share its text may be compared, unless both are there only to be found (`fine`).

    A wide block (all meetings of a pair in a year) lets a vague item ask every exact one, while the exact ones, which
    meet in narrower blocks, do not ask each other there.
    """

    text: str
    fine: bool = False


class Likeness(msgspec.Struct, frozen=True, order=True, gc=False):
    """Why two items are one: how strongly (0 to 1), and the name of the rule that `explain` prints.

    It is `open` when one of them (a surname alone) may belong to several groups, of which `choose` names one or none.
    Open edges of one weight are decided together, when every stronger edge has been taken.
    """

    weight: float
    rule: str
    open: bool = False


class Linker(msgspec.Struct, Generic[T, S], frozen=True, kw_only=True):
    """The rules for one kind of conclusion, each a pure function.

    `profile` is all that the other rules look at: items of one profile are one node, so ten thousand equal reports
    cost as much as one. `keys` gives the blocks of an item, of which it should have few and narrow ones. `alike`
    compares two items that share a block; it must not depend on their order, nor on anything else in the record.
    `summary` and `together` keep what a group holds; `fits` says whether two groups may become one. An edge weaker
    than `firm` is taken only when it leads to one group: what may be of two groups that are not one is of neither.

    `gather` is `summary` of many items and `together` of all, for kinds whose nodes are large. `choose` is asked of
    an item at either end of open edges, with what the groups at their other ends hold: the place of the one it
    belongs to, or None.
    """

    kind: str
    profile: Callable[[T], Hashable]
    keys: Callable[[T], Iterable[Key]]
    alike: Callable[[T, T], Likeness | None]
    summary: Callable[[T], S]
    together: Callable[[S, S], S]
    fits: Callable[[S, S], bool]
    gather: Callable[[Sequence[T]], S] | None = None
    choose: Callable[[T, Sequence[S]], int | None] | None = None
    firm: float = 0.0
