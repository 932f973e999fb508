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
QUICK = 0.5
REST = 10
DOORS = 4
T = TypeVar("T")


class Lately(msgspec.Struct, frozen=True):
    """Something that was made when the record had this stamp, how long it took, and until when it is good enough."""

    stamp: str
    value: Any
    seconds: float
    rests: float


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
        self._making: dict[Hashable, Thread] = {}
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

    def lately(self, name: Hashable, make: Callable[[], T], meanwhile: T) -> T:
        """What `make` gives, as the record stood lately; what takes long is made beside the requests.

        It is made again when the record has changed, and what is slow only after a rest of ten times what it took.
        `meanwhile` is given while it is made for the first time.
        """
        with self._lock:
            held = self._lately.get(name)
        if held is not None and (held.stamp == self.record.stamp or monotonic() < held.rests):
            return cast("T", held.value)
        making = self._begun(name, make)
        if held is None or held.seconds < QUICK:
            making.join(QUICK)
            with self._lock:
                held = self._lately.get(name)
        return cast("T", held.value) if held else meanwhile

    def _begun(self, name: Hashable, make: Callable[[], Any]) -> Thread:
        """The thread that makes it, one for each name."""
        with self._lock:
            making = self._making.get(name)
            if making is None:
                making = self._making[name] = Thread(target=self._make, args=(name, make), daemon=True)
                making.start()
            return making

    def _make(self, name: Hashable, make: Callable[[], Any]) -> None:
        stamp, begun = self.record.stamp, monotonic()
        try:
            value, ended = make(), monotonic()
            seconds = ended - begun
            rests = ended + (seconds * REST if seconds > QUICK else 0)
            with self._lock:
                self._lately[name] = Lately(stamp, value, seconds, rests)
        finally:
            with self._lock:
                self._making.pop(name, None)

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
