"""The record behind the commands: what it refuses, what it keeps, and what the second reading changes."""

import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from elchi.storage import Record


def kept(store: Path) -> tuple[int, int, int, int]:
    with Record(store) as record:
        return len(record.articles()), len(record.findings()), len(record.events()), len(record.rejected())


def test_reading_twice_changes_nothing(process, folder, page, other):
    first = process("read", page, other)
    before = kept(folder / "elchi.db")
    second = process("read", page, other)
    assert (first.code, second.code) == (0, 0)
    assert "elchi.db: 2 new" in first.out
    assert "elchi.db: 2 unchanged" in second.out
    assert kept(folder / "elchi.db") == before
    assert before[0] == 2 and before[1] > 0


def test_a_broken_page_read_twice_is_kept_once(elchi, folder, page):
    (folder / "broken.html").write_bytes(b"")
    ran = [elchi("read", "broken.html", page) for _ in range(2)]
    assert [one.code for one in ran] == [1, 1]
    assert "elchi.db: 1 new, 1 rejected" in ran[0].out
    assert "elchi.db: 1 unchanged, 1 rejected" in ran[1].out
    assert kept(folder / "elchi.db")[::3] == (1, 1)


def test_the_store_is_named_by_the_environment(process, folder, page):
    assert process("read", page, ELCHI_STORE="mine.db").code == 0
    assert (folder / "mine.db").exists() and not (folder / "elchi.db").exists()
    found = process("find", "Нұртілеу", ELCHI_STORE="mine.db")
    assert found.code == 0
    assert "Нұртілеу" in found.out


def test_what_is_found_is_shown_in_any_inflected_form(elchi, page):
    elchi("read", page)
    found = elchi("find", "Ашхабад")
    assert found.code == 0
    assert "2023-10-31" in found.out
    assert "https://samples.elchi.example/kk/nurtileu-ashhabad-2023\n" in found.out
    assert elchi("find", "Ашхабад", "--pair", "kz", "tm", "--language", "kk").code == 0
    nothing = elchi("find", "Антарктида")
    assert (nothing.code, nothing.out) == (1, "")
    assert "Nothing found" in nothing.err


@pytest.mark.parametrize("command", [("find", "газ"), ("brief", "KZ", "TM", "-o", "x.docx")], ids=["find", "brief"])
def test_without_a_record_the_way_to_one_is_told(elchi, folder, command):
    ran = elchi(*command, "--store", "none.db")
    assert (ran.code, ran.out) == (3, "")
    assert "no record at none.db" in ran.err and "elchi read PAGES --store none.db" in ran.err
    assert list(folder.iterdir()) == []


def test_a_folder_is_no_record(process, folder, page):
    ran = process("read", page, "--store", folder)
    assert (ran.code, ran.out) == (3, "")
    assert "is a folder" in ran.err and "--store" in ran.err
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("store", ["nowhere/elchi.db", "file.txt/elchi.db"])
def test_a_record_needs_its_folder(elchi, folder, page, store):
    (folder / "file.txt").write_text("mine")
    ran = elchi("read", page, "--store", store)
    assert ran.code == 3
    assert "folder" in ran.err and "does not exist" in ran.err
    assert (folder / "file.txt").read_text() == "mine"


@pytest.mark.skipif(os.geteuid() == 0, reason="permissions do not bind root")
def test_a_record_that_may_not_be_written(elchi, folder, page):
    elchi("read", page)
    (folder / "elchi.db").chmod(0o444)
    ran = elchi("read", page)
    assert ran.code == 3
    assert "may not be written" in ran.err


@pytest.mark.parametrize("body", [b"notes of mine\n" * 400, b"PK\x03\x04" + bytes(2000)], ids=["text", "zip"])
def test_a_file_that_is_no_record_is_left_as_it_is(elchi, folder, page, body):
    store = folder / "notes.db"
    store.write_bytes(body)
    for command in (("read", page), ("find", "газ"), ("brief", "KZ", "TM", "-o", "x.docx")):
        ran = elchi(*command, "--store", store)
        assert ran.code == 3
        assert "not a record of Elchi" in ran.err and "--store" in ran.err
    assert store.read_bytes() == body


def test_a_database_of_another_program_is_left_as_it_is(elchi, folder, page):
    store = folder / "other.db"
    with sqlite3.connect(store) as connection:
        connection.execute("CREATE TABLE address (name TEXT)")
        connection.execute("INSERT INTO address VALUES ('mine')")
    connection.close()
    ran = elchi("read", page, "--store", store)
    assert ran.code == 3
    assert "another program" in ran.err
    with sqlite3.connect(store) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("address",)]
        assert connection.execute("SELECT name FROM address").fetchall() == [("mine",)]
    connection.close()


def test_a_record_of_a_later_elchi_is_left_as_it_is(process, folder, page, other):
    store = folder / "elchi.db"
    process("read", page)
    with sqlite3.connect(store) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    for command in (("read", other), ("find", "газ"), ("brief", "KZ", "TM")):
        ran = process(*command)
        assert ran.code == 3
        assert "later Elchi" in ran.err and "9999" in ran.err
    with sqlite3.connect(store) as connection:
        assert connection.execute("SELECT count(*) FROM article").fetchone() == (1,)
    connection.close()


@pytest.mark.parametrize("name", ["x.xyz", "x", "x.odt"])
def test_a_brief_of_an_unknown_form_is_refused(elchi, folder, page, name):
    elchi("read", page)
    ran = elchi("brief", "KZ", "TM", "-o", name)
    assert ran.code == 2
    assert all(form in ran.err for form in (".docx", ".pdf", ".html", ".md"))
    assert not (folder / name).exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("KZ", "XX"), ["XX", "ISO 3166-1"]),
        (("KZ", "KZ"), ["KZ", "two countries"]),
        (("KZ", "TM", "--since", "soon"), ["soon"]),
        (("KZ", "TM", "--since", "2021-13-40"), ["2021-13-40"]),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_brief_on_what_does_not_exist_is_refused(elchi, folder, page, arguments, words):
    elchi("read", page)
    ran = elchi("brief", *arguments, "-o", "x.md")
    assert ran.code == 2
    assert all(word in ran.err for word in words)
    assert not (folder / "x.md").exists()


def test_a_brief_into_a_folder_that_is_not_there_is_told(elchi, page):
    elchi("read", page)
    ran = elchi("brief", "KZ", "TM", "-o", "nowhere/x.md")
    assert (ran.code, ran.out) == (2, "")
    assert "nowhere/x.md cannot be written" in ran.err


def test_a_brief_is_written_and_its_footnotes_counted(process, folder, page):
    process("read", page)
    ran = process("brief", "KZ", "TM", "--lang", "en", "-o", "x.md")
    assert ran.code == 0
    counted = re.fullmatch(r"x\.md: (\d+) footnotes", ran.out.strip())
    assert counted and int(counted[1]) > 0
    assert "Ashgabat" in (folder / "x.md").read_text("utf-8")


def test_a_brief_on_what_the_record_does_not_know_says_so(elchi, folder, page):
    elchi("read", page)
    ran = elchi("brief", "AD", "ZW", "-o", "x.md")
    assert ran.code == 1
    assert "x.md: 0 footnotes" in ran.out
    assert "knows nothing of AD–ZW" in ran.err
    assert (folder / "x.md").stat().st_size > 0


def test_the_demo_needs_a_folder(process, folder):
    (folder / "demo").write_text("mine")
    ran = process("demo")
    assert ran.code == 3
    assert "demo" in ran.err and "folder" in ran.err
    assert (folder / "demo").read_text() == "mine"


def test_a_run_that_is_stopped_keeps_what_it_read(folder, page):
    store = folder / "elchi.db"
    command = [sys.executable, "-m", "elchi", "read", *[str(page)] * 5000]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        until = time.monotonic() + 60
        while not holds_an_article(store) and time.monotonic() < until:
            time.sleep(0.1)
        running.send_signal(signal.SIGINT)
        complaint = running.communicate(timeout=60)[1].decode()
    assert running.returncode == 130
    assert "stopped" in complaint and "Traceback" not in complaint
    assert kept(store)[0] == 1


def holds_an_article(store: Path) -> bool:
    if not store.exists():
        return False
    connection = sqlite3.connect(store)
    try:
        return connection.execute("SELECT count(*) FROM article").fetchone() != (0,)
    except sqlite3.OperationalError:
        return False
    finally:
        connection.close()
