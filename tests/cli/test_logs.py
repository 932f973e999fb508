"""With ELCHI_LOG=json every act is an object of JSON on standard error; without it nothing but words for a person."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from elchi.storage import Record


def logged(text):
    return [json.loads(line) for line in text.splitlines() if line.startswith("{")]


def test_a_read_tells_what_it_kept_and_what_it_did_not_read(process, page, tmp_path):
    ran = process("read", page, tmp_path / "nothing.html", "--store", tmp_path / "elchi.db", ELCHI_LOG="json")
    lines = logged(ran.err)
    refused, kept = lines
    assert refused["event"] == "page not read"
    assert (refused["level"], refused["part"], refused["reason"]) == ("INFO", "elchi.read", "unreadable")
    assert refused["page"] == str(tmp_path / "nothing.html")
    assert kept["event"] == "pages kept"
    assert kept["pages"] == {"new": 1, "rejected": 1}
    assert kept["time"].startswith("20")
    assert kept["time"].endswith("+00:00")


def test_without_the_setting_nothing_is_logged(process, page, tmp_path):
    ran = process("read", page, tmp_path / "nothing.html", "--store", tmp_path / "elchi.db")
    assert logged(ran.err) == []
    assert "not read" in ran.err


def test_another_word_is_refused(process, page, tmp_path):
    ran = process("read", page, "--store", tmp_path / "elchi.db", ELCHI_LOG="xml")
    assert ran.code == 2
    assert "log" in ran.err


@pytest.fixture
def served(tmp_path):
    """The address of a portal that logs, and how to end it and have what it logged."""
    Record(tmp_path / "elchi.db").close()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    command = [sys.executable, "-m", "elchi", "serve", "--store", str(tmp_path / "elchi.db"), "--port", str(port)]
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=os.environ | {"ELCHI_LOG": "json"}
    ) as server:

        def ended():
            server.terminate()
            return logged(server.communicate()[1])

        yield f"http://127.0.0.1:{port}", ended
        server.kill()


def asked(address):
    for _ in range(100):
        try:
            with urllib.request.urlopen(address) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code
        except urllib.error.URLError:
            time.sleep(0.1)
    raise AssertionError("no answer")


def test_a_request_is_told_without_what_was_looked_for(served):
    address, ended = served
    assert asked(f"{address}/search?q=secret-plan") == 200
    assert asked(f"{address}/events/nothing") == 404
    found, missing = [line for line in ended() if line["event"] == "request"]
    assert (found["route"], found["path"], found["method"], found["status"]) == ("/search", "/search", "GET", 200)
    assert found["address"] == "127.0.0.1"
    assert 0 < found["seconds"] < 60
    assert (missing["path"], missing["status"]) == ("/events/nothing", 404)
    assert "secret-plan" not in json.dumps([found, missing])
