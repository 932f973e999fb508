"""A web archive's file as pieces that can be lost alone: the members of a gzip file, or the whole of a plain one."""

import zlib
from collections.abc import Iterator
from typing import BinaryIO, Protocol

MAGIC = b"\x1f\x8b\x08"
OPENS = b"WARC/"
CHUNK = 1 << 18
PROBE = 1 << 12
WINDOW = 31


class Broken(Exception):
    """A piece that cannot be unpacked; the message says why."""


class Piece(Protocol):
    """A part of an archive: `start` is its offset in the file."""

    start: int

    def read(self, size: int) -> bytes:
        """The next bytes, at most `size`; none at the end. Raises Broken where the piece is damaged."""
        ...


class Plain:
    """A file that is not packed, as one piece."""

    def __init__(self, file: BinaryIO) -> None:
        self.start = 0
        self._file = file

    def read(self, size: int) -> bytes:
        """The next bytes of the file."""
        return self._file.read(size)


class Member:
    """One member of a gzip file; `end` is the offset behind it once it was read to its end."""

    def __init__(self, file: BinaryIO, start: int) -> None:
        self.start = self.end = start
        self._file = file
        self._next = start
        self._packed = b""
        self._unpacker = zlib.decompressobj(WINDOW)

    def read(self, size: int) -> bytes:
        """The next unpacked bytes; raises Broken where the member is damaged or the file ends inside it."""
        found = b""
        while not found and not self._unpacker.eof:
            found = self._unpacked(self._packed or self._more(), size)
        return found

    def _more(self) -> bytes:
        self._file.seek(self._next)
        packed = self._file.read(CHUNK)
        if not packed:
            raise Broken("the file ends inside it")
        self._next += len(packed)
        return packed

    def _unpacked(self, packed: bytes, size: int) -> bytes:
        try:
            found = self._unpacker.decompress(packed, size)
        except zlib.error as error:
            raise Broken(f"it cannot be unpacked: {str(error).rpartition(': ')[2]}") from error
        self._packed = self._unpacker.unconsumed_tail
        if self._unpacker.eof:
            self.end = self._next - len(self._unpacker.unused_data)
        return found


class Lost:
    """Bytes between members in which no member begins."""

    def __init__(self, start: int) -> None:
        self.start = start

    def read(self, _size: int) -> bytes:
        """Always raises Broken."""
        raise Broken("no packed record begins where one should")


def pieces(file: BinaryIO, *, packed: bool) -> Iterator[Piece]:
    """The members of a gzip file, each to be read before the next is asked for, or a plain file as one piece.

    Where a member was not read to its end, because it is damaged, the next is looked for behind its first byte; it
    counts only if it unpacks to the beginning of a record.
    """
    if not packed:
        yield Plain(file)
        return
    place: int | None = 0
    while place is not None:
        if _ahead(file, place) == MAGIC:
            member = Member(file, place)
            yield member
            place = member.end if member.end > place else _found(file, place + 1)
        elif _ahead(file, place).strip(b"\0"):
            yield Lost(place)
            place = _found(file, place + 1)
        else:
            place = None


def _ahead(file: BinaryIO, place: int) -> bytes:
    file.seek(place)
    return file.read(len(MAGIC))


def _found(file: BinaryIO, place: int) -> int | None:
    """The offset of the first member from here on that holds a record."""
    while True:
        file.seek(place)
        packed = file.read(CHUNK)
        at = packed.find(MAGIC)
        while at >= 0:
            if _opens(file, place + at):
                return place + at
            at = packed.find(MAGIC, at + 1)
        if len(packed) < CHUNK:
            return None
        place += CHUNK - len(MAGIC)


def _opens(file: BinaryIO, place: int) -> bool:
    file.seek(place)
    try:
        return zlib.decompressobj(WINDOW).decompress(file.read(PROBE), len(OPENS)) == OPENS
    except zlib.error:
        return False
