"""What truly happens: events with their day, place and people, in occasions that articles tell of together."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from random import Random

import msgspec

from elchi.records.vocabulary import EventType, Mode, Role
from evals.linking.made.world import LINE_SEATS, SEATS, Term, World, capital

Cast = tuple[tuple[Term, Role], ...]


class Happening(msgspec.Struct, frozen=True, kw_only=True):
    """One true event; `id` is its cluster."""

    id: str
    type: EventType
    mode: Mode | None = None
    first: date
    last: date
    city: str | None = None
    country: str | None = None
    people: Cast = ()
    countries: tuple[str, ...] = ()
    number: int | None = None


class Occasion(msgspec.Struct, frozen=True, kw_only=True):
    """What articles tell of together. `weight` is how many outlets care, `rank` how often it is remembered.

    `announced` is the day of the first announcement; `moved_from` the day it was first announced for; `held` is
    False when it was called off.
    """

    happenings: tuple[Happening, ...]
    weight: float
    rank: int
    announced: date | None = None
    moved_from: date | None = None
    held: bool = True

    @property
    def day(self) -> date:
        """Its first day."""
        return self.happenings[0].first


class Calendar:
    """Where people are: nobody is in two cities on one day."""

    def __init__(self) -> None:
        self._where: dict[tuple[str, date], str] = {}

    def free(self, people: Iterable[Term], city: str, first: date, last: date) -> bool:
        """Whether all may be in the city on these days, and still hold their offices."""
        days = _days(first, last)
        return all(
            term.first <= first
            and last <= term.last
            and all(self._where.get((term.person.id, day), city) == city for day in days)
            for term in people
        )

    def book(self, people: Iterable[Term], city: str, first: date, last: date) -> None:
        """They are in the city on these days."""
        for term in people:
            for day in _days(first, last):
                self._where[term.person.id, day] = city


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


class Stage:
    """Two countries on the way through the years: makes occasions, each free of contradictions with all others."""

    def __init__(self, world: World, calendar: Calendar, pair: tuple[str, str], rng: Random) -> None:
        self.world, self.calendar, self.pair, self.rng = world, calendar, pair, rng
        self._made = 0

    def visit(self, day: date, key: str, guest: str | None = None) -> Occasion | None:
        """A visit of an office-holder with what belongs to it; None when nobody is free."""
        guest = guest or self.rng.choice(self.pair)
        host = self.pair[1 - self.pair.index(guest)]
        length = self.rng.choice((0, 0, 1, 1, 2) if key in ("head", "premier") else (0, 0, 1))
        found = self._meet(day, (guest, key), (host, key), capital(host), length)
        if found is None:
            return None
        first, visitor, receiver = found
        last = first + timedelta(days=length)
        mode = self.rng.choices(("state", "official", "working"), (2 if key == "head" else 0, 4, 4))[0]
        city = (capital(host), host)
        trip = self._event("visit", first, city, ((visitor, "visitor"),), last=last, mode=mode)
        parts = [
            trip,
            *self._talks(first, city, receiver, visitor, key),
            *self._around(first, last, city, host, visitor),
        ]
        parts += self._papers(first, city, receiver, visitor, key)
        return self._announced(parts, WEIGHT.get(key, ROUTINE), key)

    def _talks(self, day: date, city: tuple[str, str], host: Term, guest: Term, key: str) -> list[Happening]:
        people: Cast = ((host, "host"), (guest, "participant"))
        if key == "head":
            return [self._event("talks", day, city, people, mode="summit-level")]
        if self.rng.random() < 0.55:
            return [self._event("talks", day, city, people, mode=self.rng.choice((None, "extended")))]
        return [self._event("meeting", day, city, people, mode="ministerial" if key == "foreign" else None)]

    def _around(self, first: date, last: date, city: tuple[str, str], host: str, guest: Term) -> list[Happening]:
        """The reception by the president, the same day or the next, and the wreath."""
        made = []
        head = self.world.holder(host, "head", last)
        next_day = first + timedelta(days=self.rng.choice((0, 1))) if last > first else first
        received = head and guest.office != "President" and self.rng.random() < 0.45
        if head and received and self.calendar.free([head], city[0], next_day, next_day):
            self.calendar.book([head], city[0], next_day, next_day)
            people: Cast = ((head, "host"), (guest, "participant"))
            made.append(self._event("meeting", next_day, city, people, mode="reception"))
        if self.rng.random() < 0.25:
            made.append(self._event("ceremony", first, city, ((guest, "participant"),), mode="wreath-laying"))
        return made

    def _papers(self, day: date, city: tuple[str, str], host: Term, guest: Term, key: str) -> list[Happening]:
        chance = {"head": 0.65, "premier": 0.45, "foreign": 0.3}.get(key, 0.1)
        people: Cast = ((host, "signatory"), (guest, "signatory"))
        return [self._event("signing", day, city, people)] if self.rng.random() < chance else []

    def _announced(self, parts: list[Happening], weight: float, key: str) -> Occasion:
        first = parts[0].first
        draw = self.rng.random()
        announced = first - timedelta(days=self.rng.randrange(2, 20)) if draw < 0.45 else None
        moved = first - timedelta(days=self.rng.randrange(7, 45)) if draw < 0.04 else None
        if moved:
            announced = moved - timedelta(days=self.rng.randrange(3, 15))
        return Occasion(
            happenings=tuple(parts),
            weight=weight,
            rank=3 if key == "head" else 2 if key in ("premier", "foreign") else 1,
            announced=announced,
            moved_from=moved,
            held=not 0.04 <= draw < 0.065,
        )

    def aside(self, day: date) -> Occasion | None:
        """A meeting on the margins of something in a third country."""
        key = self.rng.choice(("head", "foreign", "foreign", "premier"))
        country = self.rng.choice([code for code in ("US", "CH", "TR", "CN", "AE", "RU") if code not in self.pair])
        found = self._meet(day, (self.pair[0], key), (self.pair[1], key), capital(country), 0)
        if found is None:
            return None
        first, one, other = found
        mode: Mode | None = "ministerial" if key == "foreign" else None
        people: Cast = ((one, "participant"), (other, "participant"))
        meeting = self._event("meeting", first, (capital(country), country), people, mode=mode)
        return Occasion(happenings=(meeting,), weight=1.3, rank=1)

    def call(self, day: date, key: str) -> Occasion | None:
        """A telephone conversation between holders of one office."""
        one, other = (self.world.holder(code, key, day) for code in self.pair)
        if not one or not other:
            return None
        mode: Mode = "phone" if self.rng.random() < 0.85 else "video"
        call = self._event("call", day, None, ((one, "participant"), (other, "participant")), mode=mode)
        return Occasion(happenings=(call,), weight=WEIGHT.get(key, ROUTINE) / 2, rank=1)

    def audience(self, day: date) -> Occasion | None:
        """An official receives the other side's ambassador."""
        guest, host = self.rng.sample(self.pair, 2)
        key = self.world.embassy(guest, host)
        found = self._meet(
            day, (guest, key), (host, self.rng.choice(("foreign", "deputy", "deputy"))), capital(host), 0
        )
        if found is None:
            return None
        first, ambassador, official = found
        people: Cast = ((official, "host"), (ambassador, "participant"))
        return Occasion(
            happenings=(self._event("meeting", first, (capital(host), host), people),), weight=0.7, rank=0
        )

    def credentials(self, guest: str, term: Term) -> Occasion | None:
        """An ambassador presents letters of credence soon after coming."""
        host = self.pair[1 - self.pair.index(guest)]
        day = term.first + timedelta(days=self.rng.randrange(5, 60))
        head = self.world.holder(host, "head", day)
        city = capital(host)
        if head is None or not self.calendar.free([head, term], city, day, day):
            return None
        self.calendar.book([head, term], city, day, day)
        people: Cast = ((term, "presenter"), (head, "recipient"))
        event = self._event("appointment", day, (city, host), people, mode="credentials")
        return Occasion(happenings=(event,), weight=0.8, rank=0)

    def message(self, day: date, sender: str) -> Occasion | None:
        """Congratulations from head to head, every year on the same day in the same words."""
        other = self.pair[1 - self.pair.index(sender)]
        one, two = self.world.holder(sender, "head", day), self.world.holder(other, "head", day)
        if not one or not two:
            return None
        event = self._event("message", day, None, ((one, "presenter"), (two, "recipient")))
        return Occasion(happenings=(event,), weight=0.8, rank=0)

    def session(self, day: date, kind: EventType, host: str, number: int | None) -> Occasion | None:
        """A session of the commission or the yearly consultations, in the capitals by turns."""
        guest = self.pair[1 - self.pair.index(host)]
        key = "vice" if kind == "commission" else "deputy"
        found = self._meet(day, (guest, key), (host, key), capital(host), 0)
        if found is None:
            return None
        first, one, other = found
        people: Cast = ((other, "host"), (one, "participant"))
        event = self._event(kind, first, (capital(host), host), people, number=number)
        return Occasion(happenings=(event,), weight=1.2, rank=1)

    def _meet(
        self, day: date, guest: tuple[str, str], host: tuple[str, str], city: str, length: int
    ) -> tuple[date, Term, Term] | None:
        """The first day from this one on which both are free to be there."""
        for shift in range(12):
            first = day + timedelta(days=shift)
            last = first + timedelta(days=length)
            terms = [self.world.holder(code, key, first) for code, key in (guest, host)]
            people = [term for term in terms if term]
            if len(people) == 2 and self.calendar.free(people, city, first, last):
                self.calendar.book(people[:1], city, first, last)
                self.calendar.book(people[1:], city, first, first)
                return first, people[0], people[1]
        return None

    def _event(
        self, kind: EventType, first: date, place: tuple[str, str] | None, people: Cast, **more: object
    ) -> Happening:
        self._made += 1
        made = Happening(
            id=f"{'-'.join(self.pair)} {self._made:05} {kind}",
            type=kind,
            first=first,
            last=first,
            city=place[0] if place else None,
            country=place[1] if place else None,
            people=people,
            countries=tuple(sorted(self.pair)),
        )
        return msgspec.structs.replace(made, **more)


class Course(msgspec.Struct, frozen=True, kw_only=True):
    """How much two countries have to do with each other: free occasions a year, from which year on."""

    pair: tuple[str, str]
    yearly: float
    first: date
    last: date


def occasions(world: World, calendar: Calendar, course: Course, rng: Random) -> Iterator[Occasion]:
    """Everything between two countries, by day."""
    stage = Stage(world, calendar, course.pair, rng)
    made = [*_free(stage, course, rng), *_yearly(stage, course, rng), *_credentials(stage, course)]
    return iter(sorted(made, key=lambda occasion: (occasion.day, occasion.happenings[0].id)))


KINDS = ("head", "foreign", "premier", "speaker", "trade", "vice", "aside", "call", "audience", "line", "line call")
WEIGHTS = (8, 12, 5, 4, 4, 4, 14, 20, 18, 8, 3)
CLOSE = (2, 4, 3, 3, 4, 4, 8, 10, 12, 36, 14)
CLOSE_YEARLY = 50
SOON = 0.15
WEIGHT = {"head": 3.0, "premier": 2.0, "foreign": 1.6}
ROUTINE = 0.6
CALLERS = tuple(seat for name in ("head", "foreign", "foreign", "premier") for seat in SEATS if seat.key == name)


def _free(stage: Stage, course: Course, rng: Random) -> Iterator[Occasion]:
    """Occasions at any time, some followed by another of the kind within the week.

    Countries that meet every few days do so mostly through ministers of many lines, as presidents cannot.
    """
    day = course.first
    while (day := day + timedelta(days=1 + int(rng.expovariate(course.yearly / 365)))) < course.last:
        kind = rng.choices(KINDS, CLOSE if course.yearly > CLOSE_YEARLY else WEIGHTS)[0]
        days = [day, day + timedelta(days=rng.randrange(2, 7))] if rng.random() < SOON else [day]
        for when in days:
            made = _one(stage, kind, when)
            if made:
                yield made


def _one(stage: Stage, kind: str, day: date) -> Occasion | None:
    if kind == "aside":
        return stage.aside(day)
    if kind == "line":
        return stage.visit(day, stage.rng.choice(LINE_SEATS).key)
    if kind.endswith("call"):
        return stage.call(day, stage.rng.choice(LINE_SEATS if kind == "line call" else CALLERS).key)
    return stage.audience(day) if kind == "audience" else stage.visit(day, kind)


def _yearly(stage: Stage, course: Course, rng: Random) -> Iterator[Occasion]:
    """What comes back every year: consultations, the commission, congratulations, for some a visit."""
    has = {name: rng.random() < chance for name, chance in YEARLY.items()}
    days = {name: rng.randrange(1, 360) for name in YEARLY}
    number = rng.randrange(1, 12)
    for year in range(course.first.year, course.last.year + 1):
        found: dict[str, Occasion | None] = {}
        for name in [name for name in YEARLY if has[name]]:
            day = date(year, 1, 1) + timedelta(days=days[name])
            if not course.first <= day < course.last:
                continue
            found[name] = _back(stage, name, day, course.pair[year % 2], number)
            number += name == "commission"
        yield from (made for made in found.values() if made)


YEARLY = {"consultations": 0.6, "commission": 0.6, "message 0": 0.5, "message 1": 0.5, "visit": 0.2}


def _back(stage: Stage, name: str, day: date, host: str, number: int) -> Occasion | None:
    if name.startswith("message"):
        return stage.message(day, stage.pair[int(name[-1])])
    if name == "visit":
        return stage.visit(day, "foreign", stage.pair[0])
    return stage.session(day, "commission" if name == "commission" else "consultations", host, _told(name, number))


def _told(name: str, number: int) -> int | None:
    return number if name == "commission" else None


def _credentials(stage: Stage, course: Course) -> Iterator[Occasion]:
    for guest, host in (course.pair, course.pair[::-1]):
        for term in stage.world.terms[guest, stage.world.embassy(guest, host)]:
            if course.first <= term.first < course.last:
                made = stage.credentials(guest, term)
                if made:
                    yield made


CONTACTS = {"meeting": "talks", "call": "talks"}
NEAR = timedelta(days=8)
YEAR_APART = (timedelta(days=355), timedelta(days=376))


def look_alikes(found: Iterable[Occasion]) -> Iterator[tuple[str, str]]:
    """Pairs of events that are easily taken for one: contacts in one week, what came back about a year later.

    Talks, meetings and calls look like each other; everything else like its own type only.
    """
    events = sorted((event for occasion in found for event in occasion.happenings), key=lambda event: event.first)
    for place, event in enumerate(events):
        for other in events[place + 1 :]:
            apart = other.first - event.first
            if apart > YEAR_APART[1]:
                break
            same = CONTACTS.get(event.type, event.type) == CONTACTS.get(other.type, other.type)
            if same and (apart <= NEAR or apart >= YEAR_APART[0]):
                yield min(event.id, other.id), max(event.id, other.id)
