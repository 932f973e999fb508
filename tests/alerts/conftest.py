"""Real servers on loopback that a digest can go to, and a record with news."""

import socketserver
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from elchi.accounts import Accounts, Actor, Secret
from elchi.records import Article, EventFound, Quote, When
from elchi.storage import Record

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
AIGUL = Actor(name="aigul", role="reader", via="session")


class Letters(socketserver.StreamRequestHandler):
    """As much of RFC 5321 as a client needs; `server.refusing` is answered to the words that begin a step."""

    def handle(self) -> None:
        self.say("220 loopback")
        while line := self.rfile.readline():
            step = line.strip().split(b" ")[0].upper().decode()
            answer = self.server.refusing.get(step)
            if answer is None and step == "DATA":
                self.take()
            else:
                self.say(answer or {"QUIT": "221 bye"}.get(step, "250 ok"))

    def take(self) -> None:
        self.say("354 go on")
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        self.server.letters.append(message_from_bytes(b"".join(lines), policy=default))
        self.say("250 taken")

    def say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


class Mailbox(socketserver.ThreadingTCPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Letters)
        self.letters: list[EmailMessage] = []
        self.refusing: dict[str, str] = {}


class Posts(BaseHTTPRequestHandler):
    """Keeps what is posted and answers as the server says."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.posts.append((self.path, dict(self.headers), body))
        self.send_response(self.server.answer)
        if self.server.answer in (301, 307):
            self.send_header("Location", "/elsewhere")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


class Hook(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Posts)
        self.posts: list[tuple[str, dict[str, str], bytes]] = []
        self.answer = 204


def serving(server: socketserver.BaseServer) -> Iterator[socketserver.BaseServer]:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    yield from serving(Mailbox())


@pytest.fixture
def hook() -> Iterator[Hook]:
    yield from serving(Hook())


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "elchi.db"


@pytest.fixture
def accounts(store: Path) -> Iterator[Accounts]:
    with Accounts(store) as opened:
        by = Actor(name="operator", role="admin", via="terminal")
        opened.add_user("aigul", "reader", Secret("verblyud idet na sever"), by=by, at=NOON, language="kk")
        yield opened


@pytest.fixture
def record(store: Path) -> Iterator[Record]:
    with Record(store) as opened:
        yield opened


@pytest.fixture
def tell(record: Record) -> Callable[..., None]:
    """Add a page that tells of talks on a day."""

    def add(key: str, day: str, countries: tuple[str, ...] = ("KZ", "TM"), words: str = "Talks in Ashgabat") -> None:
        article = Article(
            id=f"a{key}", title=words, language="en", text=words, published=day, outlet="samples",
            url=f"https://example.org/{key}",
        )  # fmt: skip
        quotes = [Quote(article=article.id, start=0, end=len(words), text=words)]
        found = EventFound(
            id=f"f{key}", article=article.id, rule="en/talks", type="talks", when=When(edtf=day, stated=True),
            countries=list(countries), quotes=quotes,
        )  # fmt: skip
        record.add(article, [found])

    return add
