"""Pages as strangers were sent them, kept until the record changes; never a page of somebody who has signed in."""

import hashlib
from collections import OrderedDict
from datetime import date
from pathlib import Path
from threading import Lock

import msgspec
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from elchi.errors import StoreError
from elchi.portal.asking import LANGUAGE, THEME, Ask
from elchi.portal.house import House
from elchi.portal.visiting import settings_of

BYTES = 128 * 2**20
FURTHER = 500
LARGEST = 2 * 2**20
HARMLESS = {LANGUAGE, THEME}
NO_PAGES = ("/static/", "/api/")
Raw = list[tuple[bytes, bytes]]


class Sent(msgspec.Struct, frozen=True):
    """An answer: its headers and its body, compressed where the reader takes it so."""

    headers: Raw
    body: bytes


class Shelf:
    """Answers by their tags, of so many bytes; those asked for longest ago go first."""

    def __init__(self, most: int = BYTES) -> None:
        self._most = most
        self._held = 0
        self._sent: OrderedDict[str, Sent] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._sent)

    def get(self, tag: str) -> Sent | None:
        """What was put under a tag."""
        with self._lock:
            if tag not in self._sent:
                return None
            self._sent.move_to_end(tag)
            return self._sent[tag]

    def put(self, tag: str, sent: Sent) -> None:
        """Keep an answer; one that is very large is not kept."""
        if _size(sent) > LARGEST:
            return
        with self._lock:
            self._held += _size(sent) - (_size(self._sent[tag]) if tag in self._sent else 0)
            self._sent[tag] = sent
            while self._held > self._most:
                self._held -= _size(self._sent.popitem(last=False)[1])


def _size(sent: Sent) -> int:
    return len(sent.body) + FURTHER


class Shelved:
    """ASGI middleware: gives strangers what stands on the shelf, and puts there what they are sent.

    A stranger brings no cookie but those of language and theme, and no Authorization. The tag of a page is worked
    out from everything that the page follows from, before it is made: a reader who has it is told so (304), and an
    answer is put on the shelf only when the page itself gave it this tag.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.edition = edition()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        tag = self._tag(scope) if scope["type"] == "http" and is_stranger(scope) else None
        if tag is None:
            await self.app(scope, receive, send)
            return
        scope.setdefault("state", {})["tag"] = tag
        shelf: Shelf = scope["app"].state.shelf
        if tag in Request(scope).headers.get("if-none-match", ""):
            await _answer(send, 304, [(b"etag", tag.encode())], b"")
        elif sent := shelf.get(tag):
            await _answer(send, 200, sent.headers, sent.body)
        else:
            await self.app(scope, receive, _Copy(shelf, tag, send))

    def _tag(self, scope: Scope) -> str | None:
        """What this page follows from, in a word; None when the record cannot tell how it stands."""
        request = Request(scope)
        house: House = scope["app"].state.house
        try:
            stamp = house.record.stamp
        except StoreError:
            return None
        ask = Ask(request)
        reader = (ask.language, ask.theme, "gzip" in request.headers.get("accept-encoding", ""))
        told = (self.edition, stamp, date.today().isoformat(), str(request.url), *map(str, reader))
        return f'W/"{hashlib.sha256(chr(10).join(told).encode()).hexdigest()[:24]}"'


class _Copy:
    """Sends an answer on, and puts it on the shelf when it is a page that has the tag."""

    def __init__(self, shelf: Shelf, tag: str, send: Send) -> None:
        self.shelf, self.tag, self.send = shelf, tag, send
        self.headers: Raw | None = None
        self.body = bytearray()

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] == 200:
            self.headers = list(message["headers"]) if _is_page(message["headers"], self.tag) else None
        elif message["type"] == "http.response.body" and self.headers is not None:
            self.body += message.get("body", b"")
            if not message.get("more_body"):
                self.shelf.put(self.tag, Sent(self.headers, bytes(self.body)))
        await self.send(message)


def is_stranger(scope: Scope) -> bool:
    """Whether a request for a page comes from nobody in particular, where everybody may read."""
    request = Request(scope)
    if settings_of(request).reading == "closed":
        return False
    asks = request.method == "GET" and not request.url.path.startswith(NO_PAGES)
    return asks and request.cookies.keys() <= HARMLESS and "authorization" not in request.headers


def edition() -> str:
    """A word that changes with the program that makes the pages."""
    package = Path(__file__).parents[1]
    told = sorted((str(path), path.stat().st_mtime_ns) for path in package.rglob("*") if path.is_file())
    return hashlib.sha256(repr(told).encode()).hexdigest()


def _is_page(headers: Raw, tag: str) -> bool:
    """Whether an answer is the page with this tag, and sets no cookie but those of language and theme."""
    cookies = (value.partition(b"=")[0].decode("latin-1") for name, value in headers if name == b"set-cookie")
    return (b"etag", tag.encode()) in headers and HARMLESS.issuperset(cookies)


async def _answer(send: Send, status: int, headers: Raw, body: bytes) -> None:
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
