"""What was had from each source, kept in a file: losing it costs asking again, and never a page of the record."""

import os
from pathlib import Path

import msgspec

from elchi.errors import InputError
from elchi.fetching import Known


class Seen(msgspec.Struct, kw_only=True):
    """How a source stands.

    `pages` are the addresses that it listed last and that need not be had again. `due` is the time of the next
    visit, in seconds since 1970. `failures` counts visits in a row that gave nothing, and `said` is why. `good` is
    when it last answered, and `new` how many pages it then brought into the record.
    """

    known: Known = Known()
    pages: list[str] = []
    due: float = 0.0
    failures: int = 0
    said: str = ""
    good: str | None = None
    new: int = 0


class State:
    """The standing of every source by its address, in a JSON file that is replaced as a whole."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self.sources = msgspec.json.decode(path.read_bytes(), type=dict[str, Seen])
        except FileNotFoundError:
            self.sources = {}
        except OSError as error:
            raise InputError(f"the state in {path} cannot be read: {error.strerror}") from error
        except msgspec.DecodeError:
            raise InputError(f"{path} is damaged; remove it, and every source is asked anew") from None

    def of(self, url: str) -> Seen:
        """How a source stands; one that is new is due at once."""
        return self.sources.get(url, Seen())

    def put(self, url: str, seen: Seen) -> None:
        """Keep how a source stands, on the disk before this returns."""
        self.sources[url] = seen
        part = self.path.with_name(self.path.name + ".part")
        try:
            with part.open("wb") as file:
                file.write(msgspec.json.encode(self.sources))
                file.flush()
                os.fsync(file.fileno())
            part.replace(self.path)
        except OSError as error:
            raise InputError(f"the state in {self.path} cannot be written: {error.strerror}") from error
