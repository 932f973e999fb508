"""What takes long is served as it stood lately, and made anew beside the requests."""

import threading
import time

from elchi.portal import house as house_module
from elchi.portal.house import House
from elchi.records import Article
from elchi.storage import Record


def page(key):
    return Article(id=key, title=key, language="en", text=key, published="2023-10-30")


def test_what_is_quick_is_always_of_now(tmp_path):
    with Record(tmp_path / "elchi.db") as record:
        house = House(record)
        assert house.lately("stamp", lambda: record.stamp, "none") == record.stamp
        record.add(page("one"), [])
        assert house.lately("stamp", lambda: record.stamp, "none") == record.stamp


def test_what_is_slow_is_never_waited_for(tmp_path, monkeypatch):
    monkeypatch.setattr(house_module, "QUICK", 0.01)
    made, go = [], threading.Event()

    def slow():
        made.append(record.stamp)
        assert go.wait(5)
        time.sleep(0.02)
        return made[-1]

    def asked():
        return house.lately("slow", slow, "none")

    def becomes(value):
        until = time.monotonic() + 5
        while asked() != value and time.monotonic() < until:
            time.sleep(0.005)
        return asked() == value

    with Record(tmp_path / "elchi.db") as record:
        house, first = House(record), record.stamp
        assert [asked() for _ in range(3)] == ["none"] * 3
        go.set()
        assert becomes(first)
        record.add(page("one"), [])
        assert asked() == first
        assert becomes(record.stamp)
        assert len(made) == 2
