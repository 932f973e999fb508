"""Conclusions that were made by other rules than those of this program."""

from collections.abc import Iterator

from elchi.checking.gap import Check, Seen
from elchi.checking.scope import Scope


def older(scope: Scope) -> Iterator[Seen]:
    """One gap for the whole record when its conclusions are not of these rules."""
    if scope.outdated:
        yield Seen(what="the conclusions were made by other rules than this program's; link the record anew")


CHECKS = (Check(name="older rules", why="newly added pages and old ones are joined differently", find=older),)
