"""The same work on a Ray cluster: what comes out is in the order of what went in, and a lost node loses nothing."""

import logging
import os
from collections.abc import Callable, Generator, Iterable, Iterator
from typing import Any, TypeVar

from elchi.edition import edition
from elchi.errors import ClusterMissing, ClusterUnreachable
from elchi.pipeline.crew import Crew
from elchi.tagger import THREADS

Given = TypeVar("Given")
Made = TypeVar("Made")
HERE = "local"
READ_BY = ("records", "language", "tagger", "reading", "extraction")
QUIET = {"RAY_USAGE_STATS_ENABLED": "0", "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0", "RAY_DEDUP_LOGS": "1"}


def clustered(
    work: Callable[[Given], Made], items: Iterable[Given], address: str, hands: int | None = None
) -> Generator[Made, None, None]:
    """`work(item)` of each item, in order, made by `hands` actors of a Ray cluster, one a processor if not given.

    `address` is "local" for a cluster of this machine's own, "ray://host:10001" for one reached from outside, or
    "host:6379" on one of its machines. An item whose node is lost is worked on again by another. Raises
    ClusterMissing without the extra `elchi[cluster]`, ClusterUnreachable when nobody answers, ClusterOther when a
    node has another Elchi, WorkerLost when no node is left or one item ends every process that takes it.
    """
    ray = _connected(address, hands)
    try:
        number = hands or max(1, int(ray.cluster_resources().get("CPU", 1)))
        hand = ray.remote(num_cpus=1, max_restarts=-1)(Hand)
        yield from _made(Crew(ray, [hand.remote(work) for _ in range(number)], edition(*READ_BY)), iter(items))
    finally:
        ray.shutdown()


def _made(crew: Crew, items: Iterator[Any]) -> Iterator[Any]:
    for item in items:
        crew.take(item)
        while crew.full():
            yield from crew.step()
    while crew.working():
        yield from crew.step()


class Hand:
    """One process of the cluster: it keeps what reading needs in memory and works on one item after another."""

    def __init__(self, work: Callable[[Any], Any]) -> None:
        os.environ[THREADS] = "1"
        self._work = work

    def edition(self) -> str:
        """Which rules this node reads by."""
        return edition(*READ_BY)

    def make(self, item: Any) -> Any:
        """The work done on one item."""
        return self._work(item)


def _connected(address: str, hands: int | None) -> Any:
    for name, value in QUIET.items():
        os.environ.setdefault(name, value)
    try:
        import ray
    except ImportError as error:
        raise ClusterMissing('Ray is not installed; run: pip install "elchi[cluster]"') from error
    own: dict[str, Any] = {"num_cpus": hands, "include_dashboard": False} if address == HERE else {}
    try:
        ray.init(address, log_to_driver=False, logging_level=logging.ERROR, **own)
    except (ConnectionError, ValueError, RuntimeError, TimeoutError) as error:
        raise ClusterUnreachable(f"No Ray cluster answers at {address}: {error}") from error
    return ray
