"""The file of sources: what is looked at, and how often."""

import re
from pathlib import Path
from typing import Annotated

import msgspec

from elchi.errors import InputError
from elchi.reading.outlets import is_address

UNITS = {"m": 60, "h": 3600, "d": 86400}
Every = Annotated[str, msgspec.Meta(pattern=r"^[1-9][0-9]{0,3}[mhd]$")]


class Source(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A feed, sitemap, section or page: its address, the name it is told of by, and how often it is looked at.

    `links` makes the address a section: a regular expression for the addresses of its articles. `gate` lets the gate
    look first whether a page may tell of diplomacy, as is right for sources of every kind of news.
    """

    url: str
    name: str
    every: Every = "1h"
    links: str | None = None
    gate: bool = False

    @property
    def seconds(self) -> float:
        """The time between two visits.

        >>> Source(url="https://example.org/rss", name="example", every="15m").seconds
        900.0
        """
        return float(int(self.every[:-1]) * UNITS[self.every[-1]])


class Plan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file: one table `[[source]]` for each."""

    source: list[Source]


def sources_in(path: Path) -> list[Source]:
    """The sources that a file in TOML names; InputError says what is wrong with it."""
    try:
        plan = msgspec.toml.decode(path.read_bytes(), type=Plan)
    except OSError as error:
        raise InputError(f"the sources in {path} cannot be read: {error.strerror}") from error
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise InputError(f"{path} is no file of sources: {error}; docs/watch.md shows one") from None
    if not plan.source:
        raise InputError(f"{path} names no source; docs/watch.md shows one")
    for each in plan.source:
        _check(each)
    if len({each.url for each in plan.source}) < len(plan.source):
        raise InputError(f"{path} names an address twice")
    return plan.source


def _check(source: Source) -> None:
    if not is_address(source.url):
        raise InputError(f"{source.name}: {source.url!r} is no http(s) address")
    try:
        re.compile(source.links or "")
    except re.error as error:
        raise InputError(f"{source.name}: links is no regular expression: {error}") from None
