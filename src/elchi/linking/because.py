"""Why findings belong together: for each one the finding that it was joined to, by which rule and how surely."""

from collections.abc import Iterable

import msgspec

from elchi.linking.constraints import NONE, Constraints
from elchi.linking.gathering import Step
from elchi.linking.joining import gatherings
from elchi.linking.linker import Linker, S, T
from elchi.linking.nodes import Node

EQUAL = "alike"


class Because(msgspec.Struct, frozen=True, kw_only=True):
    """An item, the one that it was joined to, the rule's name and weight (0 to 1).

    `rule` begins with the kind ("event/same-day/people"). It ends with "judged/same" where a person joined the two,
    with "alike" where nothing that the rules look at tells them apart; `partner` is None for an item alone.
    """

    item: str
    partner: str | None
    rule: str
    weight: float


def because(items: Iterable[T], linker: Linker[T, S], constraints: Constraints = NONE) -> list[Because]:
    """A reason for each item of one conclusion, by item; items of one group join each other as they did among all."""
    found: dict[str, Because] = {}
    for gathering in gatherings(items, linker, constraints):
        gathering.run()
        for step in gathering.steps:
            if step.joined:
                _tell(found, linker.kind, step)
        for node in gathering.nodes.values():
            _tell_equals(found, linker.kind, node)
    return [found[key] for key in sorted(found)]


def _tell(found: dict[str, Because], kind: str, step: Step) -> None:
    """The first, which is the strongest, edge of a node is its reason."""
    first, second, likeness = step.edge.first, step.edge.second, step.edge.likeness
    for item, partner in ((first, second), (second, first)):
        reason = Because(item=item, partner=partner, rule=f"{kind}/{likeness.rule}", weight=likeness.weight)
        found.setdefault(item, reason)


def _tell_equals(found: dict[str, Because], kind: str, node: Node[T]) -> None:
    face, *others = [item.id for item in node.items]
    for item in others:
        found[item] = Because(item=item, partner=face, rule=f"{kind}/{EQUAL}", weight=1.0)
    if face not in found:
        partner = others[0] if others else None
        rule = f"{kind}/{EQUAL}" if others else f"{kind}/alone"
        found[face] = Because(item=face, partner=partner, rule=rule, weight=1.0)
