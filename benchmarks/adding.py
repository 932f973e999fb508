"""How fast a record takes up pages of the made record: many in one go, and one by one into a full record.

    python -m benchmarks.adding 17000

fills a record with so many made articles, adds 300 more that were held back evenly from among them one by one, and
prints articles a second, the middle and the 95th percentile of one adding in milliseconds, and the peak of memory.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from elchi.linking import Account
from elchi.records import Article, Finding
from elchi.storage import Record
from evals.linking.made.stream import stream

HELD_BACK = 300
ARTICLES = 17_000
Reading = tuple[Article, list[Finding]]


def main(articles: int = ARTICLES) -> None:
    """Fill, add, print."""
    every = max(2, articles // HELD_BACK)
    held: list[Reading] = []
    with tempfile.TemporaryDirectory() as folder, Record(Path(folder) / "made.db") as record:
        start = time.perf_counter()
        record.add_all(_kept(articles, every, held))
        taken = time.perf_counter() - start
        print(f"filled with {articles} articles: {taken:.0f} s, {articles / taken:.0f} articles a second")
        _one_by_one(record, held)
        start = time.perf_counter()
        record.relink()
        print(f"linked anew: {time.perf_counter() - start:.0f} s")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _kept(articles: int, every: int, held: list[Reading]) -> Iterable[Reading]:
    for number, told in enumerate(stream(articles)):
        if number % every == every // 2:
            held.append(reading(told.accounts))
        else:
            yield reading(told.accounts)


def reading(accounts: list[Account[Finding]]) -> Reading:
    """A made article, of which linking looks at no text, with its findings."""
    first = accounts[0]
    article = Article(
        id=first.finding.article,
        title=first.finding.article,
        language=first.language,
        text=first.finding.article,
        published=first.published,
        outlet=first.outlet,
    )
    return article, [account.finding for account in accounts]


def _one_by_one(record: Record, held: list[Reading]) -> None:
    times = []
    for article, findings in held:
        start = time.perf_counter()
        record.add(article, findings)
        times.append((time.perf_counter() - start) * 1000)
    times.sort()
    middle, late = times[len(times) // 2], times[len(times) * 95 // 100]
    print(f"one article more: {middle:.0f} ms in the middle, p95 {late:.0f} ms, the slowest {times[-1]:.0f} ms")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
