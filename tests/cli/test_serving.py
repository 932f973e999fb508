"""`elchi serve` and the end of `elchi demo`: a real server, asked over a real socket."""

import re
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

from elchi.storage import Record
from elchi.terminal.serving import free


def test_a_served_record_answers_and_says_its_address_first(tmp_path):
    Record(tmp_path / "elchi.db").close()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    command = [
        sys.executable,
        "-u",
        "-m",
        "elchi",
        "serve",
        "--store",
        str(tmp_path / "elchi.db"),
        "--port",
        str(port),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            address = re.search(r"http://\S+", server.stdout.readline()).group()
            assert "Elchi" in _fetched(address + "/kz/tm?lang=en")
        finally:
            server.terminate()


def _fetched(address):
    for _ in range(100):
        try:
            with urllib.request.urlopen(address) as answer:
                return answer.read().decode()
        except OSError:
            time.sleep(0.1)
    pytest.fail(f"{address} did not answer")


def test_a_port_in_use_leads_to_the_next_free_one():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert free("127.0.0.1", port) > port


def test_serving_on_a_port_in_use_says_what_to_do(process):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ran = process("serve", "--port", str(taken.getsockname()[1]))
    assert ran.code == 3
    assert "--port" in ran.err
