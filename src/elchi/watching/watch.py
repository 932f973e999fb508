"""The round of sources: each is visited when it is due, and one that fails is left alone for longer and longer."""

import logging
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime

import msgspec

from elchi.fetching import Fetcher, NotFetched
from elchi.storage import Record
from elchi.watching.plan import Source
from elchi.watching.state import Seen, State
from elchi.watching.visit import Visit

LONGEST = 86400.0
NAP = 30.0
LOG = logging.getLogger("elchi.watch")


class Watch:
    """Visits sources for as long as it is let; `stop` ends it after the page that is under way.

    `clock` gives the time in seconds since 1970. A clock that is put back does not make a source wait: no visit
    lies further ahead than the longest pause that the source may have.
    """

    def __init__(
        self,
        sources: Sequence[Source],
        state: State,
        record: Record,
        fetcher: Fetcher,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.sources, self.state = sources, state
        self._record, self._fetcher, self._clock = record, fetcher, clock
        self._stop = threading.Event()

    def stop(self) -> None:
        """End the watch soon; what was had is in the record and in the state."""
        self._stop.set()
        self._fetcher.close()

    def round(self, *, due_only: bool = True) -> Iterator[tuple[Source, Seen]]:
        """Each source that is due, or each, with how it stands after the visit."""
        for source in self.sources:
            if self._stop.is_set():
                return
            if not due_only or self._is_due(source):
                seen = self._visited(source)
                if not self._stop.is_set():
                    self.state.put(source.url, seen)
                    _log(source, seen)
                    yield source, seen

    def run(self) -> Iterator[tuple[Source, Seen]]:
        """Rounds without end, until `stop`."""
        while not self._stop.is_set():
            yield from self.round()
            self._stop.wait(NAP)

    def _is_due(self, source: Source) -> bool:
        ahead = self.state.of(source.url).due - self._clock()
        return ahead <= 0 or ahead > max(source.seconds, LONGEST)

    def _visited(self, source: Source) -> Seen:
        before, now = self.state.of(source.url), self._clock()
        try:
            found = Visit(source, before, self._fetcher, self._record).made()
        except Exception as error:
            found = NotFetched(url=source.url, reason="unreadable", detail=f"{type(error).__name__}: {error}")
        if isinstance(found, NotFetched):
            return _failed(source, before, found, now)
        good = datetime.fromtimestamp(now, UTC).isoformat(timespec="seconds")
        return msgspec.structs.replace(found, due=now + source.seconds, failures=0, said="", good=good)


def _failed(source: Source, before: Seen, why: NotFetched, now: float) -> Seen:
    """The pause doubles with each visit in a row that fails, up to LONGEST, or is what the server asks for."""
    failures = before.failures + 1
    doubled = min(source.seconds * 2 ** min(failures, 10), max(LONGEST, source.seconds))
    wait = max(doubled, min(why.after or 0.0, LONGEST))
    return msgspec.structs.replace(before, due=now + wait, failures=failures, said=why.detail, new=0)


def _log(source: Source, seen: Seen) -> None:
    told = {
        "source": source.name,
        "address": source.url,
        "new": seen.new,
        "failures": seen.failures,
        "said": seen.said,
    }
    LOG.info("source visited", extra=told)
