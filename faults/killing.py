"""kill -9 at random moments of a read: nothing is lost, nothing is doubled, and the end is the same bytes.

`python -m faults.killing 100` kills a hundred runs over the samples. A run that is killed is started again over the
same record, until one comes to its end; then the record is compared with one that was read in one go.
"""

import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

SAMPLES = Path(__file__).parents[1] / "samples"
HELD = {
    "article": "SELECT id, payload FROM article ORDER BY id",
    "finding": "SELECT id, payload FROM finding ORDER BY id",
    "conclusion": "SELECT id, payload FROM conclusion ORDER BY id",
    "words": "SELECT article.id, words.stems FROM words JOIN article ON article.number = words.rowid ORDER BY 1",
}
Held = dict[str, list[tuple[str, str]]]


def reading(store: Path) -> subprocess.Popen[bytes]:
    """A run of `elchi read` over the samples."""
    command = [sys.executable, "-m", "elchi", "read", str(SAMPLES), "--store", str(store), "--workers", "1"]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def held(store: Path) -> Held:
    """What a record holds, table by table."""
    with sqlite3.connect(store) as record:
        assert record.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return {name: record.execute(question).fetchall() for name, question in HELD.items()}


def killed(store: Path, after: float) -> bool:
    """Start a run and kill it after so many seconds; False when it came to its end before."""
    with reading(store) as run:
        try:
            run.wait(after)
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGKILL)
            return True
    return False


def faults(before: Held, now: Held) -> Counter[str]:
    """What a kill did to a record: rows that were there and are not, and rows that stand twice."""
    lost = sum(len(set(before[name]) - set(now[name])) for name in ("article", "finding", "words"))
    doubled = sum(len(rows) - len({row[0] for row in rows}) for rows in now.values())
    return Counter(lost=lost, doubled=doubled)


def main(kills: int, seed: int = 1) -> Counter[str]:
    """Kill so many runs; counts of kills, of records that came to their end, and of what went wrong."""
    rng, counts = random.Random(seed), Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        whole, store = Path(folder) / "whole.db", Path(folder) / "record-0.db"
        since = time.monotonic()
        reading(whole).wait()
        length, right = time.monotonic() - since, held(whole)
        before: Held = {name: [] for name in HELD}
        while counts["kills"] < kills:
            ended = not killed(store, rng.uniform(0, length))
            now = held(store) if store.exists() and store.stat().st_size else before
            counts += faults(before, now)
            counts["kills"] += not ended
            before = now
            if ended:
                counts["records"] += 1
                counts["differing"] += now != right
                store, before = Path(folder) / f"record-{counts['records']}.db", {name: [] for name in HELD}
    return counts


if __name__ == "__main__":
    found = main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
    print(", ".join(f"{found[name]} {name}" for name in ("kills", "records", "lost", "doubled", "differing")))
    sys.exit(1 if found["lost"] or found["doubled"] or found["differing"] else 0)
