"""`elchi serve` and the end of `elchi demo`: a real server, asked over a real socket."""

import http.client
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import ExitStack, closing

import pytest

from elchi.accounts import Accounts, Actor
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


@pytest.fixture
def serving(tmp_path):
    """A server with settings of its own: serving(ELCHI_READING="closed") gives its port and store."""
    with ExitStack() as stopped:

        def start(**settings):
            store = tmp_path / "elchi.db"
            Record(store).close()
            with socket.socket() as taken:
                taken.bind(("127.0.0.1", 0))
                port = taken.getsockname()[1]
            command = [sys.executable, "-m", "elchi", "serve", "--store", str(store)]
            server = stopped.enter_context(
                subprocess.Popen(
                    command, stdout=subprocess.DEVNULL, env=os.environ | {"ELCHI_PORT": str(port)} | settings
                )
            )
            stopped.callback(server.terminate)
            _fetched(f"http://127.0.0.1:{port}/static/icon.svg")
            return port, store

        yield start


def asked(port, path, headers, method="GET", body=None):
    with closing(http.client.HTTPConnection("127.0.0.1", port)) as connection:
        connection.request(method, path, body, headers)
        with connection.getresponse() as answer:
            return answer.status, answer.headers, answer.read().decode()


def test_a_closed_record_is_served_to_nobody_by_another_name_or_without_a_session(serving):
    port, _ = serving(ELCHI_READING="closed", ELCHI_BASE="https://elchi.example")
    status, headers, body = asked(port, "/kz/tm", {})
    assert (status, headers["location"], body) == (303, "/sign-in?next=%2Fkz%2Ftm", "")
    assert asked(port, "/sign-in", {"Host": "evil.example"})[0] == 421
    assert asked(port, "/sign-in", {"Host": "elchi.example"})[0] == 200
    assert "server" not in headers


@pytest.mark.parametrize(("trusted", "told"), [("127.0.0.1", "203.0.113.7"), ("10.0.0.0/8", "127.0.0.1")])
def test_only_a_trusted_proxy_says_where_a_request_comes_from(serving, trusted, told):
    port, store = serving(ELCHI_TRUSTED_PROXIES=trusted)
    page = asked(port, "/sign-in", {})
    word = re.search(r'name="word" value="(\w+)"', page[2])[1]
    cookie = page[1]["set-cookie"].split(";")[0]
    form = {"content-type": "application/x-www-form-urlencoded", "cookie": cookie}
    sent = f"word={word}&name=nobody&password=x"
    told_by = {"X-Forwarded-For": "1.2.3.4, 203.0.113.7"}
    assert asked(port, "/sign-in", form | told_by, "POST", sent)[0] == 403
    with Accounts(store) as accounts:
        assert accounts.trail(Actor(name="operator", role="admin", via="terminal"))[0].address == told


@pytest.mark.parametrize(("trusted", "scheme"), [("127.0.0.1", "https"), ("", "http")])
def test_only_a_trusted_proxy_says_that_readers_come_by_https(serving, trusted, scheme):
    port, _ = serving(ELCHI_TRUSTED_PROXIES=trusted)
    _, _, body = asked(port, "/events.ris", {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "evil.example"})
    assert f"{scheme}://127.0.0.1:{port}/events" in body
