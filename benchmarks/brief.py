"""How fast the brief of a pair with many events is made, in every format.

    python -m benchmarks.brief 500

fills a record with made pages until the richest pair has so many events, writes its brief in every format, and prints
the seconds of each as a reader waits for them: looking the pair up, composing and writing.
"""

import sys
import tempfile
import time
from collections import Counter
from itertools import combinations, islice
from pathlib import Path

from benchmarks.adding import reading
from elchi.publishing import Record, write
from elchi.publishing.write import RENDERERS
from evals.linking.made.stream import stream

EVENTS = 500
STEP = 500
MOST = 40_000
WARM = ".md"


def main(events: int = EVENTS) -> None:
    """Fill, write, print."""
    with tempfile.TemporaryDirectory() as folder, Record(Path(folder) / "made.db") as record:
        pair, found = _filled(record, events)
        print(f"{'–'.join(pair)}: {found} events")
        for language in ("ru", "kk"):
            for suffix in (WARM, *RENDERERS):
                start = time.perf_counter()
                made = record.brief(*pair, language=language)
                composed = time.perf_counter() - start
                path = write(made, Path(folder) / f"brief{suffix}")
                taken = time.perf_counter() - start
                size = path.stat().st_size // 1024
                print(f"{language} {suffix}: {taken:.2f} s, of it {composed:.2f} s composing; {size} kB")


def _filled(record: Record, events: int) -> tuple[tuple[str, str], int]:
    """The pair with most events once it has so many, and how many it has."""
    pages = iter(stream(MOST))
    for _ in range(0, MOST, STEP):
        record.add_all(reading(told.accounts) for told in islice(pages, STEP))
        counts = Counter(pair for event in record.events() for pair in combinations(sorted(event.countries), 2))
        pair, found = counts.most_common(1)[0]
        if found >= events:
            break
    return (pair[0], pair[1]), found


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
