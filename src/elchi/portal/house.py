"""What lasts from request to request: the record, the languages, the templates."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from functools import cached_property, lru_cache
from threading import Lock, Thread
from time import monotonic
from typing import Any, TypeVar, cast

import msgspec
from anyio import CapacityLimiter
from jinja2 import Environment

from elchi.portal.names import Names
from elchi.portal.tongue import Tongue
from elchi.records.vocabulary import LanguageCode
from elchi.storage import Record

KEPT = 500
PATIENCE = 20
QUICK = 0.2
DOORS = 4
T = TypeVar("T")


class Lately(msgspec.Struct, frozen=True):
    """Something that was made when the record had this stamp, and how many seconds it took."""

    stamp: str
    value: Any
    seconds: float


class Crowded(Exception):
    """Others are having heavy work done; a later try will do."""


class House:
    """The portal's belongings; one for each application, made once and only read from then on."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.names = Names(record)
        self.tongue = lru_cache(maxsize=None)(_tongue)
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()
        self._lately: dict[Hashable, Lately] = {}
        self._making: set[Hashable] = set()
        self._lock = Lock()
        self._heavy = Lock()

    def kept(self, name: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, made once and kept under its name until the record changes; the oldest goes first."""
        key = (self.record.stamp, name)
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return cast("T", self._kept[key])
        made = make()
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return made

    def lately(self, name: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, as the record stood lately: what takes long is made anew beside the requests."""
        with self._lock:
            held = self._lately.get(name)
        if held is not None and held.stamp == self.record.stamp:
            return cast("T", held.value)
        if held is None or held.seconds < QUICK:
            return cast("T", self._make(name, make).value)
        with self._lock:
            begun = name in self._making
            self._making.add(name)
        if not begun:
            Thread(target=self._make, args=(name, make), daemon=True).start()
        return cast("T", held.value)

    def _make(self, name: Hashable, make: Callable[[], Any]) -> "Lately":
        stamp, begun = self.record.stamp, monotonic()
        try:
            made = Lately(stamp, make(), monotonic() - begun)
            with self._lock:
                self._lately[name] = made
            return made
        finally:
            with self._lock:
                self._making.discard(name)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Heavy work, one piece at a time. Raises Crowded when others have not ended after some seconds."""
        if not self._heavy.acquire(timeout=PATIENCE):
            raise Crowded
        try:
            yield
        finally:
            self._heavy.release()

    @cached_property
    def doors(self) -> CapacityLimiter:
        """How many may sign in at one time: each takes 64 MiB."""
        return CapacityLimiter(DOORS)

    @cached_property
    def templates(self) -> Environment:
        """The templates of every page."""
        from elchi.portal.rendering import environment

        return environment()


def _tongue(language: LanguageCode) -> Tongue:
    return Tongue(language)
