"""The made record as a stream: articles of known truth, as many as are asked for, the same for the same seed.

Memory holds the world, the calendar and the occasions of one pair at a time; articles are given away one by one.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count, islice
from random import Random

import msgspec

from elchi.records.vocabulary import AgreementStatus, Status
from evals.linking.made import noise, weaving
from evals.linking.made.affairs import Affairs, affairs, like_papers, like_vows
from evals.linking.made.happenings import Calendar, Course, Occasion, look_alikes, occasions
from evals.linking.made.places import cities_of
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
PAPER_RECALLED = 0.15
LATER: dict[AgreementStatus, float] = {"mentioned": 0.5, "signed": 0.3, "in-force": 0.1, "ratified": 0.1}
NO_AFFAIRS = Affairs(papers={}, vows={}, trade={})


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
            yield from self._told(list(occasions(self.world, self.calendar, course, mine)), mine, course.pair)
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

    def _told(self, found: list[Occasion], rng: Random, pair: tuple[str, str] | None = None) -> Iterator[Told]:
        cities = cities_of(pair[0]) + cities_of(pair[1]) if pair else ()
        course = affairs(pair, found, cities or ("Geneva",), rng) if pair else NO_AFFAIRS
        told = (
            made
            for place, occasion in enumerate(found)
            for made in self._about(occasion, found[max(0, place - REMEMBERED) : place], course, rng)
        )
        alike = frozenset([*look_alikes(found), *like_papers(course), *like_vows(course)])
        for first in islice(told, 1):
            yield msgspec.structs.replace(first, unlike=alike)
        yield from told
        yield from self._kept(course, rng)

    def _kept(self, course: Affairs, rng: Random) -> Iterator[Told]:
        """Articles that show promises kept; some were announced before, which shows nothing."""
        for vow in [vow for vow in course.promised() if vow.kept and vow.kept <= LAST]:
            day = vow.kept or LAST
            for planned in [True] * rng.randrange(0, 2) + [False] * rng.randrange(1, 6):
                delay = -rng.randrange(5, 40) if planned else picked(rng, noise.DELAY)
                outlet, published = rng.choice(self.outlets), day + timedelta(days=delay)
                draft = Draft(self._key(), outlet, published, self.world, rng)
                weaving.kept(draft, vow, day, planned)
                yield draft.told()

    def _about(self, occasion: Occasion, earlier: list[Occasion], course: Affairs, rng: Random) -> Iterator[Told]:
        outlets = min(MOST, int(rng.paretovariate(TAIL) * occasion.weight) or 1)
        scene = Scene(occasion=occasion, earlier=earlier, course=course)
        yield from self._before(scene, rng, max(1, outlets // 3))
        if occasion.held:
            for _ in range(outlets):
                delay = picked(rng, noise.DELAY)
                yield from self._article(scene, rng, "occurred", occasion.day + timedelta(days=delay))

    def _before(self, scene: "Scene", rng: Random, outlets: int) -> Iterator[Told]:
        """The announcement; where it was put off, the first one, the putting off and the new one."""
        occasion = scene.occasion
        if occasion.announced is None:
            return
        first = occasion.moved_from
        for _ in range(outlets):
            day = occasion.announced + timedelta(days=rng.randrange(0, 2))
            yield from self._article(scene, rng, "planned", day, first)
        if first or not occasion.held:
            for _ in range(outlets):
                day = (first or occasion.day) - timedelta(days=rng.randrange(0, 3))
                yield from self._article(scene, rng, "cancelled", day, first)

    def _article(
        self, scene: "Scene", rng: Random, status: Status, published: date, planned: date | None = None
    ) -> Iterator[Told]:
        outlet = rng.choice(self.outlets)
        copies = [outlet]
        if rng.random() < noise.COPIED:
            copies.append(rng.choice([other for other in self.outlets if other.language == outlet.language]))
        state = rng.getstate()
        for copy in copies:
            rng.setstate(state)
            draft = Draft(self._key(), copy, published, self.world, rng)
            draft.occasion(scene.occasion, status, planned)
            if status == "occurred":
                scene.told_in(draft)
            for event in recalled(rng, scene.earlier, published):
                draft.event(event, "background")
            yield draft.told()

    def _key(self) -> str:
        return f"m{self.seed}-{next(self.number):07}"


class Scene(msgspec.Struct, frozen=True, kw_only=True):
    """An occasion with what went before it and what its pair signs and promises."""

    occasion: Occasion
    earlier: list[Occasion]
    course: Affairs

    def told_in(self, draft: Draft) -> None:
        """Documents, promises and figures that the article tells beside the events."""
        rng, key = draft.rng, self.occasion.happenings[0].id
        for paper in self.course.papers.get(key, []):
            if rng.random() < noise.PAPER_TOLD:
                weaving.paper(draft, paper, "signed")
        for vow in self.course.vows.get(key, []):
            if rng.random() < noise.PROMISE_TOLD:
                weaving.vow(draft, vow)
        self._recalled(draft)

    def _recalled(self, draft: Draft) -> None:
        rng = draft.rng
        keys = [occasion.happenings[0].id for occasion in self.earlier]
        papers = [paper for key in keys for paper in self.course.papers.get(key, [])]
        vows = [(vow, day) for key, day in self._days() for vow in self.course.vows.get(key, [])]
        if papers and rng.random() < PAPER_RECALLED:
            weaving.paper(draft, rng.choice(papers), picked(rng, LATER))
        if vows and rng.random() < noise.PROMISE_RECALLED:
            weaving.vow(draft, *rng.choice(vows))
        if self.course.trade and rng.random() < noise.FIGURE_TOLD:
            first, second = self.occasion.happenings[0].countries
            weaving.trade(draft, self.course, (first, second))

    def _days(self) -> list[tuple[str, date]]:
        return [(occasion.happenings[0].id, occasion.day) for occasion in self.earlier]
