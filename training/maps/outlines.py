"""Rings in the plane: cut to a window, measured, written as a short path."""

from collections.abc import Callable
from itertools import pairwise

from training.maps.projections import Spot
from training.maps.topology import Ring

Box = tuple[float, float, float, float]
TEXT = 34.0


def cut(ring: Ring, box: Box) -> Ring:
    """The part of a ring inside a window (Sutherland and Hodgman, "Reentrant polygon clipping", 1974)."""
    left, top, right, bottom = box
    edges: list[tuple[Callable[[Spot], bool], int, float]] = [
        (lambda spot: spot[0] >= left, 0, left),
        (lambda spot: spot[0] <= right, 0, right),
        (lambda spot: spot[1] >= top, 1, top),
        (lambda spot: spot[1] <= bottom, 1, bottom),
    ]
    for inside, axis, at in edges:
        ring = _kept(ring, inside, axis, at)
    return ring


def _kept(ring: Ring, inside: Callable[[Spot], bool], axis: int, at: float) -> Ring:
    made: Ring = []
    for before, here in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        if inside(before) != inside(here):
            made.append(_crossing(before, here, axis, at))
        if inside(here):
            made.append(here)
    return made


def _crossing(one: Spot, other: Spot, axis: int, at: float) -> Spot:
    share = (at - one[axis]) / (other[axis] - one[axis])
    spot = [one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1])]
    spot[axis] = at
    return spot[0], spot[1]


def area(ring: Ring) -> float:
    """The area of a ring, never negative."""
    return abs(_twice(ring)) / 2


def middle(ring: Ring) -> Spot:
    """The centre of gravity of a ring."""
    twice = _twice(ring)
    pairs = list(zip(ring, [*ring[1:], ring[0]], strict=True))
    x = sum((a[0] + b[0]) * (a[0] * b[1] - b[0] * a[1]) for a, b in pairs) / (3 * twice)
    y = sum((a[1] + b[1]) * (a[0] * b[1] - b[0] * a[1]) for a, b in pairs) / (3 * twice)
    return x, y


def _twice(ring: Ring) -> float:
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)


def roomiest(ring: Ring) -> tuple[float, float, float]:
    """Where a line of text has most room inside a ring: its middle, x and y, and how wide the ring is there."""
    low, high = min(y for _, y in ring), max(y for _, y in ring)
    levels = [low + (high - low) * step / 24 for step in range(1, 24)]
    found = [(right - left, left, y) for y in levels for left, right in _free(ring, y)]
    room, left, y = max(found, default=(0.0, *middle(ring)))
    return left + room / 2, y, room


def _free(ring: Ring, y: float) -> list[tuple[float, float]]:
    """Spans inside the ring over the whole height of a line of text."""
    lines = [_spans(ring, y + shift) for shift in (-TEXT / 2, 0.0, TEXT / 2)]
    return [
        (left, right)
        for a in lines[0]
        for b in lines[1]
        for c in lines[2]
        if (left := max(a[0], b[0], c[0])) < (right := min(a[1], b[1], c[1]))
    ]


def _spans(ring: Ring, y: float) -> list[tuple[float, float]]:
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    crossed = sorted(_crossing(a, b, 1, y)[0] for a, b in pairs if (a[1] < y) != (b[1] < y))
    return list(zip(crossed[::2], crossed[1::2], strict=True))


def path(rings: list[Ring]) -> str:
    """The rings as an SVG path of whole numbers in steps, "" for rings too small to be seen."""
    return "".join(_path(ring) for ring in rings)


def _path(ring: Ring) -> str:
    spots = [(round(x), round(y)) for x, y in ring]
    kept = [spot for index, spot in enumerate(spots) if spot != spots[index - 1]]
    if len(kept) < 3:
        return ""
    steps = [_step(one, other) for one, other in pairwise(kept)]
    return f"M{kept[0][0]} {kept[0][1]}l" + " ".join(steps).replace(" -", "-") + "z"


def _step(one: Spot, other: Spot) -> str:
    right, down = other[0] - one[0], other[1] - one[1]
    return f"{right:g} {down:g}".replace(" -", "-")
