"""Gatherings of many countries, every year in another capital."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

import msgspec

from elchi.records.vocabulary import Mode
from evals.linking.made.happenings import Calendar, Cast, Happening, Occasion
from evals.linking.made.world import COUNTRIES, FIRST, LAST, World, capital

COUNT = 12
MODES: tuple[tuple[Mode, str], ...] = (
    ("heads-of-state", "head"),
    ("ministerial", "foreign"),
    ("heads-of-government", "premier"),
)


class Format(msgspec.Struct, frozen=True, kw_only=True):
    """A grouping that meets once a year, about the same day."""

    name: str
    members: tuple[str, ...]
    mode: Mode
    key: str
    day: int


def formats(rng: Random) -> list[Format]:
    """The groupings of this world."""
    made = []
    for number in range(COUNT):
        mode, key = rng.choice(MODES)
        members = tuple(rng.sample(COUNTRIES, rng.randrange(4, 10)))
        made.append(Format(name=f"format {number}", members=members, mode=mode, key=key, day=rng.randrange(1, 355)))
    return made


def gatherings(world: World, calendar: Calendar, form: Format, rng: Random) -> Iterator[Occasion]:
    """The grouping's summits, one a year."""
    for year in range(FIRST.year, LAST.year + 1):
        host = form.members[year % len(form.members)]
        day = date(year, 1, 1) + timedelta(days=form.day + rng.randrange(0, 9))
        present = [term for code in form.members if (term := world.holder(code, form.key, day))]
        coming = [term for term in present if calendar.free([term], capital(host), day, day)]
        calendar.book(coming, capital(host), day, day)
        people: Cast = tuple((term, "host" if term.country == host else "participant") for term in coming)
        summit = Happening(
            id=f"{form.name} {year}",
            type="summit",
            mode=form.mode,
            first=day,
            last=day,
            city=capital(host),
            country=host,
            people=people,
            countries=tuple(sorted({term.country for term in coming} | {host})),
        )
        announced = day - timedelta(days=rng.randrange(3, 30)) if rng.random() < 0.6 else None
        yield Occasion(happenings=(summit,), weight=4.0, rank=3, announced=announced)
