"""A real server on loopback that answers as it is told, byte for byte, well or badly."""

import contextlib
import gzip
import socket
import threading
import time
from collections.abc import Callable

Answer = bytes | Callable[["Talk"], None]
OK = b"HTTP/1.1 200 OK\r\n"


class Talk:
    """One request that came, and the way to answer it."""

    def __init__(self, connection: socket.socket, path: str, headers: dict[str, str], ended: threading.Event) -> None:
        self.connection, self.path, self.headers, self.ended = connection, path, headers, ended
        self.at = time.monotonic()

    def say(self, *pieces: bytes) -> None:
        for piece in pieces:
            self.connection.sendall(piece)

    def hang(self, seconds: float = 30.0) -> None:
        self.ended.wait(seconds)


class Hostile:
    """`answers` by path; every request is kept in `asked`. Without a row a path is not found."""

    def __init__(self, wrap: Callable[[socket.socket], socket.socket] | None = None) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[Talk] = []
        self.ended, self._wrap = threading.Event(), wrap
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self._socket.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def paths(self) -> list[str]:
        """The paths that were asked for, robots.txt left out."""
        return [talk.path for talk in self.asked if talk.path != "/robots.txt"]

    def close(self) -> None:
        self.ended.set()
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def _serve(self) -> None:
        while not self.ended.is_set():
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError), connection:
            if self._wrap is not None:
                connection = self._wrap(connection)
            head = b""
            while b"\r\n\r\n" not in head and (piece := connection.recv(65536)):
                head += piece
            lines = head.decode("latin-1").split("\r\n")
            headers = dict(line.split(": ", 1) for line in lines[1:] if ": " in line)
            talk = Talk(connection, lines[0].split(" ")[1], headers, self.ended)
            self.asked.append(talk)
            answer = self.answers.get(talk.path, status(404))
            talk.say(answer) if isinstance(answer, bytes) else answer(talk)


def status(code: int, *headers: str) -> bytes:
    lines = [f"HTTP/1.1 {code} So", "Content-Length: 0", *headers]
    return "\r\n".join([*lines, "", ""]).encode()


def moved(to: str, code: int = 302) -> bytes:
    return status(code, f"Location: {to}")


def page(body: bytes, *headers: str, kind: str = "text/html; charset=utf-8") -> bytes:
    lines = ["HTTP/1.1 200 OK", f"Content-Type: {kind}", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join([*lines, "", ""]).encode() + body


def packed(body: bytes, *headers: str) -> bytes:
    return page(gzip.compress(body), "Content-Encoding: gzip", *headers)


def slowly(data: bytes, pause: float) -> Callable[[Talk], None]:
    """One byte at a time."""

    def answer(talk: Talk) -> None:
        for place in range(len(data)):
            talk.say(data[place : place + 1])
            if talk.ended.wait(pause):
                return

    return answer


def endless(talk: Talk) -> None:
    """A chunked answer that does not end."""
    talk.say(OK, b"Transfer-Encoding: chunked\r\n\r\n")
    while not talk.ended.is_set():
        talk.say(b"4000\r\n", b"x" * 0x4000, b"\r\n")
