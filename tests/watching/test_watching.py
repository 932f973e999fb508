"""Sources watched on a real server, with a clock of our own: what is new is read, once, and trouble stays its own."""

import os
import signal
import subprocess
import sys
import time

import pytest

from elchi.errors import InputError
from elchi.fetching import Fetcher, Manners
from elchi.reading.sections import linked
from elchi.storage import Record
from elchi.terminal.watching import tell
from elchi.watching import Source, State, Watch, sources_in
from tests.fetching.hostile import Hostile, status

PAGE = (
    "<html><body><h1>Министр {name} прибыл в Ашхабад</h1><p>31.10.2023</p>"
    "<p>Министр {name} прибыл в Ашхабад с визитом, стороны обсудили торговлю и транзит грузов.</p></body></html>"
)
NOW = 1_700_000_000.0


def page(text, *headers):
    body = text.encode()
    lines = ["HTTP/1.1 200 OK", f"Content-Length: {len(body)}", "Connection: close", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


def feed(*urls):
    return (
        "<rss version='2.0'><channel>" + "".join(f"<item><link>{u}</link></item>" for u in urls) + "</channel></rss>"
    )


class Room:
    """A server, a record, a state and a clock."""

    def __init__(self, folder):
        self.site, self.now = Hostile(), NOW
        self.site.answers |= {f"/{name}": page(PAGE.format(name=name)) for name in "123"}
        self.record, self.path = Record(folder / "watch.db"), folder / "state.json"
        self.fetcher = Fetcher(Manners(inside=True, pause=0.0, seconds=2.0, tries=1))

    def watch(self, *sources):
        return Watch(sources, State(self.path), self.record, self.fetcher, lambda: self.now)

    def source(self, path, **more):
        return Source(url=self.site.url + path, name=path, **more)

    def list(self, path, *names):
        self.site.answers[path] = page(feed(*(f"{self.site.url}/{name}" for name in names)))


@pytest.fixture
def room(tmp_path):
    made = Room(tmp_path)
    yield made
    made.fetcher.close()
    made.record.close()
    made.site.close()


def test_a_page_is_fetched_once_and_only_new_ones_later(room):
    room.list("/rss", "1", "2")
    assert [seen.new for _, seen in room.watch(room.source("/rss")).round()] == [2]
    room.now += 3600
    room.list("/rss", "3", "1", "2")
    assert [seen.new for _, seen in room.watch(room.source("/rss")).round()] == [1]
    assert sorted(room.site.paths) == ["/1", "/2", "/3", "/rss", "/rss"]


def test_a_source_is_left_alone_until_it_is_due(room):
    room.list("/rss", "1")
    watch = room.watch(room.source("/rss", every="15m"))
    assert len(list(watch.round())) == 1
    room.now += 899
    assert list(watch.round()) == []
    room.now += 1
    assert len(list(watch.round())) == 1


def test_one_broken_source_does_not_stop_the_others_and_waits_longer_each_time(room):
    room.site.answers["/bad"] = status(503)
    room.list("/rss", "1")
    watch = room.watch(room.source("/bad", every="1h"), room.source("/rss"))
    first = {source.name: seen for source, seen in watch.round()}
    assert (first["/bad"].failures, first["/rss"].new) == (1, 1)
    assert first["/bad"].due == NOW + 2 * 3600
    room.now = first["/bad"].due
    again = {source.name: seen for source, seen in watch.round()}
    assert (again["/bad"].failures, again["/bad"].due) == (2, room.now + 4 * 3600)
    room.list("/bad", "2")
    room.now += 4 * 3600
    assert {s.name: seen.failures for s, seen in watch.round()}["/bad"] == 0


def test_a_clock_that_is_put_back_makes_no_source_wait(room):
    room.list("/rss", "1")
    watch = room.watch(room.source("/rss"))
    assert len(list(watch.round())) == 1
    room.now -= 30 * 86400
    assert len(list(watch.round())) == 1


def test_a_list_that_has_not_changed_is_not_sent_again(room):
    asked = []

    def answer(talk):
        asked.append(talk.headers.get("If-None-Match") or talk.headers.get("if-none-match"))
        talk.say(status(304) if asked[-1] else page(feed(f"{room.site.url}/1"), 'ETag: "v1"'))

    room.site.answers["/rss"] = answer
    watch = room.watch(room.source("/rss"))
    assert [seen.new for _, seen in watch.round(due_only=False)] == [1]
    assert [seen.new for _, seen in watch.round(due_only=False)] == [0]
    assert asked == [None, '"v1"']


def test_a_page_that_fails_for_now_is_asked_for_again_and_one_that_is_gone_is_not(room):
    room.list("/rss", "1", "gone")
    room.site.answers["/1"] = status(503)
    watch = room.watch(room.source("/rss"))
    list(watch.round(due_only=False))
    room.site.answers["/1"] = page(PAGE.format(name="1"))
    assert [seen.new for _, seen in watch.round(due_only=False)] == [1]
    assert (room.site.paths.count("/1"), room.site.paths.count("/gone")) == (2, 1)


def test_a_section_is_read_by_the_addresses_of_its_articles(room):
    links = "<a href='/1#top'>a</a><a href='/about'>b</a><a href='/1'>c</a><a href='http://127.0.0.2/2'>d</a>"
    room.site.answers["/news"] = page(f"<html><body>{links}</body></html>")
    watch = room.watch(room.source("/news", links="/[0-9]$"))
    assert [seen.new for _, seen in watch.round()] == [1]
    assert room.site.paths == ["/news", "/1"]
    assert [lead.url for lead in linked(links.encode(), "http://h/x", "about")] == ["http://h/about"]


def test_a_damaged_state_is_told_and_a_lost_one_costs_only_asking_again(room):
    room.list("/rss", "1")
    list(room.watch(room.source("/rss")).round())
    room.path.write_text("{")
    with pytest.raises(InputError, match="damaged"):
        room.watch(room.source("/rss"))
    room.path.unlink()
    assert [seen.new for _, seen in room.watch(room.source("/rss")).round()] == [0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is no file of sources"),
        ("source = []", "names no source"),
        ('[[source]]\nname="a"\nurl="ftp://x"', "no http"),
        ('[[source]]\nname="a"\nurl="https://x.org"\nevery="soon"', "every"),
        ('[[source]]\nname="a"\nurl="https://x.org"\nlinks="("', "no regular expression"),
        ('[[source]]\nname="a"\nurl="https://x.org"\ncolour="red"', "colour"),
        ('[[source]]\nname="a"\nurl="https://x.org"\n[[source]]\nname="b"\nurl="https://x.org"', "twice"),
    ],
)
def test_a_wrong_file_of_sources_gets_a_clear_word(tmp_path, text, said):
    (tmp_path / "sources.toml").write_text(text)
    with pytest.raises(InputError, match=said):
        sources_in(tmp_path / "sources.toml")


def test_it_stops_when_it_is_told_to_and_has_kept_what_it_read(room, tmp_path):
    room.list("/rss", "1", "2")
    (tmp_path / "s.toml").write_text(f'[[source]]\nname = "ours"\nurl = "{room.site.url}/rss"\n')
    command = [sys.executable, "-m", "elchi", "watch", str(tmp_path / "s.toml"), "--store", str(tmp_path / "w.db")]
    quick = {"ELCHI_FETCH_INSIDE": "true", "ELCHI_FETCH_PAUSE": "0", "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, env={**os.environ, **quick}, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        process.send_signal(signal.SIGTERM)
        began = time.monotonic()
        assert process.wait(20) == 0
    assert line.startswith("sound    ours  2 new; last good ")
    assert time.monotonic() - began < 10
    assert subprocess.run([*command, "--health"], check=False, env=os.environ).returncode == 0
    with Record(tmp_path / "w.db") as record:
        assert len(list(record.articles())) == 2


def test_a_failing_source_tells_why_and_how_often(room, capsys):
    room.site.answers["/bad"] = status(503)
    watch = room.watch(room.source("/bad"))
    for _ in range(2):
        ((source, seen),) = watch.round(due_only=False)
    tell(source, seen)
    assert (
        "failing  /bad  The server answered 503 (2 times in a row); last good never; next " in capsys.readouterr().out
    )
