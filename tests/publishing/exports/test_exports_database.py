"""The SQLite file as sqlite3 and Datasette read it."""

import asyncio
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from datasette.app import Datasette
from hostile_record import ATTACK, readings

from elchi.publishing.exports import KINDS
from elchi.publishing.exports.tables import TABLES
from elchi.storage import Record


def asked(path, *addresses, metadata=None):
    """What Datasette answers at these addresses."""

    async def ask():
        site = Datasette([str(path)], metadata=metadata)
        await site.invoke_startup()
        answers = [await site.client.get(address) for address in addresses]
        for database in site.databases.values():
            database.close()
        site.executor.shutdown()
        return answers

    return asyncio.run(ask())


@pytest.fixture
def folder(exported) -> Path:
    return exported("sqlite", "browsable")


def test_tables_have_keys_and_every_reference_leads_somewhere(folder):
    with closing(sqlite3.connect(folder / "elchi.db")) as made:
        names = {name for (name,) in made.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        assert set(KINDS) <= names
        assert made.execute("PRAGMA foreign_key_check").fetchall() == []
        keys = {(row[2], row[3]) for row in made.execute("PRAGMA foreign_key_list(quotes)")}
        assert keys == {("findings", "finding"), ("articles", "article")}
        assert made.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert made.execute("SELECT count(*) FROM participants JOIN events ON events.id = event").fetchone() == (2,)


def test_words_are_found_in_any_script(folder):
    with closing(sqlite3.connect(folder / "elchi.db")) as made:
        question = (
            "SELECT id FROM articles WHERE rowid IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)"
        )
        assert made.execute(question, ("меморандум",)).fetchall() == [("a1",)]
        assert made.execute(question, ("Sarsenov",)).fetchall() == [("a2",)]


def test_views_are_questions_that_people_ask(folder):
    with closing(sqlite3.connect(folder / "elchi.db")) as made:
        assert made.execute("SELECT title FROM visits").fetchall() == [("working visit, 2024-03-04, KZ, TM",)]
        assert made.execute("SELECT action, due FROM commitments_with_a_term").fetchall() == [
            ("open a school", "2026")
        ]
        assert made.execute("SELECT change FROM trade_turnover").fetchall() == [(-12.5,)]


def test_datasette_shows_descriptions_labels_facets_and_search(folder):
    metadata = json.loads((folder / "metadata.json").read_text("utf-8"))
    page, rows, found, quotes = asked(
        folder / "elchi.db",
        "/elchi/events",
        "/elchi/events.json?_shape=objects&_facet=type",
        "/elchi/articles.json?_shape=objects&_search=меморандум",
        "/elchi/quotes",
        metadata=metadata,
    )
    assert page.status_code == rows.status_code == found.status_code == quotes.status_code == 200
    assert "One row is what happened" in page.text and "When, in EDTF, as exact as the pages" in page.text
    assert {row["type"] for row in rows.json()["rows"]} == {"visit", "statement"}
    assert {"type", "countries"} <= set(rows.json()["facet_results"])
    assert [row["id"] for row in found.json()["rows"]] == ["a1"]
    assert "/elchi/findings/a1-1" in quotes.text and "Арман Сарсенов прибыл" in quotes.text


def test_datasette_shows_a_hostile_title_as_text(folder):
    (page,) = asked(folder / "elchi.db", "/elchi/articles/a3")
    assert ATTACK.replace("&", "&amp;").replace('"', "&#34;") in page.text
    assert 'href="javascript:' not in page.text


def test_every_column_is_described(folder):
    described = json.loads((folder / "metadata.json").read_text("utf-8"))["databases"]["elchi"]["tables"]
    assert {name: list(told["columns"]) for name, told in described.items()} == {
        name: table.names for name, table in TABLES.items()
    }
    assert all(told.get("label_column", "id") in [*told["columns"], "id"] for told in described.values())


def test_a_file_alone_and_a_part_of_the_kinds(exported):
    path = exported("sqlite", "quotes.db", kinds=("quotes", "findings"), pair=("KZ", "TM"))
    with closing(sqlite3.connect(path)) as made:
        assert made.execute("SELECT count(*) FROM quotes").fetchone() == (6,)
        assert made.execute("PRAGMA foreign_key_check").fetchall() == []


def test_the_same_record_gives_the_same_file(exported):
    one, two = (exported("sqlite", f"{name}.db") for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()


def test_datasette_opens_the_record_itself_and_changes_nothing(tmp_path):
    store = tmp_path / "elchi.db"
    with Record(store) as record:
        record.add_all(readings())
    before = store.read_bytes()
    index, events = asked(
        store, "/elchi.json", "/elchi/conclusion.json?_shape=objects&kind=event&_col=id&_col=type&_sort=type"
    )
    assert index.status_code == 200
    assert [row["type"] for row in events.json()["rows"]] == ["statement", "visit"]
    assert store.read_bytes() == before
