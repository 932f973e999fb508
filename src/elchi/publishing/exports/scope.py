"""What of the record an export takes."""

from typing import Literal, get_args

import msgspec

from elchi.storage import checking

Pair = tuple[str, str]
Kind = Literal[
    "events",
    "participants",
    "agreements",
    "commitments",
    "people",
    "tenures",
    "figures",
    "articles",
    "findings",
    "quotes",
    "memberships",
]
KINDS: tuple[Kind, ...] = get_args(Kind)


class Scope(msgspec.Struct, frozen=True, kw_only=True):
    """The part of the record that is asked for: a pair of countries, a time, kinds; everything when nothing is given.

    `since` and `until` are full days (ISO). `kinds` is empty when none is asked for: a format takes all it holds.

    >>> scope(pair=("kz", "TM"), since="2021").since
    '2021-01-01'
    """

    pair: Pair | None = None
    since: str | None = None
    until: str | None = None
    kinds: tuple[Kind, ...] = ()

    @property
    def bounds(self) -> tuple[str | None, str | None]:
        """The first and the last day."""
        return self.since, self.until


def scope(
    *,
    pair: Pair | None = None,
    since: str | None = None,
    until: str | None = None,
    kinds: tuple[str, ...] = (),
) -> Scope:
    """A scope of what a person gave: codes in any case, EDTF dates of any precision.

    Raises InputError for what is no country, date or kind.
    """
    for kind in kinds:
        checking.one_of(kind, KINDS, "kind that is exported")
    return Scope(
        pair=checking.pair(pair),
        since=checking.since(since),
        until=checking.until(until),
        kinds=tuple(kind for kind in KINDS if kind in kinds),
    )
