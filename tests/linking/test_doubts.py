"""Doubts on points of a line: a gap of 1 is sure, of 2 weak; no group may be wider than 4."""

import msgspec

from elchi.linking.constraints import Constraints, ordered
from elchi.linking.doubts import Side, doubts
from elchi.linking.joining import joined
from elchi.linking.linker import Key, Likeness, Linker
from elchi.linking.nodes import edges, nodes


class Point(msgspec.Struct, frozen=True):
    id: str
    at: int


def at(point):
    return point.at


def alike(one, other):
    return {0: Likeness(1.0, "same"), 1: Likeness(0.95, "next"), 2: Likeness(0.5, "far")}.get(abs(one.at - other.at))


def narrow(one, other):
    return max(*one, *other) - min(*one, *other) <= 4


LINE = Linker(
    kind="point",
    profile=lambda point: point.id,
    keys=lambda _: [Key("line")],
    alike=alike,
    summary=lambda point: (point.at, point.at),
    together=lambda one, other: (min(*one, *other), max(*one, *other)),
    fits=narrow,
)


def asked(points, constraints=None):
    """What linking the points leaves in doubt."""
    given = constraints or Constraints()
    home = {item.id: group.items[0].id for group in joined(points, LINE, given) for item in group.items}
    drawn = [(each.first, each.second, each.likeness) for each in edges(nodes(points, LINE, given), LINE)]
    return doubts("point", drawn, {key: Side(key, home[key]) for key in home}, {key: key for key in home}, given)


def told(points, constraints=None):
    return [(doubt.first, doubt.second, doubt.joined) for doubt in asked(points, constraints)]


def test_a_weak_join_is_a_doubt_and_a_sure_one_is_not():
    assert told([Point("a", 0), Point("b", 1), Point("c", 3)]) == [("b", "c", True)]


def test_what_is_alike_and_kept_apart_is_a_doubt_once():
    points = [Point("a", 0), Point("b", 1), Point("c", 2), Point("d", 3), Point("e", 4), Point("f", 5)]
    assert told(points) == [("e", "f", False)]


def test_the_answer_that_moves_most_comes_first():
    many = [Point(f"m{n}", 10) for n in range(8)] + [Point(f"n{n}", 12) for n in range(8)]
    first = asked([Point("a", 0), Point("b", 2), *many])[0]
    assert (first.first, first.second) == ("m0", "n0")


def test_what_a_person_settled_is_not_asked_again():
    points = [Point("a", 0), Point("b", 2)]
    assert told(points) == [("a", "b", True)]
    assert told(points, Constraints(same=frozenset({ordered("a", "b")}))) == []
    assert told(points, Constraints(apart=frozenset({ordered("a", "b")}))) == []
