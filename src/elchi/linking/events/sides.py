"""Whether the people of two accounts are the same, country by country."""

from typing import NamedTuple

from elchi.linking.events.told import Sides, Who
from elchi.linking.people.naming import same_name
from elchi.linking.people.spelling import same_part


class Meeting(NamedTuple):
    """Countries of which a named person, or an office alone, is the same; `others`: one has different people."""

    named: int = 0
    offices: int = 0
    others: bool = False


NAMED, OFFICE, OPEN, OTHER = 3, 2, 1, 0


def meeting(one: Sides, other: Sides) -> Meeting:
    """How the people of two accounts meet.

    >>> meeting((("KZ", (("murat nurtleu", ()),)),), (("KZ", (("m nurtileu", ()),)), ("TM", (("meredov", ()),))))
    Meeting(named=1, offices=0, others=False)
    """
    if one == other:
        return _itself(one)
    one, other = _at_home(one, other), _at_home(other, one)
    theirs = dict(other)
    found = [best(people, theirs[country]) for country, people in one if country in theirs]
    return Meeting(found.count(NAMED), found.count(OFFICE), OTHER in found or _another(one, other, len(found)))


def _at_home(sides: Sides, others: Sides) -> Sides:
    """The sides with people of no country put to the country for which the other account names them."""
    if not sides or sides[0][0] or not others:
        return sides
    found = dict(sides[1:])
    for who in sides[0][1]:
        home = next((country for country, people in others if country and best((who,), people) >= OFFICE), "")
        found[home] = (*found.get(home, ()), who)
    return tuple(sorted(found.items()))


def _another(one: Sides, other: Sides, shared: int) -> bool:
    """Whether each of two accounts has a side that the other does not have: the same host with two guests."""
    return 0 < shared < min(len(one), len(other))


def _itself(sides: Sides) -> Meeting:
    named = sum(any(name for name, _ in people) for _, people in sides)
    return Meeting(named, len(sides) - named, False)


def best(mine: tuple[Who, ...], theirs: tuple[Who, ...]) -> int:
    """How well any of one country's people in one account agrees with any in the other."""
    found = OTHER
    for who in mine:
        for whom in theirs:
            found = max(found, agreement(who, whom))
            if found == NAMED:
                return found
    return found


def agreement(who: Who, whom: Who) -> int:
    """Whether two people of one country are one: by name, by office alone, perhaps, or not."""
    (name, posts), (other, others) = who, whom
    if name and other:
        if not same_name(name, other):
            return NAMED if _share(posts, others) and _part_same(name, other) else OTHER
        return NAMED if " " in name and " " in other else _surname_alone(posts, others)
    if not posts or not others:
        return OPEN
    return OFFICE if _share(posts, others) else OTHER


def _part_same(name: str, other: str) -> bool:
    """Whether of two whole names the surname or the given name is one; the rest may be another spelling of it."""
    words, others = name.split(), other.split()
    return same_part(words[-1], others[-1]) or (len(words) == len(others) > 1 and same_part(words[0], others[0]))


def _surname_alone(posts: tuple[str, ...], others: tuple[str, ...]) -> int:
    return NAMED if not posts or not others or _share(posts, others) else OTHER


def _share(posts: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether one office is told by both, the one perhaps in fewer words."""
    return any(
        one == other or one.startswith(other + " ") or other.startswith(one + " ")
        for one in posts
        for other in others
    )
