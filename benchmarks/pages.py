"""HTML page to article, beside trafilatura alone on the same pages: `python -m benchmarks.pages`.

Both get the bytes of every HTML page of the samples and of the gold's tuning half, in turns, on one core. trafilatura
gives text and metadata; ours an Article with outlet, day, language, tables and the source that it names.
"""

import os
import platform
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import trafilatura

from elchi.reading import captures, read
from elchi.records import Capture

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "samples", ROOT / "evals/gold/tune")
ROUNDS = 5
TARGET = 3.0


def pages() -> list[Capture]:
    """The HTML pages, as captured."""
    return [each for each in captures(PAGES) if isinstance(each, Capture) and each.name.endswith(".html")]


def seconds(work: Callable[[], object]) -> float:
    """How long one round takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def main() -> None:
    """Print pages and bytes a second of both, and the ratio."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    found = pages()
    size = sum(len(page.body) for page in found) / 1e6

    def ours() -> None:
        for page in found:
            read(page)

    def theirs() -> None:
        for page in found:
            trafilatura.bare_extraction(page.body, with_metadata=True)

    ours()
    theirs()
    rounds = [(seconds(ours), seconds(theirs)) for _ in range(ROUNDS)]
    mine, peer = (statistics.median(each) for each in zip(*rounds, strict=True))
    ratio = statistics.median(other / own for own, other in rounds)
    print(f"{platform.machine()} · one core · {len(found)} HTML pages, {size:.1f} MB · median of {ROUNDS} rounds")
    print(f"Elchi       {len(found) / mine:7.1f} pages/s  {size / mine:5.1f} MB/s")
    print(f"trafilatura {len(found) / peer:7.1f} pages/s  {size / peer:5.1f} MB/s  ({trafilatura.__version__})")
    print(f"ratio       {ratio:7.2f}  (target {TARGET})")


if __name__ == "__main__":
    main()
