"""Commitments whose time is over."""

from collections.abc import Iterator

from elchi.checking.gap import Check, Seen, where
from elchi.checking.scope import Scope, named
from elchi.records import Commitment
from elchi.records.days import last_day

ACTION = 100


def overdue(scope: Scope) -> Iterator[Seen]:
    """Promises whose term has passed, the most often repeated first."""
    late = [one for one in scope.commitments if (last_day(one.due) or scope.on) < scope.on]
    for one in sorted(late, key=lambda one: (-len(one.said), one.due or "", one.id)):
        yield Seen(what=f"{words(one)}: due {one.due}, {_times(len(one.said))}", where=where(one.id, one.findings))


def _times(count: int) -> str:
    return "said once" if count < 2 else f"said {count} times"


def words(one: Commitment) -> str:
    """A promise in a few words: who, and what."""
    action = next(iter(one.actions.values()), "")
    short = action if len(action) <= ACTION else action[: ACTION - 1].rstrip() + "…"
    return f"{named(one.by)} «{short}»"


CHECKS = (Check(name="overdue commitments", why="the time is over and nothing tells that it was kept", find=overdue),)
