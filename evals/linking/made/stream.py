"""The made record as a stream: articles of known truth, as many as are asked for, the same for the same seed.

Memory holds the world, the calendar and the occasions of one pair at a time; articles are given away one by one.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count, islice
from random import Random

import msgspec

from elchi.records.vocabulary import Status
from evals.linking.made import noise
from evals.linking.made.happenings import Calendar, Course, Occasion, look_alikes, occasions
from evals.linking.made.summits import formats, gatherings
from evals.linking.made.telling import Draft, Outlet, Told, picked, recalled
from evals.linking.made.world import COUNTRIES, FIRST, LAST, World

OUTLETS = 40
SPOKEN = {"ru": 0.35, "en": 0.3, "kk": 0.2, "tk": 0.15}
SCHEMES = ("plain", "plain", "short", "british", "turkmen", "loose", "double")
YEARLY = (("daily", 120.0), ("busy", 12.0), ("quiet", 3.0))
ROUND = ("quiet", "busy", "quiet", "daily", "quiet", "busy", *(["quiet"] * 8 + ["busy"]) * 2, *["quiet"] * 5)
ROUND_ARTICLES = 17_000
TAIL = 1.3
MOST = 400
REMEMBERED = 60


def outlets(seed: int) -> list[Outlet]:
    """The outlets of this world."""
    rng = Random(f"outlets {seed}")
    return [
        Outlet(name=f"news{n:02}.example", language=picked(rng, SPOKEN), scheme=rng.choice(SCHEMES))
        for n in range(OUTLETS)
    ]


def stream(articles: int, seed: int = 1) -> Iterator[Told]:
    """So many articles with their findings and truth.

    >>> sum(1 for _ in stream(50))
    50
    """
    return islice(_Press(seed, articles).run(), articles)


class _Press:
    """All outlets at work."""

    def __init__(self, seed: int, articles: int) -> None:
        self.seed, self.articles = seed, articles
        self.world, self.calendar, self.outlets = World(seed), Calendar(), outlets(seed)
        self.number = count()

    def run(self) -> Iterator[Told]:
        rng = Random(f"pairs {self.seed}")
        summits = iter(formats(rng))
        for place, course in enumerate(self._courses(rng)):
            mine = Random(f"{self.seed} {place} {'-'.join(course.pair)}")
            yield from self._told(list(occasions(self.world, self.calendar, course, mine)), mine)
            if place % 3 == 0 and (form := next(summits, None)):
                mine = Random(f"{self.seed} {form.name}")
                yield from self._told(list(gatherings(self.world, self.calendar, form, mine)), mine)

    def _courses(self, rng: Random) -> Iterator[Course]:
        """Pairs of countries: one in twenty-nine meets every three days, most a few times a year."""
        rates = dict(YEARLY)
        years = min(12.0, max(1.0, 12 * self.articles / ROUND_ARTICLES))
        seen: set[tuple[str, ...]] = set()
        while len(seen) < len(COUNTRIES) * 8:
            pair = tuple(sorted((rng.choice(COUNTRIES[:9]), rng.choice(COUNTRIES))))
            if pair[0] == pair[1] or pair in seen:
                continue
            seen.add(pair)
            kind = ROUND[len(seen) % len(ROUND)]
            first = LAST - timedelta(days=int(365 * years)) if kind == "daily" else FIRST
            yield Course(pair=(pair[0], pair[1]), yearly=rates[kind], first=first, last=LAST)

    def _told(self, found: list[Occasion], rng: Random) -> Iterator[Told]:
        told = (
            made
            for place, occasion in enumerate(found)
            for made in self._about(occasion, found[max(0, place - REMEMBERED) : place], rng)
        )
        for first in islice(told, 1):
            yield msgspec.structs.replace(first, unlike=frozenset(look_alikes(found)))
        yield from told

    def _about(self, occasion: Occasion, earlier: list[Occasion], rng: Random) -> Iterator[Told]:
        outlets = min(MOST, int(rng.paretovariate(TAIL) * occasion.weight) or 1)
        yield from self._before(occasion, earlier, rng, max(1, outlets // 3))
        if occasion.held:
            for _ in range(outlets):
                delay = picked(rng, noise.DELAY)
                yield from self._article(occasion, earlier, rng, "occurred", occasion.day + timedelta(days=delay))

    def _before(self, occasion: Occasion, earlier: list[Occasion], rng: Random, outlets: int) -> Iterator[Told]:
        """The announcement; where it was put off, the first one, the putting off and the new one."""
        if occasion.announced is None:
            return
        first = occasion.moved_from
        for _ in range(outlets):
            day = occasion.announced + timedelta(days=rng.randrange(0, 2))
            yield from self._article(occasion, earlier, rng, "planned", day, first)
        if first or not occasion.held:
            for _ in range(outlets):
                day = (first or occasion.day) - timedelta(days=rng.randrange(0, 3))
                yield from self._article(occasion, earlier, rng, "cancelled", day, first)

    def _article(
        self,
        occasion: Occasion,
        earlier: list[Occasion],
        rng: Random,
        status: Status,
        published: date,
        planned: date | None = None,
    ) -> Iterator[Told]:
        outlet = rng.choice(self.outlets)
        copies = [outlet]
        if rng.random() < noise.COPIED:
            copies.append(rng.choice([other for other in self.outlets if other.language == outlet.language]))
        state = rng.getstate()
        for copy in copies:
            rng.setstate(state)
            draft = Draft(f"m{self.seed}-{next(self.number):07}", copy, published, self.world, rng)
            draft.occasion(occasion, status, planned)
            for event in recalled(rng, earlier, published):
                draft.event(event, "background")
            yield draft.told()
