"""An article about an occasion: findings with the losses and changes that noise.py tells."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import TypeVar

import msgspec

from elchi.extraction.codes import coded
from elchi.extraction.identity import finding_id
from elchi.linking import Account, accounts
from elchi.records import Article, EventFound, Finding, OfficeFound, Participant, Place, Quote, When
from elchi.records.findings import OFFICE_JOINT
from elchi.records.vocabulary import Effect, EventType, Mode, Role, Status
from evals.linking.made import names, noise
from evals.linking.made.happenings import Cast, Happening, Occasion
from evals.linking.made.places import called
from evals.linking.made.world import LINE_SEATS, SEATS, Term, World, capital

SENTENCES = Path(__file__).with_name("sentences.toml")
INSTITUTIONS = {seat.title: seat.institution for seat in SEATS + LINE_SEATS}
SWAPPED: Mapping[EventType, EventType] = {"talks": "meeting", "meeting": "talks"}
OTHER_MODE: Mapping[Mode | None, Mode] = {
    "state": "official",
    "official": "state",
    "working": "official",
    "summit-level": "reception",
    "ministerial": "reception",
    "reception": "ministerial",
}
VAGUE = {"Minister of Foreign Affairs": "Minister", "President": "Head of State", "Prime Minister": "Minister"}
TWICE = 0.03
OFFICE_TOLD = 0.7
W = TypeVar("W")
Act = tuple[str, str, str, date]
Shown = tuple[str, str, Effect]


class Outlet(msgspec.Struct, frozen=True, kw_only=True):
    """Who publishes: a made domain, a language, and for English the way of spelling names."""

    name: str
    language: str
    scheme: str


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """One article, its accounts, and the truth of them by finding id: the event, and its people in order.

    `unlike` are pairs of events that look alike; they come with the first article about any of them. `acts` are
    people seen in office: person, country, title, day; `fulfilments` are promise, finding and effect.
    """

    article: Article
    accounts: list[Account[Finding]]
    events: dict[str, str] = {}
    people: dict[str, list[str | None]] = {}
    unlike: frozenset[tuple[str, str]] = frozenset()
    acts: frozenset[Act] = frozenset()
    agreements: dict[str, str] = {}
    commitments: dict[str, str] = {}
    fulfilments: list[Shown] = []


class Draft:
    """An article while it is written."""

    def __init__(self, key: str, outlet: Outlet, published: date, world: World, rng: Random) -> None:
        self.key, self.outlet, self.published, self.world, self.rng = key, outlet, published, world, rng
        self.findings: list[Finding] = []
        self.events: dict[str, str] = {}
        self.people: dict[str, list[str | None]] = {}
        self.forms: dict[str, tuple[str, str]] = {}
        self.acts: set[Act] = set()
        self.text = ""
        self.agreements: dict[str, str] = {}
        self.commitments: dict[str, str] = {}
        self.fulfilments: list[Shown] = []

    def told(self) -> Told:
        """The article with its accounts and their truth."""
        article = Article(
            id=self.key,
            title=self.text.split("\n", 1)[0],
            language=self.outlet.language,
            text=self.text,
            published=self.published.isoformat(),
            outlet=self.outlet.name,
        )
        return Told(
            article=article,
            accounts=accounts(article, self.findings),
            events=self.events,
            people=self.people,
            acts=frozenset(self.acts),
            agreements=self.agreements,
            commitments=self.commitments,
            fulfilments=self.fulfilments,
        )

    def occasion(self, occasion: Occasion, status: Status, day: date | None = None) -> None:
        """Tell of the occasion as planned, held or called off; `day` is what it was planned for when that changed."""
        parts = [part for part in occasion.happenings if self.rng.random() < noise.TOLD] or [occasion.happenings[0]]
        if status in ("planned", "cancelled"):
            parts = parts[:2]
        for part in parts:
            moved = part if day is None else _moved(part, day - part.first)
            self.event(moved, status)
            if self.rng.random() < TWICE:
                self.event(moved, status)
        self._offices(occasion.happenings[0].people)

    def event(self, event: Happening, status: Status) -> None:
        """One finding of an event."""
        rng = self.rng
        told = status if rng.random() >= noise.STATUS_WRONG else rng.choice(_confused(status))
        kind = SWAPPED.get(event.type, event.type) if rng.random() < noise.TYPE else event.type
        people, truth = self._cast(event, status)
        mode = self._mode(event.mode)
        identity = finding_id(self.key, "event", len(self.findings), len(self.findings))
        self.findings.append(
            EventFound(
                id=identity,
                article=self.key,
                rule="made",
                quotes=[self._quote(event, people)],
                type=kind,
                mode=mode,
                status=told,
                when=self._when(event, status),
                place=self._place(event),
                participants=people,
                countries=self.parties(event.countries),
                number=event.number if rng.random() >= noise.NUMBER_LOST else None,
                cameo=coded(kind, mode, told)[1],
            )
        )
        self.events[identity] = event.id
        self.people[identity] = truth

    def _cast(self, event: Happening, status: Status) -> tuple[list[Participant], list[str | None]]:
        rng = self.rng
        if rng.random() < noise.NOBODY[status]:
            return [], []
        kept = [(term, role) for term, role in event.people if rng.random() >= noise.PERSON_LOST]
        if rng.random() < noise.PERSON_ADDED and event.countries:
            extra = self.world.holder(
                rng.choice(event.countries), rng.choice(("head", "foreign", "premier")), event.first
            )
            if extra and all(extra.person != term.person for term, _ in event.people):
                kept.append((extra, "participant"))
        made = [self._participant(term, role) for term, role in kept]
        self._acted(event, status, kept)
        return [person for person, _ in made], [key for _, key in made]

    def _acted(self, event: Happening, status: Status, cast: Iterable[tuple[Term, Role]]) -> None:
        if status in ("occurred", "background"):
            self.acts |= {
                (term.person.id, term.country, title, event.first)
                for term, _ in cast
                for title in term.office.split(OFFICE_JOINT)
            }

    def _participant(self, term: Term, role: Role) -> tuple[Participant, str | None]:
        rng = self.rng
        country = term.country if rng.random() >= noise.COUNTRY_LOST else None
        if rng.random() < noise.UNNAMED:
            return Participant(office=term.office, country=term.country, role=role), None
        as_written, name = self._named(term)
        office = self._office(term)
        return (
            Participant(name=name, as_written=as_written, office=office, country=country, role=role),
            term.person.id,
        )

    def _office(self, term: Term) -> str | None:
        draw = self.rng.random()
        if draw < noise.OFFICE_LOST:
            return None
        title = term.office.split(OFFICE_JOINT)[-1]
        return VAGUE.get(title, title) if draw < noise.OFFICE_LOST + noise.OFFICE_VAGUE else term.office

    def _named(self, term: Term) -> tuple[str, str]:
        """The name as this article writes it, and as it is read: an article keeps to one form for a person."""
        person = term.person
        if person.id not in self.forms:
            form = picked(self.rng, noise.NAME_FORM)
            words = names.written(person.name, form, self.outlet.language, self.rng)
            self.forms[person.id] = words, names.read(words, self.outlet.language, self._scheme(term))
        return self.forms[person.id]

    def _scheme(self, term: Term) -> str:
        """Names that are at home in Latin letters are spelled as at home."""
        return self.outlet.scheme if names.region_of()[term.country] not in names.LATIN else "plain"

    def _offices(self, cast: Cast) -> None:
        for term, _ in cast[:4]:
            if self.rng.random() < OFFICE_TOLD:
                as_written, name = self._named(term)
                identity = finding_id(self.key, "office", len(self.findings), len(self.findings))
                self.findings.append(
                    OfficeFound(
                        id=identity,
                        article=self.key,
                        rule="made",
                        quotes=[self.quoted(as_written)],
                        person=name,
                        as_written=as_written,
                        office=self._office(term) or term.office,
                        organisation=INSTITUTIONS.get(term.office.split(OFFICE_JOINT)[-1]),
                        country=term.country,
                    )
                )
                self.people[identity] = [term.person.id]

    def _when(self, event: Happening, status: Status) -> When:
        rng = self.rng
        precision = picked(rng, noise.DATED[status])
        first, last = event.first, event.last
        if precision == "none":
            return When()
        draw = rng.random()
        if draw < noise.DATE_WRONG:
            first = last = first - timedelta(days=rng.choice((365, 366, 7, 31, 14)))
        elif draw < noise.DATE_WRONG + noise.DAY_OFF:
            first = last = first + timedelta(days=rng.choice((-1, 1)))
        return When(edtf=self._edtf(precision, first, last), stated=rng.random() < noise.STATED)

    def _edtf(self, precision: str, first: date, last: date) -> str:
        if precision == "year":
            return first.isoformat()[:4]
        if precision == "month":
            return first.isoformat()[:7]
        if first == last:
            return first.isoformat()
        if self.rng.random() < noise.INTERVAL_LOST:
            return self.rng.choice((first, last)).isoformat()
        return f"{first}/{last}"

    def _place(self, event: Happening) -> Place | None:
        rng = self.rng
        if event.city is None or event.country is None:
            return None
        if rng.random() < noise.CITY_LOST:
            return Place(country=event.country) if rng.random() < 0.4 else None
        if rng.random() < noise.CITY_WRONG:
            return Place(city=capital(event.countries[0]), country=event.countries[0])
        return Place(city=event.city, country=event.country)

    def quoted(self, words: str) -> Quote:
        """The words as the next sentence of the article."""
        start = len(self.text) + 1 if self.text else 0
        self.text = f"{self.text}\n{words}" if self.text else words
        return Quote(article=self.key, start=start, end=start + len(words), text=words)

    def parties(self, countries: Sequence[str]) -> list[str]:
        """The countries as the article has them: one may be missing, one too many."""
        rng = self.rng
        found = list(countries)
        if rng.random() < noise.PARTY_LOST and len(found) > 1:
            found.remove(rng.choice(found))
        if rng.random() < noise.PARTY_ADDED:
            found.append(rng.choice([code for code in ("RU", "CN", "US", "TR", "KZ") if code not in found]))
        return sorted(found)

    def _mode(self, mode: Mode | None) -> Mode | None:
        draw = self.rng.random()
        if draw < noise.MODE_LOST:
            return None
        return OTHER_MODE.get(mode, mode) if draw < noise.MODE_LOST + noise.MODE_WRONG else mode

    def _quote(self, event: Happening, people: Sequence[Participant]) -> Quote:
        who = next((person.as_written for person in people if person.as_written), "…")
        words = sentences()[self.outlet.language][event.type].format(
            who=who, city=called(event.city, self.outlet.language)
        )
        return self.quoted(words)


def _confused(status: Status) -> tuple[Status, ...]:
    """What a status is mistaken for. Read: background as occurred 6, occurred as planned 5, planned as occurred 3."""
    return ("planned", "background") if status == "occurred" else ("occurred",)


def _moved(event: Happening, by: timedelta) -> Happening:
    return msgspec.structs.replace(event, first=event.first + by, last=event.last + by)


@cache
def sentences() -> dict[str, dict[str, str]]:
    """The words of quotes by language and type."""
    return tomllib.loads(SENTENCES.read_text("utf-8"))


def picked(rng: Random, shares: Mapping[W, float]) -> W:
    """One of the keys, by their shares."""
    return rng.choices(list(shares), list(shares.values()))[0]


def recalled(rng: Random, earlier: Sequence[Occasion], day: date) -> Iterable[Happening]:
    """What an article reminds of: earlier occasions, the weightier and the nearer more often."""
    count = picked(rng, noise.RECALLED)
    held = [occasion for occasion in earlier if occasion.held and occasion.day < day - timedelta(days=2)]
    if not held or not count:
        return []
    weights = [noise.REMEMBERED[occasion.rank] / (1 + (day - occasion.day).days / 200) for occasion in held]
    found = {id(o): o for o in rng.choices(held, weights, k=count)}
    return _remembered(rng, found.values())


def _remembered(rng: Random, occasions: Iterable[Occasion]) -> Iterator[Happening]:
    for occasion in occasions:
        yield occasion.happenings[0]
        if len(occasion.happenings) > 1 and rng.random() < 0.3:
            yield rng.choice(occasion.happenings[1:])
