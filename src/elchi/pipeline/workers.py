"""The same work in several processes: what comes out is in the order of what went in, and the same."""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from typing import TypeVar

from elchi.errors import WorkerLost
from elchi.tagger import THREADS

Given = TypeVar("Given")
Made = TypeVar("Made")
ALONE = 16
AHEAD = 4


def worked(work: Callable[[Given], Made], items: Iterable[Given], workers: int) -> Generator[Made, None, None]:
    """`work(item)` of each item, in order, made by `workers` processes with one thread each.

    The first few are done here, so that a handful of items starts no process; after them at most AHEAD items a
    worker are under way, however many there are, and closing the generator ends them. `work` must be importable by
    name. Raises WorkerLost when a process ends by itself, as when memory runs out.

    >>> list(worked(len, ["a", "bc"], 2))
    [1, 2]
    """
    waiting = iter(items)
    yield from map(work, islice(waiting, ALONE))
    if workers < 2:
        yield from map(work, waiting)
        return
    for first in waiting:
        yield from _in_processes(work, chain([first], waiting), workers)


def _in_processes(work: Callable[[Given], Made], items: Iterator[Given], workers: int) -> Iterator[Made]:
    spawn = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, mp_context=spawn, initializer=_begin)
    under_way: deque[Future[Made]] = deque()
    try:
        under_way.extend(pool.submit(work, item) for item in islice(items, AHEAD * workers))
        while under_way:
            yield under_way.popleft().result()
            under_way.extend(pool.submit(work, item) for item in islice(items, 1))
    except BrokenProcessPool as error:
        raise WorkerLost("A reading process ended by itself; memory may have run out. Try fewer workers.") from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin() -> None:
    """A worker leaves Ctrl-C to the process that gave it work."""
    os.environ[THREADS] = "1"
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def cores() -> int:
    """How many processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
