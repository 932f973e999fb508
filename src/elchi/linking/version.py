"""Which rules a record was linked by: a digest of everything that a conclusion may depend on."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

FOLDERS = ("records", "language", "linking")
SUFFIXES = (".py", ".toml")
LENGTH = 16


def version() -> str:
    """A digest of the rules and tables of this Elchi; conclusions made by another may be others.

    >>> version() == version()
    True
    """
    told = hashlib.sha256()
    for path in _files():
        told.update(path.read_bytes())
    return told.hexdigest()[:LENGTH]


def _files() -> Iterator[Path]:
    home = Path(__file__).parents[1]
    for folder in FOLDERS:
        yield from sorted(path for path in (home / folder).rglob("*") if path.suffix in SUFFIXES)
