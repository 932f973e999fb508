"""Hostile servers, and a fetcher whose limits are small enough for tests."""

from collections.abc import Callable, Iterator

import pytest

from elchi.fetching import Fetcher, Manners
from tests.fetching.hostile import Hostile

SMALL = {"inside": True, "pause": 0.0, "seconds": 1.0, "most": 100_000, "tries": 1, "backoff": 0.02, "wait": 0.5}


@pytest.fixture
def servers() -> Iterator[Callable[..., Hostile]]:
    made: list[Hostile] = []

    def make(**given) -> Hostile:
        made.append(Hostile(**given))
        return made[-1]

    yield make
    for each in made:
        each.close()


@pytest.fixture
def server(servers) -> Hostile:
    return servers()


@pytest.fixture
def fetcher() -> Iterator[Callable[..., Fetcher]]:
    made: list[Fetcher] = []

    def make(resolve=None, **given) -> Fetcher:
        manners = Manners(**(SMALL | given))
        made.append(Fetcher(manners, resolve) if resolve else Fetcher(manners))
        return made[-1]

    yield make
    for each in made:
        each.close()
