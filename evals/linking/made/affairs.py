"""What two countries sign and promise, and what comes of it: documents, promises, trade by year."""

import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from elchi.records.vocabulary import AgreementType, Level, Sector
from evals.linking.made.happenings import Occasion

FOLDER = Path(__file__).parent
BLOCK = 3
PROMISING = 0.6
REPEATED = 0.45
KEPT = 0.45
TYPES: tuple[AgreementType, ...] = ("agreement", "memorandum", "protocol", "roadmap", "treaty")
WEIGHTS = (8, 6, 4, 2, 1)
LEVELS: dict[AgreementType, Level] = {"treaty": "state", "agreement": "government", "programme": "ministry"}


class Paper(msgspec.Struct, frozen=True, kw_only=True):
    """A document; `term` are its first and last year."""

    id: str
    type: AgreementType
    subject: str
    parties: tuple[str, str]
    signed: date
    term: tuple[int, int] | None = None

    @property
    def level(self) -> Level | None:
        """Whose document it is."""
        return LEVELS.get(self.type)


class Vow(msgspec.Struct, frozen=True, kw_only=True):
    """A promise; `kept` is the day on which it is kept, None when it never is."""

    id: str
    key: str
    parties: tuple[str, str]
    first: date
    sector: Sector
    number: int | None = None
    city: str | None = None
    kept: date | None = None


class Affairs(msgspec.Struct, frozen=True, kw_only=True):
    """Documents and promises by the occasion's first event, and trade in US dollars by year."""

    papers: dict[str, list[Paper]]
    vows: dict[str, list[Vow]]
    trade: dict[int, float]

    def promised(self) -> list[Vow]:
        """Every promise once, in the order of their days."""
        found = {vow.id: vow for vows in self.vows.values() for vow in vows}
        return sorted(found.values(), key=lambda vow: (vow.first, vow.id))


@cache
def promises() -> dict[str, dict[str, Any]]:
    """What may be promised."""
    return tomllib.loads((FOLDER / "promises.toml").read_text("utf-8"))


@cache
def titles() -> dict[str, Any]:
    """The parts of titles."""
    return tomllib.loads((FOLDER / "papers.toml").read_text("utf-8"))


def affairs(pair: tuple[str, str], found: list[Occasion], cities: tuple[str, ...], rng: Random) -> Affairs:
    """What these occasions of a pair bring; `cities` are places in the two countries."""
    desk = _Desk(pair, cities, rng)
    for occasion in found:
        if occasion.held and occasion.rank >= 1:
            desk.work(occasion)
    return Affairs(papers=desk.papers, vows=desk.vows, trade=_trade(rng))


def _trade(rng: Random) -> dict[int, float]:
    value, found = rng.uniform(0.1, 3.0) * 1e9, {}
    for year in range(2014, 2027):
        found[year] = round(value, -5)
        value *= rng.uniform(0.85, 1.35)
    return found


class _Desk:
    def __init__(self, pair: tuple[str, str], cities: tuple[str, ...], rng: Random) -> None:
        self.pair, self.cities, self.rng = pair, cities, rng
        self.papers: dict[str, list[Paper]] = {}
        self.vows: dict[str, list[Vow]] = {}
        self._open: list[Vow] = []
        self._signed: set[tuple[AgreementType, str]] = set()
        self._until = 0
        self._made = 0

    def work(self, occasion: Occasion) -> None:
        key = occasion.happenings[0].id
        if any(event.type == "signing" for event in occasion.happenings):
            self.papers[key] = list(self._documents(occasion.day))
        if occasion.rank >= 2 and self.rng.random() < PROMISING:
            self.vows[key] = list({vow.id: vow for vow in self._promises(occasion.day)}.values())

    def _documents(self, day: date) -> Iterator[Paper]:
        if day.year > self._until:
            first = day.year + (day.month > 8)
            self._until = first + BLOCK - 1
            yield self._paper("programme", "ministries", day, (first, self._until))
        for _ in range(self.rng.randrange(0, 3)):
            kind, subject = self.rng.choices(TYPES, WEIGHTS)[0], self.rng.choice(list(titles()["subjects"]))
            if (kind, subject) not in self._signed:
                self._signed.add((kind, subject))
                yield self._paper(kind, subject, day, None)

    def _paper(self, kind: AgreementType, subject: str, day: date, term: tuple[int, int] | None) -> Paper:
        self._made += 1
        key = f"{'-'.join(self.pair)} paper {self._made:04} {kind} {subject}"
        return Paper(id=key, type=kind, subject=subject, parties=self.pair, signed=day, term=term)

    def _promises(self, day: date) -> Iterator[Vow]:
        for _ in range(self.rng.randrange(1, 4)):
            old = [vow for vow in self._open if (day - vow.first).days > 60 and not (vow.kept and vow.kept <= day)]
            if old and self.rng.random() < REPEATED:
                yield self.rng.choice(old)
            else:
                yield from self._new(day)

    def _new(self, day: date) -> Iterator[Vow]:
        key = self.rng.choice(list(promises()))
        row = promises()[key]
        number = self.rng.choice(row["numbers"]) if "numbers" in row else None
        city = self.rng.choice(self.cities) if row.get("city") else None
        again = bool(row.get("again"))
        known = [vow for vow in self._open if (vow.key, vow.number, vow.city) == (key, number, city)]
        if known and not (again and (day - known[-1].first).days > 300):
            return
        self._made += 1
        kept = day + timedelta(days=self.rng.randrange(100, 280 if again else 800)) if self._will_keep(row) else None
        vow = Vow(
            id=f"{'-'.join(self.pair)} vow {self._made:04} {key}",
            key=key,
            parties=self.pair,
            first=day,
            sector=row["sector"],
            number=number,
            city=city,
            kept=kept,
        )
        self._open = [one for one in self._open if not (again and one.key == key)] + [vow]
        yield vow

    def _will_keep(self, row: dict[str, Any]) -> bool:
        return "done" in row and self.rng.random() < KEPT


def like_papers(found: Affairs) -> Iterator[tuple[str, str]]:
    """Pairs of documents of one subject, or of one series."""
    papers = [paper for several in found.papers.values() for paper in several]
    for one, other in combinations(papers, 2):
        if one.subject == other.subject:
            yield min(one.id, other.id), max(one.id, other.id)


def like_vows(found: Affairs) -> Iterator[tuple[str, str]]:
    """Pairs of promises of one object that another number, city or time tells apart."""
    for one, other in combinations(found.promised(), 2):
        if one.key == other.key:
            yield min(one.id, other.id), max(one.id, other.id)


def worded(row: dict[str, Any], language: str, rng: Random) -> str:
    """One of the wordings in a language."""
    return str(rng.choice(row[language]))
