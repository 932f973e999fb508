"""Work done by several threads ahead of who waits for it; what comes out is in the order of what went in."""

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from itertools import islice
from typing import Generic, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")
DEEP = 2


def ahead(
    work: Callable[[Given], Made],
    items: Iterable[Given],
    lane: Callable[[Given], str],
    *,
    lanes: int,
    abreast: int = 1,
) -> Iterator[Made]:
    """`work(item)` of each item, in order; at most `lanes` lanes run at a time, `abreast` items in each.

    A lane is a host: one that hangs holds up its own items, while those of the others are done. No more than two
    items a thread are under way or done and not yet taken, however many there are.

    >>> list(ahead(len, ["a", "bc"], str, lanes=2))
    [1, 2]
    """
    crew = _Crew(work, lanes * abreast, abreast)
    waiting = iter(items)
    under_way: deque[Future[Made]] = deque()
    try:
        under_way.extend(crew.take(lane(item), item) for item in islice(waiting, DEEP * lanes * abreast))
        while under_way:
            yield under_way.popleft().result()
            under_way.extend(crew.take(lane(item), item) for item in islice(waiting, 1))
    finally:
        crew.leave()


class _Lane(Generic[Given, Made]):
    def __init__(self) -> None:
        self.items: deque[tuple[Given, Future[Made]]] = deque()
        self.busy = 0


class _Crew(Generic[Given, Made]):
    """Threads, each of which takes the next item of the first lane that has room."""

    def __init__(self, work: Callable[[Given], Made], threads: int, abreast: int) -> None:
        self._work, self._threads, self._abreast = work, threads, abreast
        self._changed = threading.Condition()
        self._lanes: dict[str, _Lane[Given, Made]] = {}
        self._started, self._left = 0, False

    def take(self, name: str, item: Given) -> Future[Made]:
        future: Future[Made] = Future()
        with self._changed:
            self._lanes.setdefault(name, _Lane()).items.append((item, future))
            if self._started < self._threads:
                self._started += 1
                threading.Thread(target=self._labour, daemon=True).start()
            self._changed.notify()
        return future

    def leave(self) -> None:
        with self._changed:
            self._left = True
            self._changed.notify_all()

    def _labour(self) -> None:
        while (taken := self._next()) is not None:
            name, item, future = taken
            try:
                future.set_result(self._work(item))
            except BaseException as error:  # handed to who waits
                future.set_exception(error)
            self._done(name)

    def _next(self) -> tuple[str, Given, Future[Made]] | None:
        with self._changed:
            while not self._left:
                for name, lane in self._lanes.items():
                    if lane.items and lane.busy < self._abreast:
                        lane.busy += 1
                        item, future = lane.items.popleft()
                        return name, item, future
                self._changed.wait()
            return None

    def _done(self, name: str) -> None:
        with self._changed:
            lane = self._lanes[name]
            lane.busy -= 1
            if not lane.items and not lane.busy:
                del self._lanes[name]
            self._changed.notify()
