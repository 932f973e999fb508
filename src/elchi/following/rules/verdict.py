"""What a rule says of a finding and an item."""

from collections.abc import Callable

import msgspec

from elchi.following.aim import Aim
from elchi.following.heard import Heard
from elchi.records.vocabulary import Bearing


class Verdict(msgspec.Struct, frozen=True):
    """How the finding bears on the item, by which rule, and whether that is sure."""

    bearing: Bearing
    rule: str
    sure: bool = True


Rule = Callable[[Aim, Heard], Verdict | None]
Answer = bool | None


def agree(wanted: frozenset[str], found: frozenset[str] | set[str]) -> Answer:
    """Whether two sets share something; None when one of them is empty and nothing can be said."""
    return bool(wanted & found) if wanted and found else None
