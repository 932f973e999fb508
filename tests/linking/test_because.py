import msgspec

from elchi.linking.because import because
from elchi.linking.constraints import Constraints
from elchi.linking.joining import joined
from elchi.linking.linker import Key, Likeness, Linker


class Mark(msgspec.Struct, frozen=True):
    id: str
    at: int


def alike(one, other):
    distance = abs(one.at - other.at)
    return Likeness(1 - distance / 10, "near") if distance <= 3 else None


def at(mark):
    return mark.at


LINE = Linker(
    kind="mark",
    profile=at,
    keys=lambda _: [Key("all")],
    alike=alike,
    summary=lambda mark: (mark.at, mark.at),
    together=lambda one, other: (min(*one, *other), max(*one, *other)),
    fits=lambda one, other: max(*one, *other) - min(*one, *other) <= 4,
    firm=0.85,
)


def reasons(*marks, **given):
    return [(why.item, why.partner, why.rule) for why in because(marks, LINE, Constraints(**given))]


def test_each_tells_the_strongest_tie_that_joined_it():
    assert reasons(Mark("a", 0), Mark("b", 1), Mark("c", 4), Mark("d", 1)) == [
        ("a", "b", "mark/near"),
        ("b", "a", "mark/near"),
        ("c", "b", "mark/near"),
        ("d", "b", "mark/alike"),
    ]


def test_what_is_tied_to_nothing_says_so():
    assert reasons(Mark("a", 0)) == [("a", None, "mark/alone")]


def test_what_a_person_joined_says_so():
    assert reasons(Mark("a", 0), Mark("b", 90), same=frozenset({("a", "b")})) == [
        ("a", "b", "mark/judged/same"),
        ("b", "a", "mark/judged/same"),
    ]


def groups(*marks):
    return sorted(tuple(item.id for item in group.items) for group in joined(marks, LINE))


def test_what_may_be_of_two_groups_is_of_neither():
    assert groups(Mark("a", 0), Mark("b", 3), Mark("c", 6)) == [("a",), ("b",), ("c",)]


def test_what_may_be_of_one_group_alone_joins_it():
    assert groups(Mark("a", 0), Mark("b", 3)) == [("a", "b")]


def test_a_group_far_smaller_is_no_rival():
    many = [Mark(f"a{n}", 0) for n in range(9)]
    assert ("b",) not in groups(*many, Mark("b", 3), Mark("c", 6))
