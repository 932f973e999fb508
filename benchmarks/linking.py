"""Speed of linking: `python -m benchmarks.linking`. Seconds, growth and memory; and what adding a page costs.

Each size is linked in a process of its own, so that its peak of memory is its own; with two processes the memory is
the first one's. `--sizes` names others; `--quick` stops at 30,000 findings.
"""

import argparse
import itertools
import json
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from elchi.linking import Account, link
from elchi.records import Finding
from elchi.storage import Record
from evals.linking.baseline import exact
from evals.linking.made.stream import stream
from evals.linking.made.telling import Told

SIZES = (10_000, 30_000, 100_000, 300_000)
QUICK = (10_000, 30_000)
RECORD = 100_000
ADDED = 200
MEGA = 1024


def told(findings: int) -> list[Account[Finding]]:
    """So many findings of the made record."""
    found = itertools.chain.from_iterable(made.accounts for made in stream(findings))
    return list(itertools.islice(found, findings))


def linked(findings: int, processes: int) -> dict[str, float]:
    """Seconds to link so many findings in so many processes, the baseline's seconds, and the peak of memory in MB."""
    accounts = told(findings)
    start = time.perf_counter()
    exact(accounts, "event")
    baseline = time.perf_counter() - start
    start = time.perf_counter()
    if processes == 1:
        link(accounts)
    else:
        with ProcessPoolExecutor(processes) as pool:
            link(accounts, spread=pool.map)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGA
    return {"seconds": seconds, "baseline": baseline, "peak": peak}


def added(findings: int) -> dict[str, float]:
    """Milliseconds to add one article to a record of so many findings: median, 95th percentile, longest."""
    press = stream(findings)
    first, size = list[Told](), 0
    while size < findings:
        first.append(next(press))
        size += len(first[-1].accounts)
    with tempfile.TemporaryDirectory() as folder, Record(str(Path(folder) / "bench.db")) as record:
        start = time.perf_counter()
        record.add_all((made.article, [account.finding for account in made.accounts]) for made in first)
        whole = time.perf_counter() - start
        times = [_milliseconds(record, made) for made in itertools.islice(press, ADDED)]
    cuts = statistics.quantiles(times, n=100)
    return {"whole": whole, "p50": cuts[49], "p95": cuts[94], "longest": max(times)}


def _milliseconds(record: Record, made: Told) -> float:
    start = time.perf_counter()
    record.add(made.article, [account.finding for account in made.accounts])
    return (time.perf_counter() - start) * 1000


def apart(*words: str) -> dict[str, float]:
    """What this program measures in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.linking", *words]
    found: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return found


def table(sizes: tuple[int, ...]) -> None:
    """Print the growth, then what adding a page costs."""
    print(f"{platform.machine()} · Python {platform.python_version()}")
    print("findings  processes  seconds  findings/s  times baseline  growth  peak MB")
    for processes in (1, 2):
        before: tuple[int, float] | None = None
        for size in sizes:
            found = apart("--link", str(size), "--processes", str(processes))
            growth = f"{found['seconds'] / before[1] / (size / before[0]):6.2f}" if before else f"{'':6}"
            print(
                f"{size:8}  {processes:9}  {found['seconds']:7.1f}  {size / found['seconds']:10.0f}"
                f"  {found['seconds'] / found['baseline']:14.0f}  {growth}  {found['peak']:7.0f}",
                flush=True,
            )
            before = size, found["seconds"]
    size = min(RECORD, sizes[-1])
    found = apart("--add", str(size))
    print(f"a record of {size} findings is written and linked in {found['whole']:.0f} s; one article more:")
    print(f"p50 {found['p50']:.0f} ms  p95 {found['p95']:.0f} ms  longest {found['longest']:.0f} ms")


def main() -> None:
    """Print the table; with --link or --add the figures of one measurement as JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.linking", description=__doc__)
    parser.add_argument("--link", type=int)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--add", type=int)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--sizes", type=int, nargs="+")
    asked = parser.parse_args()
    if asked.link:
        print(json.dumps(linked(asked.link, asked.processes)))
    elif asked.add:
        print(json.dumps(added(asked.add)))
    else:
        table(QUICK if asked.quick else tuple(asked.sizes or SIZES))


if __name__ == "__main__":
    main()
