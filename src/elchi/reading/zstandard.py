"""A file compressed with Zstandard, as a stream of what is in it."""

from io import RawIOBase
from pathlib import Path
from typing import Any


class Unpacked(RawIOBase):
    """The bytes inside a `.zst` file; raises OSError where it is damaged."""

    def __init__(self, path: Path) -> None:
        from fastwarc.stream_io import ZstdReader

        self._file = path.open("rb")
        self._inner = ZstdReader(self._file)

    def readable(self) -> bool:
        """True."""
        return True

    def readinto(self, buffer: Any) -> int:
        """The next bytes, 0 at the end."""
        view = memoryview(buffer)
        found: bytes = self._inner.read(len(view))
        view[: len(found)] = found
        return len(found)

    def close(self) -> None:
        """Closes the file."""
        self._file.close()
        super().close()
