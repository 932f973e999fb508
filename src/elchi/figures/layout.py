"""Where the dots of a network stand: near those they are tied to, and no label on another."""

from collections.abc import Mapping, Sequence
from itertools import combinations

Spot = tuple[float, float]
SEED = 7
ROUNDS = 200
TALLER = 1.12
FLATNESS = 0.5
ROOM = 2.2


def laid_out(
    boxes: Mapping[str, Spot], ties: Sequence[tuple[str, str, int]], breadth: float
) -> tuple[dict[str, Spot], float]:
    """The middle of each box (its breadth and height are given) and how high the whole is.

    The first places are those of networkx's `spring_layout` (Fruchterman and Reingold 1991) with a fixed seed; then
    boxes that lie on each other are moved apart, and where there is no room the drawing grows downwards.
    """
    wanted = sum(wide * high for wide, high in boxes.values()) * ROOM / breadth
    high = max(wanted, breadth * FLATNESS if len(boxes) > 2 else 90.0)
    first = _sprung(boxes, ties)
    while True:
        spots = {name: _placed(spot, boxes[name], (breadth, high)) for name, spot in first.items()}
        if _parted(spots, boxes, (breadth, high)):
            return {name: (round(x, 1), round(y, 1)) for name, (x, y) in spots.items()}, round(high, 1)
        high *= TALLER


def _sprung(boxes: Mapping[str, Spot], ties: Sequence[tuple[str, str, int]]) -> dict[str, Spot]:
    import networkx as nx

    graph = nx.Graph()
    graph.add_nodes_from(boxes)
    graph.add_weighted_edges_from((one, other, count**0.5) for one, other, count in ties)
    around = nx.circular_layout(graph)
    found = nx.spring_layout(graph, pos=around, iterations=80, seed=SEED, k=2.2 / max(len(boxes), 1) ** 0.5)
    return _spread({name: (float(x), float(y)) for name, (x, y) in found.items()})


def _spread(spots: dict[str, Spot]) -> dict[str, Spot]:
    """The spots with each coordinate from 0 to 1, halfway between its place and its rank."""
    columns = [_ranked({name: spot[axis] for name, spot in spots.items()}) for axis in (0, 1)]
    return {name: (columns[0][name], columns[1][name]) for name in spots}


def _ranked(values: dict[str, float]) -> dict[str, float]:
    low, high = min(values.values()), max(values.values())
    order = {name: rank for rank, name in enumerate(sorted(values, key=lambda name: (round(values[name], 6), name)))}
    last = max(len(values) - 1, 1)
    if high - low < 1e-6:
        return dict.fromkeys(values, 0.5)
    return {name: ((value - low) / (high - low) + order[name] / last) / 2 for name, value in values.items()}


def _placed(share: Spot, box: Spot, field: Spot) -> Spot:
    return _within((share[0] * field[0], share[1] * field[1]), box, field)


def _within(spot: Spot, box: Spot, field: Spot) -> Spot:
    x, y = (min(max(spot[axis], box[axis] / 2), max(field[axis] - box[axis] / 2, box[axis] / 2)) for axis in (0, 1))
    return x, y


def _parted(spots: dict[str, Spot], boxes: Mapping[str, Spot], field: Spot) -> bool:
    """Move boxes apart in place; False where some still lie on each other at the end."""
    for _ in range(ROUNDS):
        moved = [_apart(one, other, spots, boxes, field) for one, other in combinations(spots, 2)]
        if not any(moved):
            return True
    return False


def _apart(one: str, other: str, spots: dict[str, Spot], boxes: Mapping[str, Spot], field: Spot) -> bool:
    (x1, y1), (x2, y2) = spots[one], spots[other]
    over_x = (boxes[one][0] + boxes[other][0]) / 2 - abs(x2 - x1)
    over_y = (boxes[one][1] + boxes[other][1]) / 2 - abs(y2 - y1)
    if over_x <= 0.2 or over_y <= 0.2:
        return False
    if over_y <= over_x:
        step = (over_y / 2 + 0.1) * (1 if y2 >= y1 else -1)
        spots[one], spots[other] = (x1, y1 - step), (x2, y2 + step)
    else:
        step = (over_x / 2 + 0.1) * (1 if x2 >= x1 else -1)
        spots[one], spots[other] = (x1 - step, y1), (x2 + step, y2)
    for name in (one, other):
        spots[name] = _within(spots[name], boxes[name], field)
    return True
