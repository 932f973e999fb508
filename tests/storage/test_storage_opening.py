import os
import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from elchi.accounts.tables import metadata as of_users
from elchi.errors import NotAStore, StoreBusy, StoreError, StoreMissing, StoreNewer, StoreUnsupported, StoreUnwritable
from elchi.storage import Record, opening, shapes, tables

NOBODY = 65534


def run(store, *statements):
    connection = sqlite3.connect(store)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_newer_record_is_refused_and_left_alone(store):
    Record(store).close()
    run(store, "UPDATE alembic_version SET version_num = '0999'")
    with pytest.raises(StoreNewer, match="install the latest Elchi"):
        Record(store)
    connection = sqlite3.connect(store)
    assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0999",)
    connection.close()


def test_a_file_that_is_no_database(store):
    store.write_text("Справка о состоянии отношений\n" * 100, encoding="utf-8")
    with pytest.raises(NotAStore, match="not a record of Elchi"):
        Record(store)
    assert store.read_text(encoding="utf-8").startswith("Справка")


def test_a_database_of_another_program(store):
    run(store, "CREATE TABLE holidays (day TEXT)")
    with pytest.raises(NotAStore, match="another program"):
        Record(store)


def test_an_empty_file_becomes_a_record(store):
    store.touch()
    with Record(store) as record:
        assert record.events() == []


def test_a_missing_folder(tmp_path):
    with pytest.raises(StoreMissing, match="does not exist; make it"):
        Record(tmp_path / "nowhere" / "elchi.db")


def test_a_folder_is_no_record(tmp_path):
    with pytest.raises(NotAStore, match="is a folder"):
        Record(tmp_path)


def test_an_unknown_address():
    with pytest.raises(StoreUnsupported, match="give a file"):
        Record("mysql://localhost/elchi")


def test_a_damaged_record_says_so(store, plain):
    with Record(store) as record:
        record.add_all((plain(f"a{n}", "Talks " * 200), []) for n in range(50))
    size = store.stat().st_size
    with store.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * (size - 8192))
    with pytest.raises(StoreError, match=r"elchi\.db"), Record(store) as record:
        record.articles()


@contextmanager
def somebody_else() -> Iterator[None]:
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def foreign() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir="/var/tmp") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder) / "elchi.db"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can become another user")
@pytest.mark.parametrize("exists", [True, False], ids=["file", "folder"])
def test_a_record_that_may_not_be_written(foreign, exists):
    if exists:
        Record(foreign).close()
    with somebody_else(), pytest.raises(StoreUnwritable, match="change its permissions"):
        Record(foreign)


def test_a_record_locked_too_long(store, page, monkeypatch):
    monkeypatch.setattr(opening, "WAIT_SECONDS", 0.1)
    with Record(store) as record:
        holder = sqlite3.connect(store)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreBusy, match="try again"):
            record.add(page, [])
        holder.close()
        assert record.add(page, []).new


def test_readers_read_while_one_writes(store, page, visit):
    with Record(store) as record:
        record.add(page, [visit])
        holder = sqlite3.connect(store)
        holder.execute("BEGIN IMMEDIATE")
        holder.execute("DELETE FROM membership")
        with Record(store) as reader:
            assert len(reader.events()) == 1
        holder.close()


def test_several_may_open_a_new_record_at_once(store, plain):
    failures: list[Exception] = []

    def work(number: int) -> None:
        try:
            with Record(store) as record:
                for page in range(5):
                    record.add(plain(f"a{number}-{page}"), [])
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with Record(store) as record:
        assert len(record.articles()) == 20


def test_the_migrations_build_exactly_the_tables_defined(store):
    made = opening.engine(store)
    with made.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = [d for d in compare_metadata(context, [tables.metadata, of_users]) if "words" not in str(d)]
    made.dispose()
    assert differences == []


def test_the_newest_shape_is_the_last_migration():
    folder = Path(opening.__file__).parent / "migrations"
    assert ScriptDirectory(str(folder)).get_current_head() == shapes.NEWEST
