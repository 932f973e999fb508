import sqlite3

import msgspec

from elchi.records import Rejected
from elchi.storage import Record

TABLES = ("article", "finding", "finding_country", "quote", "words")
OF_EVENTS = ("conclusion", "membership")


def counts(store):
    asked = {name: f"SELECT count(*) FROM {name}" for name in TABLES}
    asked |= {name: f"SELECT count(*) FROM {name} WHERE kind = 'event'" for name in OF_EVENTS}
    with sqlite3.connect(store) as connection:
        found = {name: connection.execute(question).fetchone()[0] for name, question in asked.items()}
    connection.close()
    return found


def test_what_was_added_comes_back_whole(record, page, visit, energy):
    added = record.add(page, [visit, energy])
    assert (added.article, added.outcome, added.new) == ("a1", "new", True)
    assert record.article("a1") == page
    assert record.findings() == [visit, energy]


def test_the_same_page_twice_changes_nothing(record, store, page, visit, energy):
    record.add(page, [visit, energy])
    before = counts(store)
    assert record.add(page, [visit, energy]).outcome == "same"
    assert counts(store) == before == {
        "article": 1, "finding": 2, "finding_country": 2, "quote": 2,
        "words": 1, "conclusion": 1, "membership": 1,
    }  # fmt: skip


def test_a_page_read_again_by_a_newer_program_gets_its_new_findings(record, store, page, visit, energy):
    record.add(page, [visit, energy])
    better = msgspec.structs.replace(visit, mode="state")
    assert record.add(page, [better]).outcome == "changed"
    assert record.article("a1") == page
    assert record.findings() == [better]
    assert [event.mode for event in record.events()] == ["state"]
    assert counts(store)["quote"] == 1
    assert [hit.article.id for hit in record.find("энергетика")] == ["a1"]


def test_a_failure_in_the_middle_leaves_the_old_reading(record, store, page, visit, energy):
    record.add(page, [visit, energy])
    before = counts(store)
    stray = msgspec.structs.replace(energy, article="no such article")
    try:
        record.add(page, [stray])
    except Exception as error:
        assert "FOREIGN KEY" in str(error)
    else:
        raise AssertionError("a finding of an unknown article was accepted")
    assert counts(store) == before


def test_everything_is_there_after_reopening(store, page, visit):
    with Record(store) as first:
        first.add(page, [visit])
    with Record(store) as second:
        assert second.findings(article="a1") == [visit]


def test_many_are_added_in_their_order(record, plain):
    pages = [plain(f"a{number:03}") for number in range(450)]
    added = record.add_all((page, []) for page in pages)
    assert [a.article for a in added] == [p.id for p in pages]
    assert len(record.articles()) == 450


def test_a_page_twice_in_one_go_is_added_once(record, page, visit):
    better = msgspec.structs.replace(visit, mode="state")
    added = record.add_all([(page, [visit]), (page, [visit]), (page, [better])])
    assert [a.outcome for a in added] == ["new", "same", "changed"]
    assert record.findings() == [better]


def test_a_known_page_needs_no_lock(record, store, page, visit):
    record.add(page, [visit])
    holder = sqlite3.connect(store)
    holder.execute("BEGIN IMMEDIATE")
    assert record.add(page, [visit]).outcome == "same"
    holder.close()


def test_rejected_pages_are_kept_once_with_their_reason(record):
    record.reject(Rejected(reason="empty", detail="The page has no bytes.", name="b.html"))
    record.reject(Rejected(reason="no-text", detail="Only a menu.", name="a.html"))
    record.reject(Rejected(reason="no-text", detail="Only a menu and a footer.", name="a.html"))
    assert [(r.name, r.reason, r.detail) for r in record.rejected()] == [
        ("a.html", "no-text", "Only a menu and a footer."),
        ("b.html", "empty", "The page has no bytes."),
    ]


def test_pages_refused_together_stand_once_each(record):
    gone = Rejected(name="a.html", reason="empty", detail="first")
    record.reject(gone)
    record.reject_all(
        [msgspec.structs.replace(gone, detail="second"), Rejected(name="b.html", reason="empty", detail="")]
    )
    assert [(page.name, page.detail) for page in record.rejected()] == [("a.html", "second"), ("b.html", "")]
