"""Who took part, each once, with the fullest name and the office that most accounts give."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from elchi.linking.events.sides import NAMED, OPEN, OTHER, agreement
from elchi.linking.events.told import Report, Who, posts_of, whose
from elchi.linking.events.voting import V, best, voter
from elchi.linking.people.naming import is_initial
from elchi.records import Participant
from elchi.records.vocabulary import Role


class Named(NamedTuple):
    """A participant as one account has them."""

    who: Who
    person: Participant
    voter: str


def attended(reports: Sequence[Report]) -> list[Participant]:
    """The people of all accounts: those whom most name first, unnamed holders only where nobody is named for them."""
    if len(reports) == 1:
        return _alone(reports[0])
    groups: list[list[Named]] = []
    for one in sorted(_everyone(reports), key=_fullness):
        home = next((group for group in groups if _belongs(one, group[0])), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    return [_person(group) for group in sorted(groups, key=_rank)]


def _alone(report: Report) -> list[Participant]:
    """The people of one account in its own order."""
    people = [Named(who, person, "") for person in report.account.finding.participants if (who := whose(person))]
    named = [one for one in people if one.who[0]]
    return [one.person for one in people if one.who[0] or not any(_belongs(one, other) for other in named)]


def _everyone(reports: Sequence[Report]) -> Iterator[Named]:
    for report in reports:
        for person in report.account.finding.participants:
            who = whose(person)
            if who:
                yield Named(who, person, voter(report))


def _fullness(one: Named) -> tuple[int, int, str, str, str]:
    """Whole names before initials, surnames and unnamed holders."""
    return -_words(one), -len(one.who[1]), one.person.country or "~", one.person.name or "", one.voter


def _words(one: Named) -> int:
    """How many words of the name are written out."""
    return sum(not is_initial(word) for word in one.who[0].split())


def _belongs(one: Named, other: Named) -> bool:
    if one.person.country and other.person.country and one.person.country != other.person.country:
        return False
    found = agreement(one.who, other.who)
    return found == NAMED or (not one.who[0] and found not in (OTHER, OPEN))


def _rank(group: list[Named]) -> tuple[int, str, str]:
    return -len({one.voter for one in group}), group[0].person.role, group[0].person.name or ""


def _person(group: list[Named]) -> Participant:
    named = [one for one in group if _words(one) == _words(group[0])]
    name = best(_count(named, [one.person.name for one in named]))
    first = next(one.person for one in named if one.person.name == name)
    roles: dict[Role, int] = _count(group, [one.person.role for one in group])
    return Participant(
        name=first.name,
        as_written=first.as_written,
        office=_office(_count(group, [one.person.office for one in group])),
        country=best(_count(group, [one.person.country for one in group])),
        role=best(roles) or first.role,
    )


def _office(counted: dict[str, int]) -> str | None:
    """The office that most give, with what else is held at once."""
    usual = best(counted)
    if usual is None:
        return None
    held = {office: count for office, count in counted.items() if set(posts_of(usual)) <= set(posts_of(office))}
    most = max(len(posts_of(office)) for office in held)
    return best({office: count for office, count in held.items() if len(posts_of(office)) == most})


def _count(group: list[Named], values: Sequence[V | None]) -> dict[V, int]:
    found: dict[V, set[str]] = {}
    for one, value in zip(group, values, strict=True):
        if value:
            found.setdefault(value, set()).add(one.voter)
    return {value: len(voters) for value, voters in found.items()}
