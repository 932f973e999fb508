"""Comparing findings in several processes."""

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any

from elchi.linking.nodes import Spread

ALONE = 16


@contextmanager
def spreading(workers: int) -> Iterator[Spread]:
    """A map over so many processes; few shares are not worth starting one."""
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield lambda work, shares: _mapped(pool, work, list(shares), workers)


def _mapped(pool: ProcessPoolExecutor, work: Callable[[Any], Any], shares: list[Any], workers: int) -> Iterable[Any]:
    return map(work, shares) if workers < 2 or len(shares) < ALONE else pool.map(work, shares)
