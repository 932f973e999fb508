"""The formats that the record is written in; a new one is a row, a module with `write`, a paragraph in docs."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Protocol

import msgspec

from elchi.errors import InputError
from elchi.publishing.exports.scope import KINDS, Kind, Scope
from elchi.storage import Record

Counts = Mapping[str, int]


class Writer(Protocol):
    """What the module of a format offers."""

    def __call__(self, record: Record, scope: Scope, target: Path) -> Counts:
        """Write what the scope takes to `target` and tell how many of each kind were written.

        `target` is a path to fill; it becomes the file that was asked for only when this returns.
        """


class Format(msgspec.Struct, frozen=True, kw_only=True):
    """A format: the module that writes it, the suffixes of its files, its media type, what it holds, of which kinds.

    The first suffix is the usual one; "" is a folder.
    """

    module: str
    suffixes: tuple[str, ...]
    media: str
    holds: str
    kinds: tuple[Kind, ...] = KINDS

    @property
    def write(self) -> Writer:
        """The function that writes it; its libraries are imported now."""
        found: Writer = import_module(f"elchi.publishing.exports.{self.module}").write
        return found


FORMATS: dict[str, Format] = {
    "csv": Format(
        module="delimited",
        suffixes=(".zip", ".csv", ""),
        media="application/zip",
        holds="every table as CSV: one file with --kind, else a zip or a folder of them",
    ),
}


def format_of(name: str) -> Format:
    """The format with this name; InputError lists those there are."""
    if name.lower() not in FORMATS:
        raise InputError(f"nothing is exported as {name!r}; give one of {', '.join(FORMATS)}")
    return FORMATS[name.lower()]
