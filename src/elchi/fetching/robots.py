"""What a site lets programs fetch: its robots.txt (RFC 9309)."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable

import msgspec
from protego import Protego

from elchi.fetching.exchange import Reply
from elchi.fetching.manners import PRODUCT, Manners
from elchi.fetching.targets import Target
from elchi.fetching.trouble import Trouble

REMEMBERED = 2000


class Rules(msgspec.Struct, kw_only=True):
    """What one site allows until `until`; without `file` everything, or with `trouble` nothing."""

    until: float
    file: Protego | None = None
    trouble: str | None = None


class Robots:
    """The rules of every site, each asked for once a day; `get` fetches a robots.txt."""

    def __init__(self, manners: Manners, get: Callable[[Target], Reply]) -> None:
        self._manners, self._get, self._lock = manners, get, threading.Lock()
        self._rules: OrderedDict[str, Rules] = OrderedDict()
        self._asking: dict[str, threading.Lock] = {}

    def pause(self, target: Target) -> float:
        """The seconds between two requests to this site; Trouble when it does not let this address be fetched."""
        rules = self._of(target)
        if rules.trouble is not None:
            raise Trouble(f"Its robots.txt cannot be had, so nothing of the site is fetched. {rules.trouble}")
        if rules.file is None:
            return self._manners.pause
        if not rules.file.can_fetch(target.url, PRODUCT):
            raise Trouble("Its robots.txt does not allow it.", "forbidden", lasting=True, answered=True)
        wished = rules.file.crawl_delay(PRODUCT) or 0.0
        return max(self._manners.pause, min(wished, self._manners.wait))

    def _of(self, target: Target) -> Rules:
        """The rules; two threads that want them at once ask once."""
        with self._lock:
            asking = self._asking.setdefault(target.origin, threading.Lock())
        with asking:
            found = self._rules.get(target.origin)
            if found is None or found.until < time.monotonic():
                found = self._asked(target)
                self._keep(target.origin, found)
            return found

    def _keep(self, origin: str, rules: Rules) -> None:
        with self._lock:
            self._rules[origin] = rules
            self._rules.move_to_end(origin)
            while len(self._rules) > REMEMBERED:
                gone, _ = self._rules.popitem(last=False)
                self._asking.pop(gone, None)

    def _asked(self, target: Target) -> Rules:
        """4xx is no rules; after 429 and 5xx the site is left alone; silence is the caller's trouble."""
        hold = time.monotonic() + self._manners.robots_hold
        reply = self._get(msgspec.structs.replace(target, path="/robots.txt"))
        if 200 <= reply.status < 300:
            return Rules(until=hold, file=Protego.parse(reply.body.decode("utf-8", "replace")))
        if 300 <= reply.status < 500 and reply.status != 429:
            return Rules(until=hold)
        return Rules(
            until=time.monotonic() + self._manners.robots_unknown, trouble=f"The server answered {reply.status}."
        )
