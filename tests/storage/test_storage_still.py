"""A record that stands still for one thread while others, and the thread itself, write."""

from threading import Thread

from elchi.records import Event
from elchi.storage import Record, Selection


def _total(record):
    return record.listed(Event, Selection()).total


def test_what_another_program_writes_is_seen_when_the_block_has_ended(store, page, visit):
    with Record(store) as record, Record(store) as other:
        with record.still():
            stamp = record.stamp
            other.add(page, [visit])
            assert (_total(record), record.stamp) == (0, stamp)
        assert _total(record) == 1
        assert record.stamp == other.stamp != stamp


def test_what_a_thread_writes_itself_it_sees_at_once(record, page, visit):
    with record.still():
        before = record.stamp
        assert _total(record) == 0
        record.add(page, [visit])
        assert _total(record) == 1
        assert record.stamp != before


def test_other_threads_are_not_held_back(record, page, visit):
    seen = []
    with record.still():
        record.events()
        record.add(page, [visit])
        thread = Thread(target=lambda: seen.append((_total(record), record.stamp)))
        thread.start()
        thread.join()
        assert seen == [(1, record.stamp)]


def test_an_inner_block_does_not_end_the_outer_one(store, record, page, visit):
    with Record(store) as other, record.still():
        with record.still():
            assert _total(record) == 0
        other.add(page, [visit])
        assert _total(record) == 0
