"""Addresses of the record's pages, and names of its things that stay whatever the address."""

from typing import Literal
from urllib.parse import quote

import msgspec

Kind = Literal["event", "agreement", "commitment", "person", "article"]
PLURAL = {"person": "people"}
AUTHORITY = "elchi.invalid"
SINCE = "2026"


class Addresses(msgspec.Struct, frozen=True):
    """Where the record is read: `base` is the address of its portal, without a slash at the end; empty when none is.

    >>> Addresses("https://elchi.example.org").page("event", "021c92768de157f9")
    'https://elchi.example.org/events/021c92768de157f9'
    """

    base: str = ""

    def page(self, kind: Kind, key: str) -> str | None:
        """The address of a thing's page; None without a portal."""
        if not self.base:
            return None
        return f"{self.base}/{PLURAL.get(kind, f'{kind}s')}/{quote(key, safe='')}"

    def named(self, kind: Kind, key: str) -> str:
        """What a thing is called where an address is asked for: its page, else its tag."""
        return self.page(kind, key) or tag(kind, key)


NOWHERE = Addresses()


def tag(kind: str, key: str) -> str:
    """The lasting name of a thing, which moving the portal does not change (RFC 4151).

    Its authority is a name that nobody can own (RFC 2606): a record is at home wherever its file is.

    >>> tag("event", "021c92768de157f9")
    'tag:elchi.invalid,2026:event/021c92768de157f9'
    """
    return f"tag:{AUTHORITY},{SINCE}:{kind}/{key}"


def uid(kind: str, key: str) -> str:
    """The lasting name of an entry of a calendar (RFC 7986 asks for no more than that it is unique).

    >>> uid("event", "021c92768de157f9")
    'event-021c92768de157f9@elchi.invalid'
    """
    return f"{kind}-{key}@{AUTHORITY}"
