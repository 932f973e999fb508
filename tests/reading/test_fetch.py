"""An address is fetched over http, within limits, and a failure is a refusal."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from elchi.reading import captures, read
from elchi.records import Article, Rejected

PAGE = (
    "<html><body><h1>Министр прибыл в Ашхабад</h1><p>31.10.2023</p>"
    "<p>Министр прибыл в Ашхабад с визитом, стороны обсудили торговлю и транзит грузов.</p></body></html>"
)


class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/page")
            self.end_headers()
        elif self.path == "/page":
            self._answer(PAGE.encode("cp1251"), "text/html; charset=windows-1251")
        elif self.path == "/huge":
            self._answer(b"x" * (21 * 1024 * 1024), "text/html")
        else:
            self.send_error(404)

    def _answer(self, body, kind):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(autouse=True)
def near(monkeypatch):
    monkeypatch.setenv("ELCHI_FETCH_INSIDE", "true")
    monkeypatch.setenv("ELCHI_FETCH_PAUSE", "0")
    monkeypatch.setenv("ELCHI_FETCH_TRIES", "1")


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_page_is_fetched_with_its_charset(site):
    found = read(f"{site}/page")
    assert isinstance(found, Article)
    assert (found.title, found.url) == ("Министр прибыл в Ашхабад", f"{site}/page")


def test_the_address_after_a_redirect_counts(site):
    (capture,) = captures([f"{site}/moved"])
    assert capture.url == f"{site}/page"


@pytest.mark.parametrize(("path", "reason"), [("/none", "unreachable"), ("/huge", "too-large")])
def test_failures_are_refusals(site, path, reason):
    found = read(site + path)
    assert isinstance(found, Rejected)
    assert (found.reason, found.name) == (reason, site + path)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://", "forbidden"),
        ("http://[::1", "forbidden"),
        ("https://127.0.0.1:1/x", "unreachable"),
        ("http://nowhere.invalid/x", "unreachable"),
    ],
)
def test_bad_addresses_are_refusals(url, reason):
    found = read(url)
    assert isinstance(found, Rejected)
    assert found.reason == reason


def test_an_address_inside_the_network_is_refused_unless_allowed(site, monkeypatch):
    monkeypatch.delenv("ELCHI_FETCH_INSIDE")
    found = read(f"{site}/page")
    assert isinstance(found, Rejected)
    assert (found.reason, found.name) == ("forbidden", f"{site}/page")
