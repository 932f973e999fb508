"""Reading on a Ray cluster of this machine beside local processes, the same pages and workers: `make bench`."""

import os
import sys
import time
from pathlib import Path

from elchi.pipeline import lines

SAMPLES = Path(__file__).parents[1] / "samples"
TIMES = 5
WARM = 100
WORKERS = 2
TARGET = 0.85


def taken(on: str | None) -> tuple[float, list[bytes]]:
    """Pages a second once processes work, from the page WARM on, and what was read of the samples many times over."""
    found, start = [], 0.0
    for line in lines([SAMPLES] * TIMES, WORKERS, on=on):
        found.append(line.json())
        if len(found) == WARM:
            start = time.perf_counter()
    return (len(found) - WARM) / (time.perf_counter() - start), found


def main() -> int:
    """Print both rates and their ratio; 1 when what was read differs."""
    local, alone = taken(None)
    cluster, together = taken("local")
    print(f"{len(alone)} pages, the first {WARM} not counted, {WORKERS} workers, {os.cpu_count()} cores")
    print(f"local {local:.1f} pages/s, Ray {cluster:.1f} pages/s, ratio {cluster / local:.2f} (target {TARGET})")
    print("the same bytes" if together == alone else "what was read DIFFERS")
    return 0 if together == alone else 1


if __name__ == "__main__":
    sys.exit(main())
