"""Where a person's judgement is worth most: what was joined on weak grounds, and what is alike yet was kept apart."""

from collections.abc import Iterable
from math import log2

import msgspec

from elchi.linking.constraints import NONE, Constraints
from elchi.linking.gathering import JUDGED, Gathering, Step
from elchi.linking.heads import root
from elchi.linking.joining import gatherings
from elchi.linking.linker import Likeness, Linker, S, T

SURE = 0.9


class Doubt(msgspec.Struct, frozen=True, kw_only=True):
    """Two items of which the program is not sure: the edge between them, what it decided, what an answer is worth.

    `value` grows with the doubt and with the number of items that the answer would move.
    """

    kind: str
    first: str
    second: str
    likeness: Likeness
    joined: bool
    value: float


def doubts(items: Iterable[T], linker: Linker[T, S], constraints: Constraints = NONE) -> list[Doubt]:
    """The doubts that no judgement has settled, most valuable first.

    A join is in doubt by what its edge lacks to certainty; two groups kept apart by their strongest edge.
    """
    found = [
        doubt for part in gatherings(items, linker, constraints) for doubt in _of(part, linker.kind, constraints)
    ]
    return sorted(found, key=lambda doubt: (-doubt.value, doubt.first, doubt.second))


def _of(gathering: Gathering[T, S], kind: str, constraints: Constraints) -> list[Doubt]:
    groups = gathering.run()
    parent = {key: keys[0] for keys in groups for key in keys}
    weak = [s for s in gathering.steps if s.joined and s.edge.likeness.weight < SURE and s.edge.likeness != JUDGED]
    kept = _strongest([step for step in gathering.steps if not step.joined], parent)
    settled = constraints.same | constraints.apart
    return [_doubt(kind, step) for step in (*weak, *kept) if (step.edge.first, step.edge.second) not in settled]


def _strongest(refused: list[Step], parent: dict[str, str]) -> list[Step]:
    """Of the refused steps that lead from one final group to another, the first, which is the strongest."""
    found: dict[tuple[str, str], Step] = {}
    for step in refused:
        sides = sorted((root(parent, step.edge.first), root(parent, step.edge.second)))
        if sides[0] != sides[1]:
            found.setdefault((sides[0], sides[1]), step)
    return list(found.values())


def _doubt(kind: str, step: Step) -> Doubt:
    likeness = step.edge.likeness
    doubt = 1 - likeness.weight if step.joined else likeness.weight
    return Doubt(
        kind=kind,
        first=step.edge.first,
        second=step.edge.second,
        likeness=likeness,
        joined=step.joined,
        value=doubt * log2(1 + min(step.sizes)),
    )
