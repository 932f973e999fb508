from collections.abc import Iterator
from pathlib import Path

import pytest

from elchi.storage import Record
from faults.storing import run
from tests import postgres
from tests.postgres import made_in, named

database, empty, numbers, server = postgres.database, postgres.empty, postgres.numbers, postgres.server


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the record of the samples."""
    store = tmp_path_factory.mktemp("samples") / "elchi.db"
    assert run(store).returncode == 0
    return store


@pytest.fixture(scope="session")
def served(request: pytest.FixtureRequest) -> str:
    """The address of a database into which the same pages were read."""
    server, empty = request.getfixturevalue("server"), request.getfixturevalue("empty")
    made_in(server, "served", empty)
    ended = run(named(server, "served"))
    assert ended.returncode == 0, ended.stderr
    return named(server, "served")


@pytest.fixture(scope="session")
def both(samples: Path, served: str) -> Iterator[tuple[Record, Record]]:
    with Record(samples) as file, Record(served) as database_:
        yield file, database_
