"""When each host may be asked next."""

import threading
import time
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager

from elchi.fetching.manners import Manners
from elchi.fetching.trouble import Trouble

REMEMBERED = 10_000


class Host:
    """One host: how many ask it now, from when it may be asked again, and how often it was silent in a row."""

    def __init__(self, at_once: int) -> None:
        self.room = threading.BoundedSemaphore(at_once)
        self.next, self.silent, self.shut = 0.0, 0, 0.0


class Hosts:
    """All hosts of a run. Threads that ask wait here for their turn."""

    def __init__(self, manners: Manners, stop: threading.Event) -> None:
        self._manners, self._stop, self._lock = manners, stop, threading.Lock()
        self._hosts: OrderedDict[str, Host] = OrderedDict()

    @contextmanager
    def turn(self, name: str, pause: float) -> Iterator[None]:
        """One request's time: no more at once than may be, and none before the pause after the last is over."""
        host = self._host(name)
        if host.shut > time.monotonic():
            times = self._manners.patience
            raise Trouble(f"The host did not answer {times} times in a row and is left alone for a while.")
        with host.room:
            with self._lock:
                begin = max(host.next, time.monotonic())
                host.next = begin + pause
            self.sleep(begin - time.monotonic())
            yield

    def hold(self, name: str, seconds: float) -> None:
        """Nobody asks this host for so long."""
        host = self._host(name)
        with self._lock:
            host.next = max(host.next, time.monotonic() + seconds)

    def heard(self, name: str, answered: bool) -> None:
        """An address of this host was asked for in vain, or it answered."""
        host = self._host(name)
        with self._lock:
            host.silent = 0 if answered else host.silent + 1
            if host.silent >= self._manners.patience:
                host.silent, host.shut = 0, time.monotonic() + self._manners.rest

    def sleep(self, seconds: float) -> None:
        """Wait; Trouble when everything is stopped meanwhile."""
        if self._stop.wait(max(0.0, seconds)):
            raise Trouble("Fetching was stopped.")

    def _host(self, name: str) -> Host:
        with self._lock:
            found = self._hosts.setdefault(name, Host(self._manners.per_host))
            self._hosts.move_to_end(name)
            while len(self._hosts) > REMEMBERED:
                self._hosts.popitem(last=False)
            return found
