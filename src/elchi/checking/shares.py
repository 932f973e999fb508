"""Quality floors of the record: which share of what it holds is dated, named, quoted, told by two."""

from collections.abc import Callable, Iterable
from typing import TypeVar

import msgspec

from elchi.checking.scope import Scope
from elchi.records import Event

HELD = frozenset({"occurred", "background"})
TWO = 2
T = TypeVar("T")


class Share(msgspec.Struct, frozen=True, kw_only=True):
    """How many of how many have something, and the share (0 to 1) below which the record is not to be trusted."""

    name: str
    part: int
    whole: int
    floor: float = 0.0

    @property
    def value(self) -> float:
        """The share; 1 when there is nothing that could lack it."""
        return self.part / self.whole if self.whole else 1.0

    @property
    def low(self) -> bool:
        """True below the floor."""
        return self.value < self.floor


def shares(scope: Scope) -> list[Share]:
    """The shares of a scope, those about pages first."""
    outlets = {page.id: page.outlet or page.id for page in scope.pages}
    unquoted = set(scope.unquoted)
    article = {account.id: account.finding.article for account in scope.accounts}
    held = [event for event in scope.events if event.status in HELD]

    def told_by_two(event: Event) -> bool:
        return len({outlets.get(article.get(key, ""), "") for key in event.findings}) >= TWO

    return [
        _share("pages with a date", scope.pages, lambda page: page.published is not None, 0.95),
        _share("pages with an outlet", scope.pages, lambda page: page.outlet is not None, 0.95),
        _share("findings with a quote", scope.accounts, lambda account: account.id not in unquoted, 1.0),
        _share("events with a date", held, lambda event: event.when.edtf is not None, 0.7),
        _share("events with a day", held, lambda event: event.when.precision in ("day", "interval"), 0.5),
        _share("events with a named participant", held, lambda event: any(p.name for p in event.participants), 0.5),
        _share("events told by two outlets", held, told_by_two),
        _share("events without a dispute", held, lambda event: not event.disputes, 0.9),
        _share("people with an office", scope.people, lambda person: bool(person.tenures)),
        _share("commitments with a term", scope.commitments, lambda one: one.due is not None),
        _share("agreements with a day of signing", scope.agreements, lambda one: one.signed_on is not None),
    ]


def _share(name: str, all: Iterable[T], has: Callable[[T], bool], floor: float = 0.0) -> Share:
    told = [has(one) for one in all]
    return Share(name=name, part=sum(told), whole=len(told), floor=floor)
