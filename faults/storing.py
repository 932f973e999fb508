"""A record in trouble while pages are read into it: no room, no right, a lock that is kept, several writers at once.

`python -m faults.storing` reads the samples under each trouble. A run that cannot go on must say so in one message
and leave a sound record; when the trouble is over the same command must come to the record that is read in one go.
"""

import ctypes
import os
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from elchi.storage import Record
from faults.killing import SAMPLES, held, reading

DROP_RIGHT, OVERRIDE = 24, 1
LIMITS = 10
WRITERS = 4
CLEAR = 3


def run(store: Path | str, before: Callable[[], None] | None = None) -> subprocess.CompletedProcess[str]:
    """A run of `elchi read` over the samples to its end, with what it wrote."""
    command = [sys.executable, "-m", "elchi", "read", str(SAMPLES), "--store", str(store), "--workers", "1"]
    return subprocess.run(command, check=False, capture_output=True, text=True, preexec_fn=before)


def unclear(ended: subprocess.CompletedProcess[str]) -> bool:
    """Whether a run that could not go on said so otherwise than in one message for a person."""
    words = ended.stderr.strip().splitlines()
    return ended.returncode != CLEAR or "Traceback" in ended.stderr or not words[-1].startswith("elchi:")


def without_room(folder: Path, whole: Path, rng: random.Random, limits: int = LIMITS) -> Counter[str]:
    """No file may grow beyond a random size, as on a disk that is full; then there is room again."""
    counts = Counter[str]()
    size = whole.stat().st_size
    for number in range(limits):
        store, most = folder / f"full-{number}.db", rng.randrange(size // 20, size // 2)
        ended = run(store, lambda most=most: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)))  # type: ignore[misc]
        counts["unclear"] += unclear(ended)
        counts["differing"] += run(store).returncode != 0 or held(store) != held(whole)
        counts["runs"] += 1
    return counts


def locked(folder: Path, whole: Path) -> Counter[str]:
    """Another program keeps the record locked for longer than anybody waits."""
    store = folder / "locked.db"
    with Record(store):
        pass
    with sqlite3.connect(store, isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        ended = run(store)
        other.execute("ROLLBACK")
    differing = run(store).returncode != 0 or held(store) != held(whole)
    return Counter(runs=1, unclear=int(unclear(ended)), differing=int(differing))


def read_only(folder: Path, whole: Path) -> Counter[str]:
    """The record lies in a folder that may not be written, for whoever runs; then it may be again."""
    kept = folder / "kept"
    kept.mkdir()
    store = kept / "elchi.db"
    run(store)
    kept.chmod(0o555)
    ended = run(store, _bound)
    kept.chmod(0o755)
    differing = held(store) != held(whole) or run(store).returncode != 0 or held(store) != held(whole)
    return Counter(runs=1, unclear=int(unclear(ended)), differing=int(differing))


def _bound() -> None:
    """Root may write everywhere; without this right it is bound by the permissions of its own files."""
    if os.geteuid() == 0 and ctypes.CDLL(None).prctl(DROP_RIGHT, OVERRIDE, 0, 0, 0):
        raise OSError("the right to write everywhere cannot be dropped here")


def at_once(folder: Path, whole: Path, writers: int = WRITERS) -> Counter[str]:
    """Several runs read the same pages into one record at the same time."""
    store = folder / "many.db"
    runs = [reading(store) for _ in range(writers)]
    failed = sum(each.wait() != 0 for each in runs)
    return Counter(runs=writers, unclear=failed, differing=int(held(store) != held(whole)))


def main(seed: int = 1) -> dict[str, Counter[str]]:
    """Each trouble with its counts: runs, ends without a clear word, records that differ in the end."""
    with tempfile.TemporaryDirectory() as name:
        folder, whole = Path(name), Path(name) / "whole.db"
        run(whole)
        return {
            "disk full": without_room(folder, whole, random.Random(seed)),
            "read-only": read_only(folder, whole),
            "locked": locked(folder, whole),
            "writers at once": at_once(folder, whole),
        }


if __name__ == "__main__":
    found = main()
    for trouble, counts in found.items():
        print(f"{trouble}: " + ", ".join(f"{counts[name]} {name}" for name in ("runs", "unclear", "differing")))
    sys.exit(1 if any(counts["unclear"] or counts["differing"] for counts in found.values()) else 0)
