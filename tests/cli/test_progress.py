"""How far a run is: shown to a person at a terminal, never in a pipe."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from elchi.reading import Intake, captures, size_of
from elchi.terminal.progress import clock, seconds_left
from tests.cli.test_archives import record

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.mark.parametrize(
    ("elapsed", "done", "whole", "left"),
    [
        (30, 25, 100, 90),
        (10, 100, 100, 0),
        (10, 120, 100, 0),
        (1, 50, 100, None),
        (30, 0, 100, None),
        (30, 5, None, None),
    ],
)
def test_the_time_left_is_told_when_it_can_be(elapsed, done, whole, left):
    assert seconds_left(elapsed, done, whole) == left


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0:00:00"), (59.9, "0:00:59"), (3600, "1:00:00"), (90061, "25:01:01")]
)
def test_a_clock(seconds, words):
    assert clock(seconds) == words


def test_what_was_taken_grows_to_the_whole():
    intake = Intake()
    whole = size_of([SAMPLES])
    taken = [intake.taken for _ in captures([SAMPLES], intake)]
    assert taken == sorted(taken)
    assert taken[0] < whole == intake.taken


def test_of_an_archive_as_it_is_packed(tmp_path):
    path = tmp_path / "a.warc.gz"
    pages = sorted((SAMPLES / "en").glob("*.html"))
    path.write_bytes(
        b"".join(record(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page.read_bytes()) for page in pages)
    )
    intake = Intake()
    taken = [intake.taken for _ in captures([path], intake)]
    assert len(set(taken)) == len(taken) > 1
    assert intake.taken == size_of([path]) == path.stat().st_size


@pytest.mark.parametrize("given", ["https://mfa.example/news", "list.paths", "list.paths.gz"])
def test_the_whole_is_not_known_of_addresses_and_lists(given):
    assert size_of([given]) is None


def test_a_person_sees_pages_and_rate(tmp_path):
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "elchi", "read", str(SAMPLES), "--store", str(tmp_path / "elchi.db")]
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=theirs, env=os.environ | {"TERM": "xterm"}
    ) as run:
        os.close(theirs)
        shown = b""
        while True:
            try:
                part = os.read(ours, 4096)
            except OSError:
                break
            shown += part
        run.wait()
    os.close(ours)
    assert run.returncode == 0
    assert b"pages read" in shown
    assert b"a second" in shown
