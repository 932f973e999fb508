"""A record goes to a server and comes back the same, users and trail too, and is read into from there on."""

import subprocess
import sys
from datetime import UTC, datetime

import pytest

from elchi.accounts import Accounts, Actor, Secret
from elchi.accounts.copying import copy
from elchi.errors import InputError, StoreError
from elchi.records import Article
from elchi.storage import Record
from faults.killing import held

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
OPERATOR = Actor(name="operator", role="admin", via="terminal")


@pytest.fixture
def peopled(tmp_path, samples):
    """A copy of the samples with a user in it."""
    copy(samples, tmp_path / "peopled.db")
    with Accounts(tmp_path / "peopled.db") as accounts:
        accounts.add_user("aigul", "reviewer", Secret("verblyud idet na sever"), by=OPERATOR, at=NOON)
    return tmp_path / "peopled.db"


def test_there_and_back(tmp_path, peopled, database):
    copy(peopled, database)
    counts = copy(database, tmp_path / "back.db")
    assert held(tmp_path / "back.db") == held(peopled)
    assert counts["user"] == 1
    with Accounts(tmp_path / "back.db") as accounts:
        assert [user.name for user in accounts.users()] == ["aigul"]
        assert accounts.user("aigul").role == "reviewer"


def test_pages_are_added_to_a_copy(samples, database):
    copy(samples, database)
    page = Article(id="later", title="Talks", text="Talks", language="en", published="2026-11-01")
    with Record(database) as record:
        before = record.last_page()
        assert record.add(page, []).new
        assert record.last_page() > before


def test_what_is_not_empty_is_not_written_over(samples, peopled):
    with pytest.raises(InputError, match="is not empty"):
        copy(samples, peopled)


def test_a_copy_that_fails_leaves_nothing(database, tmp_path):
    (tmp_path / "no-record").write_text("words")
    with pytest.raises(StoreError, match="not a record"):
        copy(tmp_path / "no-record", database)
    with Record(database) as record:
        assert record.articles() == []


def test_the_command(samples, tmp_path):
    command = [sys.executable, "-m", "elchi", "store", "copy", str(samples), str(tmp_path / "copy.db")]
    ended = subprocess.run(command, check=False, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    assert "60 articles" in ended.stdout
    command[-2:] = ["none.db", "x.db"]
    missing = subprocess.run(command, check=False, capture_output=True, text=True, cwd=tmp_path)
    assert missing.returncode == 3
    assert "There is no record at none.db" in missing.stderr
