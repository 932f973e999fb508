"""Connections that lead only where they may, and end in time."""

import ipaddress
import socket
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any

import httpcore
from httpcore import SOCKET_OPTION

from elchi.fetching.inside import public
from elchi.fetching.trouble import Trouble

Resolve = Callable[[str, int], list[str]]
BREATH = 0.5


def numbers_of(host: str, port: int) -> list[str]:
    """The addresses in numbers that a host has, as the system's resolver tells them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(each[4][0]) for each in found))


class Deadline:
    """So many seconds for everything; a stop from another thread ends them at once."""

    def __init__(self, seconds: float, stop: threading.Event | None = None) -> None:
        self._seconds, self._end, self._stop = seconds, time.monotonic() + seconds, stop

    def left(self) -> float:
        """The seconds that are left; Trouble when there are none."""
        if self._stop is not None and self._stop.is_set():
            raise Trouble("Fetching was stopped.")
        left = self._end - time.monotonic()
        if left <= 0:
            raise Trouble(f"It was not whole within {self._seconds:.3g} seconds.")
        return left


class Timed(httpcore.NetworkStream):
    """A stream whose every step takes from one deadline, so that a byte a second comes to an end."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        while True:
            try:
                return self._stream.read(max_bytes, min(BREATH, self._deadline.left()))
            except httpcore.ReadTimeout:
                continue

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        self._stream.write(buffer, self._deadline.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: Any,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> "Timed":
        stream = self._stream.start_tls(ssl_context, server_hostname, self._deadline.left())
        return Timed(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class Careful(httpcore.NetworkBackend):
    """Connects to a host by the very address that was checked, so that no second look-up leads elsewhere."""

    def __init__(self, deadline: Deadline, *, inside: bool, resolve: Resolve = numbers_of) -> None:
        self._deadline, self._inside, self._resolve = deadline, inside, resolve

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        failure: Exception | None = None
        for number in self._numbers(host, port):
            try:
                left = min(self._deadline.left(), 10.0)
                stream = httpcore.SyncBackend().connect_tcp(number, port, left, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return Timed(stream, self._deadline)
        raise failure or Trouble("The host has no address.")

    def _numbers(self, host: str, port: int) -> list[str]:
        try:
            found = [host] if _is_number(host) else self._resolve(host, port)
        except (OSError, UnicodeError):
            raise Trouble("The host is not known.") from None
        if not self._inside and not all(public(each) for each in found):
            raise Trouble(
                "The address is inside the network; the setting fetch_inside allows that.", "forbidden", lasting=True
            )
        return found[:4]


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
