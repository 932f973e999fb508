"""The engine on points of a line: two points are alike within 2, and a group may not be wider than 4."""

from concurrent.futures import ProcessPoolExecutor
from random import Random
from unittest import mock

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from elchi.linking import nodes
from elchi.linking.constraints import Constraints, ordered
from elchi.linking.joining import joined
from elchi.linking.linker import Key, Likeness, Linker


class Point(msgspec.Struct, frozen=True):
    id: str
    at: int


def keys(point):
    return [Key(f"{point.at // 4}"), Key(f"{(point.at + 2) // 4} shifted")]


def alike(one, other):
    distance = abs(one.at - other.at)
    return Likeness(1 / (1 + distance), "near") if distance <= 2 else None


def at(point):
    return point.at


def span(point):
    return (point.at, point.at)


def wider(one, other):
    return (min(one[0], other[0]), max(one[1], other[1]))


def narrow(one, other):
    first, last = wider(one, other)
    return last - first <= 4


LINE = Linker(kind="point", profile=at, keys=keys, alike=alike, summary=span, together=wider, fits=narrow)
POINTS = st.lists(st.integers(0, 60), max_size=30).map(
    lambda found: [Point(f"p{n:02}", a) for n, a in enumerate(found)]
)


def ids(groups):
    return sorted(tuple(sorted(item.id for item in group.items)) for group in groups)


@given(POINTS, st.integers())
def test_order_changes_nothing(points, seed):
    shuffled = list(points)
    Random(seed).shuffle(shuffled)
    assert joined(points, LINE) == joined(shuffled, LINE)


@given(POINTS)
def test_every_point_is_in_one_group(points):
    assert sorted(key for group in ids(joined(points, LINE)) for key in group) == [point.id for point in points]


@given(POINTS)
def test_a_component_linked_alone_gives_its_groups(points):
    groups = joined(points, LINE)
    for component in {group.component for group in groups}:
        mine = [group for group in groups if group.component == component]
        assert joined([item for group in mine for item in group.items], LINE) == mine


@given(POINTS)
def test_no_group_is_wider_than_fits(points):
    for group in joined(points, LINE):
        assert max(map(at, group.items)) - min(map(at, group.items)) <= 4


def test_the_nearest_join_first():
    points = [Point("a", 0), Point("b", 2), Point("c", 3), Point("d", 5)]
    assert ids(joined(points, LINE)) == [("a", "b", "c"), ("d",)]
    (rule,) = {group.rules["b"] for group in joined(points, LINE) if "b" in group.rules}
    assert rule == "point/near"


def test_a_person_parts_what_is_alike_and_joins_what_is_not():
    points = [Point("a", 0), Point("b", 0), Point("c", 50)]
    parted = Constraints(apart=frozenset({ordered("a", "b")}))
    assert ids(joined(points, LINE, parted)) == [("a",), ("b",), ("c",)]
    united = Constraints(same=frozenset({ordered("c", "a")}))
    assert ids(joined(points, LINE, united)) == [("a", "b", "c")]
    assert {group.rules["c"] for group in joined(points, LINE, united)} == {"point/judged/same"}


def test_what_a_person_called_wrong_is_in_no_group():
    points = [Point("a", 0), Point("b", 0)]
    assert ids(joined(points, LINE, Constraints(wrong=frozenset({"a"})))) == [("b",)]


def test_the_vague_ask_the_exact_and_the_exact_not_each_other():
    def wide(point):
        return [Key("year", fine=point.at > 0)]

    points = [Point("a", 0), Point("b", 1), Point("c", 2)]
    linker = msgspec.structs.replace(LINE, keys=wide, fits=lambda *_: True)
    asked = []

    def told(one, other):
        asked.append((one.id, other.id))

    joined(points, msgspec.structs.replace(linker, alike=told))
    assert asked == [("a", "b"), ("a", "c")]


def test_a_thousand_equal_points_are_one_question():
    points = [Point(f"p{n}", 7) for n in range(1000)]
    (group,) = joined(points, LINE)
    assert len(group.items) == 1000


def test_processes_change_nothing():
    points = [Point(f"p{n:03}", n * 7 % 400) for n in range(400)]
    with ProcessPoolExecutor(2) as pool:
        assert joined(points, LINE, spread=pool.map) == joined(points, LINE)


@given(POINTS)
def test_in_a_crowded_block_a_component_linked_alone_still_gives_its_groups(points):
    crowded = msgspec.structs.replace(LINE, keys=lambda _: [Key("all")])
    with mock.patch.object(nodes, "MOST", 2):
        groups = joined(points, crowded)
        for component in {group.component for group in groups}:
            mine = [group for group in groups if group.component == component]
            assert joined([item for group in mine for item in group.items], crowded) == mine


def test_a_crowded_block_is_not_asked_through():
    points, asked = [Point(f"p{n:04}", n % 3) for n in range(900)], []

    def told(one, other):
        asked.append(one)
        return alike(one, other)

    crowded = msgspec.structs.replace(LINE, keys=lambda _: [Key("all")], profile=lambda point: point.id, alike=told)
    assert len(joined(points, crowded)) == 1
    assert len(asked) <= 900 * nodes.MOST
