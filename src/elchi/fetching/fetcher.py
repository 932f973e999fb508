"""Addresses to answers: politely, safely, with redirects followed and failures tried again."""

import random
import threading
from functools import cached_property
from ssl import SSLContext

from elchi.fetching.answers import Answer, Known, NotFetched
from elchi.fetching.connecting import Careful, Deadline, Resolve, numbers_of
from elchi.fetching.exchange import Reply, Request, exchange, trusted
from elchi.fetching.hosts import Hosts
from elchi.fetching.manners import Manners
from elchi.fetching.reply import answer_of, request_headers
from elchi.fetching.robots import Robots
from elchi.fetching.targets import Target, joined, shown, target_of
from elchi.fetching.trouble import Trouble

MOVED = (301, 302, 303, 307, 308)


class Fetcher:
    """Fetches for one run; many threads may use it. It knows the sites' rules and when each was asked last.

    >>> with Fetcher() as fetcher:  # doctest: +SKIP
    ...     fetcher.fetch("https://example.org/feed.xml")
    """

    def __init__(self, manners: Manners | None = None, resolve: Resolve = numbers_of) -> None:
        self.manners = manners or Manners()
        self._resolve, self._stop = resolve, threading.Event()
        self._hosts = Hosts(self.manners, self._stop)
        self._robots = Robots(self.manners, self._robots_file)

    def fetch(self, url: str, known: Known | None = None) -> Answer | NotFetched:
        """What an address gives, or why it gives nothing; with `known` only what is newer."""
        try:
            target = target_of(url)
            return self._tried(url, target, known or Known())
        except Trouble as trouble:
            return NotFetched(
                url=shown(url),
                reason=trouble.reason,
                detail=trouble.detail,
                lasting=trouble.lasting,
                after=trouble.after,
            )

    def close(self) -> None:
        """End what is under way, soon."""
        self._stop.set()

    def __enter__(self) -> "Fetcher":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @cached_property
    def _context(self) -> SSLContext:
        return trusted()

    def _tried(self, url: str, target: Target, known: Known) -> Answer:
        for attempt in range(1, self.manners.tries + 1):
            try:
                found = self._followed(url, target, known)
            except Trouble as trouble:
                if trouble.lasting or not self._again(target, trouble, attempt):
                    self._hosts.heard(target.host, trouble.answered or trouble.lasting)
                    raise
            else:
                self._hosts.heard(target.host, True)
                return found
        raise AssertionError("the last try returns or raises")

    def _again(self, target: Target, trouble: Trouble, attempt: int) -> bool:
        """Whether to try once more, after a pause that doubles, or that the server has named."""
        wait = max(self.manners.backoff * 2 ** (attempt - 1) * random.uniform(1, 1.25), trouble.after or 0.0)
        if attempt >= self.manners.tries or wait > self.manners.wait or self._stop.is_set():
            return False
        self._hosts.hold(target.host, wait)
        return True

    def _followed(self, url: str, target: Target, known: Known) -> Answer:
        seconds, seen = self.manners.seconds, {target.url}
        headers = request_headers(self.manners, known)
        for _ in range(self.manners.redirects + 1):
            pause = self._robots.pause(target)
            with self._hosts.turn(target.host, pause):
                deadline = Deadline(seconds, self._stop)
                reply = self._asked(Request(target=target, headers=headers, most=self.manners.most), deadline)
            if reply.status not in MOVED or "location" not in reply.headers:
                return answer_of(url, target, reply, known)
            seconds = deadline.left()
            target = self._next(target, reply, seen)
        raise Trouble(f"It redirects more than {self.manners.redirects} times.", lasting=True, answered=True)

    def _next(self, target: Target, reply: Reply, seen: set[str]) -> Target:
        found = joined(target, reply.headers["location"])
        if found.url in seen:
            raise Trouble("It redirects in a circle.", lasting=True, answered=True)
        seen.add(found.url)
        return found

    def _robots_file(self, target: Target) -> Reply:
        """A robots.txt, by at most five redirects; no more of it than is looked at."""
        headers = request_headers(self.manners, Known())
        deadline = Deadline(self.manners.seconds, self._stop)
        reply = None
        for _ in range(6):
            request = Request(target=target, headers=headers, most=self.manners.robots, cut=True)
            with self._hosts.turn(target.host, 0.0):
                reply = self._asked(request, deadline)
            if reply.status not in MOVED or "location" not in reply.headers:
                break
            target = joined(target, reply.headers["location"])
        assert reply is not None
        return reply

    def _asked(self, request: Request, deadline: Deadline) -> Reply:
        careful = Careful(deadline, inside=self.manners.inside, resolve=self._resolve)
        return exchange(request, careful, self._context)
