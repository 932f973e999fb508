"""Accounts of one measure in one period as points: numbers that can be one are one, the others stand side by side."""

from collections import Counter
from collections.abc import Iterable

import msgspec

from elchi.linking.account import Account
from elchi.linking.series.amounts import Amount, agree, amount
from elchi.records import FigureFound, Point, Version

Told = Account[FigureFound]


class Cluster(msgspec.Struct, kw_only=True):
    """Accounts that give one number, `head` being the most exact; or, without a number, one change in per cent."""

    head: Amount | None
    amounts: list[Amount]
    told: list[Told]
    change: float | None = None

    @property
    def support(self) -> tuple[int, int]:
        """How many outlets, and how many articles, give it."""
        return len({a.outlet or a.finding.article for a in self.told}), len({a.finding.article for a in self.told})

    def point(self, period: str | None) -> Point:
        """The cluster as a point of this period."""
        told = sorted(self.told, key=lambda account: account.age)
        days = [account.published for account in told if account.published]
        return Point(
            period=period,
            value=self.head.value if self.head else None,
            change=self.change,
            findings=[account.id for account in told],
            versions=self._versions(),
            reported=min(days, default=None),
            repeated=max(days, default=None),
        )

    def _versions(self) -> list[Version]:
        worded: dict[str, list[str]] = {}
        for one in sorted(self.amounts, key=lambda one: one.account.age):
            worded.setdefault(one.worded, []).append(one.account.id)
        if len(worded) < 2 and not any(one.side for one in self.amounts):
            return []
        return [Version(value=words, findings=ids) for words, ids in worded.items()]


def clusters(accounts: Iterable[Told]) -> list[Cluster]:
    """What accounts of one period give, the best supported first; those of a change alone last."""
    told = sorted(accounts, key=lambda account: account.age)
    found = _of_values([one for one in map(amount, told) if one is not None])
    found += [apart for cluster in found for apart in _settled(cluster)]
    for account in told:
        if account.finding.value is None and account.finding.change is not None:
            _file(found, account)
    return sorted(found, key=lambda c: (c.head is None, *(-count for count in c.support), c.told[0].age))


def side_by_side(found: list[Cluster]) -> bool:
    """Whether two numbers or two changes of one period cannot be one.

    What one article tells beside each other is of two things (the exports of either side), and no conflict.
    """
    values = [c for c in found if c.head]
    changes = {c.change for c in found if c.change is not None and (c.head is None or len(values) == 1)}
    return len(changes) > 1 or any(
        _articles(one).isdisjoint(_articles(other)) for one in values for other in values if one is not other
    )


def _articles(cluster: Cluster) -> set[str]:
    return {account.finding.article for account in cluster.told}


def _of_values(amounts: list[Amount]) -> list[Cluster]:
    """Each number joins the nearest more exact one that it can be."""
    times = Counter(one.value for one in amounts)
    found: list[Cluster] = []
    for one in sorted(
        amounts, key=lambda a: (-a.digits, a.side is not None, -times[a.value], a.value, a.account.age)
    ):
        near = min((c for c in found if _is(c, one)), key=lambda c: _distance(c, one), default=None)
        if near is None:
            found.append(Cluster(head=one, amounts=[one], told=[one.account]))
        else:
            near.amounts.append(one)
            near.told.append(one.account)
    return found


def _is(cluster: Cluster, one: Amount) -> bool:
    return cluster.head is not None and agree(cluster.head, one)


def _distance(cluster: Cluster, one: Amount) -> float:
    return abs(cluster.head.value - one.value) if cluster.head else 0.0


def _settled(cluster: Cluster) -> list[Cluster]:
    """Give the cluster the change that most of its accounts tell, and make clusters of the other changes."""
    told = Counter(a.finding.change for a in cluster.told if a.finding.change is not None)
    if not told:
        return []
    cluster.change = min(told, key=lambda change: (-told[change], -significant_of(change), change))
    others = sorted(change for change in told if not same_change(change, cluster.change))
    return [
        Cluster(head=None, amounts=[], told=[a for a in cluster.told if a.finding.change == change], change=change)
        for change in others
    ]


def _file(found: list[Cluster], account: Told) -> None:
    """A change alone goes with the number that has it, with a lone number that has none, or stands by itself."""
    change = account.finding.change
    values = [cluster for cluster in found if cluster.head]
    home = next(
        (c for c in found if c.change is not None and change is not None and same_change(c.change, change)), None
    )
    if home is None and len(values) == 1 and values[0].change is None:
        home = values[0]
        home.change = change
    if home is None:
        found.append(Cluster(head=None, amounts=[], told=[account], change=change))
    else:
        home.told.append(account)


def same_change(one: float, other: float) -> bool:
    """Whether two changes are one, the coarser rounded: 28 and 28.3.

    >>> same_change(28.0, 28.3), same_change(28.0, 30.0)
    (True, False)
    """
    coarse, fine = sorted((one, other), key=significant_of)
    decimals = len(f"{coarse:g}".partition(".")[2])
    return abs(round(fine, decimals) - coarse) < 10.0**-9


def significant_of(change: float) -> int:
    """How many decimals a change is told with."""
    return len(f"{change:g}".partition(".")[2])
