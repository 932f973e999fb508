"""A record of the first shape is carried over whole, answers at once, and is linked anew by the next page."""

import sqlite3
from pathlib import Path

import pytest

from elchi.linking import link
from elchi.storage import Record
from elchi.storage.loading import all_accounts

FIRST = Path(__file__).parent / "shape-0001.sql"


@pytest.fixture
def old(store):
    connection = sqlite3.connect(store)
    connection.executescript(FIRST.read_text("utf-8"))
    connection.close()
    return store


def linked(record):
    with record._reading() as connection:
        return link(all_accounts(connection))["event"].conclusions


def test_what_was_read_and_concluded_is_still_there(old):
    with Record(old) as record:
        assert [article.id for article in record.articles()] == ["old-2", "old-1"]
        assert [f.id for f in record.findings()] == ["of1", "of2", "of3", "of4"]
        assert [hit.article.id for hit in record.find("встречи")] == ["old-2"]
        assert sorted(event.findings[0] for event in record.events(pair=("KZ", "TM"))) == ["of1", "of3"]
        assert record.event("of1").id == "0159c4d018f56bc6"
        assert record.outdated


def test_the_next_page_links_everything_anew(old, plain):
    with Record(old) as record:
        record.add(plain("new"), [])
        assert not record.outdated
        assert record.events() == linked(record)
        assert record.event("0159c4d018f56bc6") == record.event("of1")


def test_linking_on_demand_is_the_same(old):
    with Record(old) as record:
        record.relink()
        assert not record.outdated
        assert record.events() == linked(record)


def test_a_record_linked_by_other_rules_is_linked_anew(store, page, visit, plain):
    with Record(store) as record:
        assert not record.outdated
        record.add(page, [visit])
        assert not record.outdated
    connection = sqlite3.connect(store)
    connection.execute("UPDATE about SET value = 'of an older Elchi' WHERE name = 'rules'")
    connection.execute("UPDATE conclusion SET payload = replace(payload, 'official', 'state')")
    connection.commit()
    connection.close()
    with Record(store) as record:
        assert record.outdated
        assert record.event("f1").mode == "state"
        record.add(plain("another"), [])
        assert not record.outdated
        assert record.event("f1").mode == "official"
