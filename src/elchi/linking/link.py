"""Everything that findings conclude: events, agreements, commitments, people, and an edge for each item."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from elchi.linking.account import Account
from elchi.linking.agreements import AGREEMENT
from elchi.linking.collecting import uncollected
from elchi.linking.commitments import COMMITMENT
from elchi.linking.constraints import NONE, Constraints
from elchi.linking.correcting import corrected
from elchi.linking.events import EVENT
from elchi.linking.identity import conclusion_id, finding_of
from elchi.linking.joining import Group, joined
from elchi.linking.kinds import C, Conclusion, Kind
from elchi.linking.nodes import Spread
from elchi.linking.people import PERSON
from elchi.records import Finding

KINDS: tuple[Kind[Any, Any, Any], ...] = (EVENT, AGREEMENT, COMMITMENT, PERSON)


class Membership(msgspec.Struct, frozen=True, kw_only=True):
    """An edge of the record: this item belongs to this conclusion by this rule.

    `alias` is the id that the conclusion would have if this item stood for it, so that an address given once always
    leads somewhere. Items of one `component` must be linked together.
    """

    kind: str
    item: str
    conclusion: str
    alias: str
    component: str
    rule: str

    @property
    def finding(self) -> str:
        """The id of the finding that the item is, or is a place of."""
        return finding_of(self.item)


class Linked(msgspec.Struct, frozen=True, kw_only=True):
    """What linking concludes of one kind."""

    conclusions: list[Conclusion] = []
    memberships: list[Membership] = []


def link(
    accounts: Iterable[Account[Finding]],
    constraints: Mapping[str, Constraints] | None = None,
    spread: Spread = map,
) -> dict[str, Linked]:
    """Conclude from accounts, by kind; pure, and the same whatever order they come in.

    `constraints` are what people judged, by kind; `spread` maps shares of the work over processes.

    >>> from elchi.records import EventFound
    >>> found = EventFound(id="f1", article="a1", rule="ru/visit-3", type="visit", countries=["KZ", "TM"])
    >>> account = Account(finding=found, language="ru", published="2023-10-31")
    >>> [(event.type, event.findings) for event in link([account])["event"].conclusions]
    [('visit', ['f1'])]
    """
    told = list(accounts)
    given = constraints or {}
    with uncollected():
        return {kind.name: link_kind(kind, told, given.get(kind.name, NONE), spread) for kind in KINDS}


def link_kind(
    kind: Kind[Any, Any, Any],
    accounts: Iterable[Account[Finding]],
    constraints: Constraints = NONE,
    spread: Spread = map,
) -> Linked:
    """Conclusions of one kind, and what belongs to each."""
    items = [item for account in accounts for item in kind.items(account)]
    groups = joined(items, kind.linker, constraints, spread)
    concluded = [(conclude(kind, group, constraints), group) for group in groups]
    return Linked(
        conclusions=[conclusion for conclusion, _ in concluded],
        memberships=[
            edge for conclusion, group in concluded for edge in memberships(kind.name, conclusion.id, group)
        ],
    )


def conclude(kind: Kind[Any, Any, C], group: Group[Any], constraints: Constraints = NONE) -> C:
    """What a group concludes, with the values that people corrected; the latest correction of a field prevails."""
    told = [each for each in constraints.corrected if each.item in group.rules]
    return corrected(kind.conclude(group), told)


def memberships(kind: str, conclusion: str, group: Group[Any]) -> list[Membership]:
    """An edge for each item of a group that concludes this."""
    return [
        Membership(
            kind=kind,
            item=item.id,
            conclusion=conclusion,
            alias=conclusion_id(kind, item.id),
            component=group.component,
            rule=group.rules[item.id],
        )
        for item in group.items
    ]
