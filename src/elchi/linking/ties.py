"""Why each item of a group belongs there: the strongest likeness to another member."""

from collections.abc import Iterable

import msgspec

from elchi.linking.constraints import NONE
from elchi.linking.linker import Likeness, Linker, S, T
from elchi.linking.nodes import Node, edges, nodes

EQUAL = Likeness(1.0, "alike")


class Tie(msgspec.Struct, frozen=True, kw_only=True):
    """An item, the member it is most like, and why; without a partner nothing but a judgement holds it there."""

    item: str
    partner: str | None = None
    likeness: Likeness | None = None


def because(items: Iterable[T], linker: Linker[T, S]) -> list[Tie]:
    """For each item of one group its strongest tie to another, in the order of ids.

    Of equally strong ties the one to the least id is told. Items of one profile are tied to each other as "alike".
    """
    found = nodes(items, linker, NONE)
    strongest = _strongest(found, linker)
    ties = [_tie(item, node, strongest.get(node.id)) for node in found for item in node.items]
    return sorted(ties, key=lambda tie: tie.item)


def _strongest(found: list[Node[T]], linker: Linker[T, S]) -> dict[str, tuple[Likeness, str]]:
    best: dict[str, tuple[Likeness, str]] = {}
    for edge in edges(found, linker):
        for key, other in ((edge.first, edge.second), (edge.second, edge.first)):
            known = best.get(key)
            if known is None or (-edge.likeness.weight, other) < (-known[0].weight, known[1]):
                best[key] = edge.likeness, other
    return best


def _tie(item: T, node: Node[T], strongest: tuple[Likeness, str] | None) -> Tie:
    equal = next((other.id for other in node.items if other.id != item.id), None)
    if equal:
        return Tie(item=item.id, partner=equal, likeness=EQUAL)
    if strongest is None:
        return Tie(item=item.id)
    return Tie(item=item.id, partner=strongest[1], likeness=strongest[0])
