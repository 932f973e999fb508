"""Speed and memory of reading pages with the tagger, in one process and in one a core.

`python -m benchmarks.reading` reads some hundred articles; `python -m benchmarks.reading 10000` so many, in one
process a core, and prints the memory of the largest process after each tenth.
"""

import sys
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from elchi.pipeline import cores, line_of, worked
from elchi.reading import captures
from elchi.records import Capture, Line, Rejected

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "samples", ROOT / "evals/gold/tune")
COUNT = 600
WORDS = 300
WARM = 100


def pages(count: int) -> Iterator[Capture | Rejected]:
    """So many pages of the samples and the gold, over and over."""
    found = [page for page in captures(PAGES) if page.name.endswith((".html", ".txt"))]
    return islice(cycle(found), count)


def main(count: int) -> None:
    """Print articles of WORDS words a second and, for long runs, the memory as it goes."""
    for workers in sorted({1, cores()}) if count <= COUNT else [cores()]:
        words, start = 0, 0.0
        for number, line in enumerate(worked(line_of, pages(WARM + count), workers)):
            if number == WARM:
                start = time.perf_counter()
            words += _words(line) if number >= WARM else 0
            if count > COUNT and number and number % (count // 10) == 0:
                print(f"  {number:6} pages  {_memory():5.0f} MB in the largest process")
        rate = words / WORDS / (time.perf_counter() - start)
        print(f"{workers} workers {rate:6.1f} articles of {WORDS} words a second with the tagger  (target 25 on 2)")


def _words(line: Line) -> int:
    return len(line.article.text.split()) if line.article else 0


def _memory() -> float:
    """Megabytes that the largest process of this run holds now, this one or a child."""
    own = Path("/proc/self/task/").glob("*/children")
    children = [child for found in own for child in found.read_text().split()]
    return max(_resident(f"/proc/{process}/statm") for process in ["self", *children])


def _resident(path: str) -> float:
    return int(Path(path).read_text().split()[1]) * 4096 / 1e6


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT)
