"""The records of a web archive as bytes, one by one; damage costs the records that it touches and no others."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from elchi.reading.decode import LIMIT
from elchi.reading.members import CHUNK, OPENS, Broken, Piece

BLANK = b"\r\n\r\n"
NEXT = BLANK + b"WARC/1."
LONGEST_HEAD = 1 << 16
LONGEST = LIMIT + LONGEST_HEAD


class Record(NamedTuple):
    """One record: its place in the piece, its bytes, and what is wrong with it ("" when nothing is).

    `large` is the length that it tells, where that is too much to be read.
    """

    place: int
    body: bytes
    wrong: str = ""
    large: int = 0


class Records:
    """Splits one piece into records, in memory for the largest record that is read."""

    def __init__(self, piece: Piece) -> None:
        self._piece = piece
        self._held = b""
        self._place = 0
        self._ended = False

    def __iter__(self) -> Iterator[Record]:
        """Each record in order; after a wrong one the next that begins by the rules of the format."""
        try:
            while self._begins():
                record = self._record()
                yield record
                if record.wrong or record.large:
                    self._to_next()
        except Broken as error:
            yield Record(self._place, b"", str(error))

    def _begins(self) -> bool:
        """Whether anything but empty lines is left; those are passed."""
        while self._holds(1):
            kept = self._held.lstrip(b"\r\n")
            self._drop(len(self._held) - len(kept))
            if kept:
                return True
        return False

    def _record(self) -> Record:
        self._holds(LONGEST_HEAD)
        head = self._held.find(BLANK, 0, LONGEST_HEAD)
        if not self._held.startswith(OPENS) or head < 0:
            return Record(self._place, b"", "no record begins where one should")
        length = _length(self._held[: head + 2])
        if length is None:
            return Record(self._place, b"", "its header does not tell its length")
        if length > LONGEST:
            return Record(self._place, b"", large=length)
        return self._whole(head + len(BLANK) + length)

    def _whole(self, end: int) -> Record:
        """The record up to `end`, if a next one or the end of the piece follows where it should."""
        self._holds(end + len(NEXT))
        if len(self._held) < end:
            return Record(self._place, b"", "it is shorter than its header says")
        behind = self._held[end : end + len(NEXT)]
        if not (NEXT.startswith(behind) or behind.startswith(NEXT) or not behind.strip(b"\r\n")):
            return Record(self._place, b"", "its length is not what its header says")
        record = Record(self._place, self._held[:end])
        self._drop(end)
        return record

    def _to_next(self) -> None:
        """Passes everything up to the next place where a record begins, or to the end."""
        self._drop(1)
        while (at := self._held.find(NEXT)) < 0:
            self._drop(max(0, len(self._held) - len(NEXT)))
            if not self._holds(len(self._held) + 1):
                self._drop(len(self._held))
                return
        self._drop(at)

    def _holds(self, size: int) -> bool:
        """Whether so many bytes are there; they are read as needed."""
        if len(self._held) >= size or self._ended:
            return len(self._held) >= size
        parts, held = [self._held], len(self._held)
        while held < size:
            more = self._piece.read(CHUNK)
            if not more:
                self._ended = True
                break
            parts.append(more)
            held += len(more)
        self._held = b"".join(parts)
        return held >= size

    def _drop(self, size: int) -> None:
        self._held = self._held[size:]
        self._place += size


def _length(head: bytes) -> int | None:
    found = _told().search(head)
    return int(found[1]) if found else None


@cache
def _told() -> re.Pattern[bytes]:
    return re.compile(rb"\r\ncontent-length:[ \t]*(\d{1,18})[ \t]*\r\n", re.IGNORECASE)
