"""Speed of extraction and start-up: `make bench`. Medians of several rounds, on one core."""

import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from elchi.extraction import extract
from elchi.extraction.marking import SWITCH
from elchi.reading import read
from elchi.records import Article, Finding, Rejected

SAMPLES = Path(__file__).parent.parent / "samples"
ROUNDS = 5
WORDS = 300


def articles() -> list[Article]:
    """The sample articles that tell of diplomacy, in four languages."""
    pages = sorted(path for path in SAMPLES.glob("*/*.*") if path.suffix in (".html", ".txt"))
    found = [read(page) for page in pages]
    return [article for article in found if not isinstance(article, Rejected)]


def rate(work: Callable[[], object], size: float) -> float:
    """Median size per second of several rounds after one to warm up."""
    work()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return size / statistics.median(times)


def _extracted(pages: list[Article]) -> list[list[Finding]]:
    return [extract(page) for page in pages]


def seconds(command: list[str]) -> float:
    """Median wall time of a command in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    """Print the table."""
    pages = articles()
    print(f"{platform.machine()} · Python {platform.python_version()} · {len(pages)} articles · median of {ROUNDS}")
    for language in ("ru", "en", "kk", "tk"):
        mine = [page for page in pages if page.language == language]
        words = sum(len(page.text.split()) for page in mine)
        size = words / WORDS
        os.environ[SWITCH] = "off"
        speed = rate(partial(_extracted, mine), size)
        os.environ[SWITCH] = "on"
        tagged = rate(partial(_extracted, mine), size)
        print(f"extract {language}        {speed:8.0f} articles of {WORDS} words a second by tables  (target 100)")
        print(f"  with the tagger {tagged:8.0f} articles, {tagged / speed:.2f} of that")
    bare = seconds([sys.executable, "-c", "pass"])
    print(f"import elchi      {seconds([sys.executable, '-c', 'import elchi']) - bare:8.3f} s  (target 0.3)")
    print(f"elchi --help      {seconds([sys.executable, '-m', 'elchi', '--help']):8.3f} s  (target 0.5)")


if __name__ == "__main__":
    main()
