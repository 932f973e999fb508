"""The made world: sixty countries, the people who hold office in them, and from which day to which."""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from random import Random

import msgspec

from elchi.language.tables import read_table
from evals.linking.made.names import Name, drawn, region_of

FIRST, LAST = date(2015, 1, 1), date(2026, 12, 31)


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """An invented person of public life."""

    id: str
    country: str
    name: Name


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """A person in an office of a country from the first day to the last, both within."""

    person: Figure
    office: str
    country: str
    first: date
    last: date


class Seat(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of office: its title, the institution that findings tell with it, and how many years a term has."""

    key: str
    title: str
    institution: str
    years: tuple[float, float]


SEATS = (
    Seat(key="head", title="President", institution="presidency", years=(5, 9)),
    Seat(key="premier", title="Prime Minister", institution="government", years=(2, 5)),
    Seat(key="foreign", title="Minister of Foreign Affairs", institution="foreign-ministry", years=(1.5, 6)),
    Seat(key="deputy", title="Deputy Minister of Foreign Affairs", institution="foreign-ministry", years=(1.5, 4)),
    Seat(key="speaker", title="Chairman of the Senate", institution="parliament", years=(3, 6)),
    Seat(key="trade", title="Minister of Trade", institution="trade-ministry", years=(1.5, 4)),
    Seat(key="vice", title="Deputy Prime Minister", institution="government", years=(2, 4)),
)
LINES = ("Agriculture", "Energy", "Transport", "Education", "Culture", "Defence", "Economy", "Health", "Industry")
LINE_SEATS = tuple(
    Seat(key=line.lower(), title=f"Minister of {line}", institution=f"{line.lower()}-ministry", years=(1.5, 5))
    for line in LINES
)
AMBASSADOR = Seat(key="ambassador", title="Ambassador", institution="embassy", years=(3, 4))
FATHER = "Chairman of the Halk Maslahaty"
COUNTRIES = tuple(region_of())
DYNASTIES = 3
RISING = 0.35
NO_LESS = ("head", "father")
JOINT = 0.15


class World:
    """Who holds which office on which day; the same seed makes the same world."""

    def __init__(self, seed: int) -> None:
        self.rng = Random(f"world {seed}")
        self.terms: dict[tuple[str, str], list[Term]] = {}
        self.people: list[Figure] = []
        self._names: set[str] = set()
        for country in COUNTRIES:
            for seat in SEATS + LINE_SEATS:
                self._fill(country, seat)
        for country in self.rng.sample([code for code in COUNTRIES if region_of()[code] != "western"], DYNASTIES):
            self._found_dynasty(country)

    def holder(self, country: str, key: str, day: date) -> Term | None:
        """Who holds the office on a day; None between two holders."""
        terms = self.terms.get((country, key), [])
        place = bisect_right(terms, day, key=lambda term: term.first) - 1
        return terms[place] if place >= 0 and terms[place].last >= day else None

    def embassy(self, country: str, partner: str) -> str:
        """The key of a country's ambassador to a partner; the office is filled when it is first asked for."""
        key = f"ambassador {partner}"
        if (country, key) not in self.terms:
            rng = Random(f"{self.rng.getstate()[1][0]} {country} {partner}")
            self.terms[country, key] = list(self._terms(country, msgspec.structs.replace(AMBASSADOR, key=key), rng))
        return key

    def _fill(self, country: str, seat: Seat) -> None:
        self.terms[country, seat.key] = list(self._terms(country, seat, self.rng))

    def _terms(self, country: str, seat: Seat, rng: Random) -> Iterator[Term]:
        first = FIRST - timedelta(days=rng.randrange(30, 1500))
        while first <= LAST:
            last = first + timedelta(days=int(rng.uniform(*seat.years) * 365))
            if last >= FIRST:
                person = self._risen(country, first, last, rng) or self._born(country, rng)
                yield Term(person=person, office=_title(seat, rng), country=country, first=first, last=last)
            first = last + timedelta(days=rng.choice((1, 1, 1, 2, 8, 20)))

    def _risen(self, country: str, first: date, last: date, rng: Random) -> Figure | None:
        """Somebody of the country who has held a lesser office than president and holds none in this time."""
        if rng.random() > RISING:
            return None
        known: dict[str, list[Term]] = {}
        for (code, key), terms in self.terms.items():
            if code == country and key not in NO_LESS:
                for term in terms:
                    known.setdefault(term.person.id, []).append(term)
        free = [terms[0].person for terms in known.values() if all(t.last < first or t.first > last for t in terms)]
        return rng.choice(free) if free else None

    def _born(self, country: str, rng: Random, family: Name | None = None) -> Figure:
        for _ in range(20):
            name = drawn(rng, country, family.surname if family else None)
            if name.english not in self._names:
                break
        self._names.add(name.english)
        person = Figure(id=f"p{len(self.people):05}", country=country, name=name)
        self.people.append(person)
        return person

    def _found_dynasty(self, country: str) -> None:
        """The second president is the first one's son, and the father heads the upper house from that day."""
        heads = self.terms[country, "head"]
        later = [term for terms in self.terms.values() for term in terms if term.person == heads[0].person]
        if len(heads) < 2 or len(later) > 1:
            return
        son = self._born(country, self.rng, heads[0].person.name)
        heads[1] = msgspec.structs.replace(heads[1], person=son)
        father = Term(
            person=heads[0].person, office=FATHER, country=country, first=heads[0].last + timedelta(days=1), last=LAST
        )
        self.terms[country, "father"] = [father]


def _title(seat: Seat, rng: Random) -> str:
    joint = seat.key == "foreign" and rng.random() < JOINT
    return f"Deputy Prime Minister – {seat.title}" if joint else seat.title


@cache
def capital(country: str) -> str:
    """The English name of a country's capital."""
    rows = read_table("shared", "countries")["country"]
    return next(str(row.get("capital", row["en"]["name"])) for row in rows if row["code"] == country)
