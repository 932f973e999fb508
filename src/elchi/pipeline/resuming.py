"""Going on where a run stopped: pages that the record has from before are not read again."""

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from elchi.edition import edition
from elchi.pipeline.cluster import READ_BY
from elchi.records import Capture, Rejected

if TYPE_CHECKING:
    from elchi.storage import Record

BYTES = 16


class Resumption:
    """What a run need not do again: pages with bytes that this edition of Elchi has read into this record.

    `known` counts them. A page that was refused, or could not be had, is tried and told of again each time.
    """

    def __init__(self, record: "Record") -> None:
        self._record, self._edition = record, edition(*READ_BY)
        self._marks: deque[str | None] = deque()
        self.known = 0

    def fresh(self, pages: Iterable[Capture | Rejected]) -> Iterator[Capture | Rejected]:
        """The pages that are still to be read, in order."""
        for page in pages:
            mark = None if isinstance(page, Rejected) else self._mark(page)
            if mark is not None and self._record.was_read(mark):
                self.known += 1
            else:
                self._marks.append(mark)
                yield page

    def done(self, settled: Sequence[bool]) -> None:
        """The next fresh pages are in the record; settled ones, not those that were refused, need not come again."""
        marks = [(self._marks.popleft(), final) for final in settled]
        self._record.mark_read([mark for mark, final in marks if final and mark is not None])

    def _mark(self, page: Capture) -> str:
        """A digest of all that reading a page depends on."""
        told = hashlib.blake2b(self._edition.encode(), digest_size=BYTES)
        for field in msgspec.structs.fields(page):
            value = getattr(page, field.name)
            told.update(b"\0" + (value if isinstance(value, bytes) else _bytes(value)))
        return told.hexdigest()


def _bytes(value: str | dict[str, str] | None) -> bytes:
    """What is known of a page as bytes; a file's name need not be text."""
    told = sorted(value.items()) if isinstance(value, dict) else value
    return repr(told).encode("utf-8", "backslashreplace")
