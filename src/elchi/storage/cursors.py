"""Where a page of a list ended, as an opaque word that the next page is asked with."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error

import msgspec

from elchi.errors import InputError

Place = tuple[str, str]


def cursor(kind: str, place: Place) -> str:
    """The word for a place in a list of a kind: what the thing is ordered by, and its id."""
    return urlsafe_b64encode(msgspec.json.encode((kind, *place))).decode().rstrip("=")


def place(kind: str, word: str | None) -> Place | None:
    """The place that a word stands for, None for None; InputError for a word that no list of this kind gave.

    >>> place("event", cursor("event", ("2023-10-31", "e1")))
    ('2023-10-31', 'e1')
    """
    if word is None:
        return None
    try:
        padded = word.encode() + b"=" * (-len(word) % 4)
        of, at, owner = msgspec.json.decode(urlsafe_b64decode(padded), type=tuple[str, str, str])
    except (Error, msgspec.DecodeError, ValueError):
        of, at, owner = "", "", ""
    if of != kind:
        raise InputError(f"{word[:40]!r} is no place in this list; take `next` of the page before")
    return at, owner
