"""An export reads one moment of the record, and leaves nothing behind when it fails."""

import pytest
from hostile_record import readings

from elchi.errors import InputError
from elchi.publishing.exports import export
from elchi.publishing.exports.whole import whole
from elchi.records import Event
from elchi.storage import Record


def test_what_is_added_meanwhile_is_not_seen(tmp_path):
    first, second, third = readings()
    with Record(tmp_path / "elchi.db") as record, Record(tmp_path / "elchi.db") as other:
        record.add_all([first, second])
        with record.snapshot() as held:
            before = [event.id for event in held.conclusions(Event)]
            other.add_all([third])
            assert [event.id for event in held.conclusions(Event)] == before
            assert [article.id for article in held.articles()] == ["a2", "a1"]
        assert len(record.events()) == len(before) + 1


def test_an_export_that_fails_leaves_the_earlier_file(tmp_path):
    target = tmp_path / "events.csv"
    target.write_text("earlier")
    with pytest.raises(ZeroDivisionError), whole(target) as partial:
        partial.write_text("half")
        raise ZeroDivisionError
    assert target.read_text() == "earlier" and list(tmp_path.iterdir()) == [target]


def test_a_folder_is_no_place_for_a_file(record, tmp_path):
    (tmp_path / "a.zip").mkdir()
    with pytest.raises(InputError, match=r"a\.zip cannot be written"):
        export(record, "csv", tmp_path / "a.zip")
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


def test_an_empty_record_gives_every_table_without_rows(tmp_path):
    with Record(tmp_path / "elchi.db") as record:
        for name, file in (
            ("csv", "a.zip"),
            ("xlsx", "a.xlsx"),
            ("parquet", "p"),
            ("jsonl", "a.jsonl"),
            ("sqlite", "s"),
        ):
            assert set(export(record, name, tmp_path / file).values()) == {0}
            assert (tmp_path / file).exists()
