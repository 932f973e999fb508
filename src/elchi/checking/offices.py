"""Offices of which the record cannot say who holds them now."""

from collections import defaultdict
from collections.abc import Iterator

import msgspec

from elchi.checking.gap import Check, Seen, where
from elchi.checking.scope import Scope
from elchi.language import shared
from elchi.linking.people.holders import disputed, holder
from elchi.linking.people.seats import seats
from elchi.records import Person, Tenure
from elchi.records.days import last_day

HIGHEST = 3
STALE_DAYS = 365
SHOWN = 4
Held = tuple[Person, Tenure]


def vacant(scope: Scope) -> Iterator[Seen]:
    """High offices whose holder left and has no successor, or was last told to hold it over a year ago."""
    found = [(key, held) for key, held in _held(scope).items() if len(_findings(held)) > 1]
    for (key, country), held in sorted(found, key=lambda one: (-len(_findings(one[1])), one[0])):
        people = list({person.id: person for person, _ in held}.values())
        title = shared().offices[key].title
        now = holder(people, title, country, scope.on)
        if now and now[0].days <= STALE_DAYS:
            continue
        person, tenure = max(held, key=lambda one: (last_day(one[1].last) or "", one[0].id))
        told = f"{title}, {country}: {_last(person, tenure)}"
        yield Seen(what=told, where=where(person.id, tenure.findings[-2:]))


def contested(scope: Scope) -> Iterator[Seen]:
    """Offices that accounts give to two people for one time."""
    marked = {person.id: person for person in disputed(scope.people)}
    asked = msgspec.structs.replace(scope, people=list(marked.values()))
    for (key, country), held in sorted(_held(asked).items(), key=lambda one: (-len(_findings(one[1])), one[0])):
        both = sorted((one for one in held if one[1].disputed), key=lambda one: (one[1].first or "", one[0].id))
        if len({person.id for person, _ in both}) > 1:
            told = "; ".join(f"{person.name} {tenure.first} to {tenure.last}" for person, tenure in both[:SHOWN])
            findings = [tenure.findings[-1] for _, tenure in both if tenure.findings]
            yield Seen(what=f"{shared().offices[key].title}, {country}: {told}", where=where(None, findings))


def _last(person: Person, tenure: Tenure) -> str:
    if tenure.before:
        return f"{person.name} had left by {tenure.before}; no successor is told of"
    return f"{person.name} was last told to hold it {tenure.last or 'on no day'}"


def _held(scope: Scope) -> dict[tuple[str, str], list[Held]]:
    """Tenures of high offices that one person holds at a time, by office and country."""
    found: dict[tuple[str, str], list[Held]] = defaultdict(list)
    for person in scope.people:
        for tenure in person.tenures:
            for seat in seats(tenure.office):
                office = shared().offices.get(seat.key)
                if tenure.country and seat.single and office and office.rank <= HIGHEST:
                    found[seat.key, tenure.country].append((person, tenure))
    return found


def _findings(held: list[Held]) -> set[str]:
    return {key for _, tenure in held for key in tenure.findings}


CHECKS = (
    Check(name="offices without a holder", why="who represents the state now is not known", find=vacant),
    Check(name="offices with two holders", why="two are told to have held it at one time", find=contested),
)
