"""JSON Lines to captures, plain or compressed, line by line in bounded memory."""

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import msgspec

from elchi.reading.decode import LIMIT, too_large
from elchi.reading.intake import Intake
from elchi.reading.rows import row_capture
from elchi.records import Capture, Rejected

LONGEST = 2 * LIMIT


class Lines(Protocol):
    """What lines are read from."""

    def readline(self, size: int, /) -> bytes:
        """The next line, or so much of it."""
        ...

    def close(self) -> None:
        """Ends reading."""
        ...


def json_lines(path: Path, intake: Intake) -> Iterator[Capture | Rejected]:
    """A capture for each line of a `.jsonl`, `.jsonl.gz` or `.jsonl.zst` file, named by file and line.

    Empty lines are passed over; a line over 40 MB is "too-large". A file that breaks off is told with the line.
    """
    number = 0
    try:
        lines = _opened(path)
        try:
            while line := lines.readline(LONGEST + 1):
                number += 1
                if line.strip():
                    yield _capture(line, f"{path}:{number}", lines, intake)
        finally:
            lines.close()
    except FileNotFoundError as error:
        yield Rejected(reason="unreadable", detail=f"The file cannot be opened: {error.strerror}.", name=str(path))
    except (OSError, EOFError, zlib.error) as error:
        words = getattr(error, "strerror", None) or error
        detail = f"The file cannot be read after line {number}: {words}."
        yield Rejected(reason="damaged" if number else "unreadable", detail=detail, name=str(path))


def _opened(path: Path) -> Lines:
    if path.suffix.lower() == ".gz":
        return gzip.open(path, "rb")
    if path.suffix.lower() == ".zst":
        from io import BufferedReader

        from elchi.reading.zstandard import Unpacked

        return BufferedReader(Unpacked(path), 1 << 16)
    return path.open("rb")


def _capture(line: bytes, name: str, lines: Lines, intake: Intake) -> Capture | Rejected:
    if len(line) > LONGEST:
        size = len(line)
        while line and not line.endswith(b"\n"):
            line = lines.readline(LONGEST)
            size += len(line)
        return too_large(size, name)
    try:
        values = msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"), type=dict[str, Any])
    except (msgspec.DecodeError, RecursionError) as error:
        return Rejected(reason="unreadable", detail=f"The line is not a JSON object: {error}.", name=name)
    return row_capture(values, name, intake)
