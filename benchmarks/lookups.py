"""How fast the record answers what pages ask: `python -m benchmarks.lookups [ARTICLES]`.

Each look-up is asked a number of times with other values each time (countries, types, years, words that occur), on
the made record of `benchmarks.bigrecord`; the middle, the 95th percentile and the
slowest are printed in milliseconds.
"""

import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from random import Random

from benchmarks.bigrecord import ARTICLES, made
from elchi.linking import Conclusion
from elchi.records import Agreement, Article, Commitment, Event, Person
from elchi.storage import Record, Selection
from elchi.storage.lists import By
from elchi.storage.selection import ALL

TIMES = 40
ON = "2026-06-01"
WORDS = {
    "ru": "энергетика порты визит водным транзит",
    "kk": "энергетика сапармен порттары су",
    "tk": "energetika sapary portlary suw",
    "en": "energy ports visit water cargo",
}
Ask = Callable[[Random], object]
Draw = Callable[[Random], Selection]
FACETS: tuple[By, ...] = ("year", "type", "country", "sector", "language", "outlet")


class Values:
    """What a record can be asked by, drawn from it: frequent values come up as often as they occur."""

    def __init__(self, record: Record) -> None:
        self._told = {by: record.tally(Article, by) for by in FACETS}
        self._pairs = [each.countries for each in record.pairs()[:150]]
        self.people = [one.id for one in record.listed(Person, limit=300).items]
        self.named = [event.findings[-1] for event in record.listed(Event, limit=300).items]

    def one(self, rng: Random, by: By) -> str:
        """A value of a facet."""
        told = self._told[by]
        return rng.choices(told, [each.count for each in told])[0].value

    def pair(self, rng: Random) -> tuple[str, str]:
        """Two countries that have events, the busy ones more often."""
        return self._pairs[min(int(rng.paretovariate(0.7)) - 1, len(self._pairs) - 1)]

    def words(self, rng: Random) -> str:
        """One or two words in one language."""
        return " ".join(rng.sample(rng.choice(list(WORDS.values())).split(), rng.randrange(1, 3)))


def draws(values: Values) -> dict[str, Draw]:
    """Selections by what they ask for."""
    one = values.one
    return {
        "all": lambda _: ALL,
        "country": lambda rng: Selection(countries=(one(rng, "country"),)),
        "pair": lambda rng: Selection(countries=values.pair(rng)),
        "language, outlet": lambda rng: Selection(language=one(rng, "language"), outlet=one(rng, "outlet")),
        "sector, country, year": lambda rng: Selection(
            sector=one(rng, "sector"), countries=(one(rng, "country"),), year=one(rng, "year")
        ),
    }


def further(values: Values) -> dict[str, Draw]:
    """Selections of events and articles alone."""
    one = values.one
    return {
        "type, language": lambda rng: Selection(type=one(rng, "type"), language=one(rng, "language")),
        "since, until": lambda rng: Selection(since=one(rng, "year"), until=ON, countries=(one(rng, "country"),)),
        "person": lambda rng: Selection(person=rng.choice(values.people)),
        "words": lambda rng: Selection(words=values.words(rng)),
    }


def lists(record: Record, values: Values) -> Iterator[tuple[str, Ask]]:
    """Pages of lists, and how they spread."""
    for of in (Event, Agreement, Commitment, Person, Article):
        both = further(values) if of in (Event, Article) else {}
        for name, draw in (draws(values) | both).items():
            yield f"{of.__name__.lower()}: {name}", partial(_listed, record, of, draw)
    for by in FACETS:
        for name in ("all", "pair"):
            yield f"tally by {by}: {name}", partial(_tally, record, by, draws(values)[name])


def others(record: Record, values: Values) -> Iterator[tuple[str, Ask]]:
    """Counts, calendar and testimony."""
    country = draws(values)["country"]
    yield "testimony of thirty events", partial(testimony, record)
    yield "an event by an old name", lambda rng: record.event(rng.choice(values.named))
    yield "pairs", lambda _: record.pairs(until=ON)
    yield "sectors by year: all", lambda _: record.sectors_by_year()
    yield "sectors by year: pair", lambda rng: record.sectors_by_year(values.pair(rng))
    yield "formats: country", lambda rng: record.formats(country(rng))
    yield "headline", lambda rng: record.headline(*values.pair(rng), since="2020")
    yield "upcoming: country", lambda rng: record.upcoming(ON, country(rng))
    yield "latest events", lambda _: record.latest(Event)
    yield "latest articles: pair", lambda rng: record.latest(Article, countries=values.pair(rng))
    yield "stamp", lambda _: record.stamp
    yield "mechanisms", lambda rng: record.mechanisms(*values.pair(rng))
    yield "series", lambda rng: record.series(*values.pair(rng))


def _listed(record: Record, of: type[Conclusion | Article], draw: Draw, rng: Random) -> object:
    return record.listed(of, draw(rng))


def _tally(record: Record, by: By, draw: Draw, rng: Random) -> object:
    return record.tally(Article, by, draw(rng))


def testimony(record: Record, rng: Random) -> object:
    """What a page of thirty events shows under them."""
    events = record.listed(Event, Selection(year=str(rng.randrange(2016, 2027)))).items
    return record.testimony(finding for event in events for finding in event.findings[:5])


def timed(ask: Ask) -> list[float]:
    """Milliseconds of each asking, in order of length."""
    rng, times = Random(1), list[float]()
    for _ in range(TIMES):
        start = time.perf_counter()
        ask(rng)
        times.append((time.perf_counter() - start) * 1000)
    return sorted(times)


def main(articles: int = ARTICLES) -> None:
    """Print the table."""
    with Record(made(articles)) as record:
        values = Values(record)
        print(f"{articles} articles · {record.counts()}")
        print(f"{'look-up':44} {'middle':>8} {'p95':>8} {'slowest':>8}  ms")
        for name, ask in (*lists(record, values), *others(record, values)):
            times = timed(ask)
            late = times[int(len(times) * 0.95)]
            print(f"{name:44} {statistics.median(times):8.1f} {late:8.1f} {times[-1]:8.1f}", flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
