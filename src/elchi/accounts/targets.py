"""Where the digests of a saved search go."""

import re
from typing import Literal, get_args
from urllib.parse import urlsplit

from elchi.errors import InputError

Channel = Literal["feed", "email", "webhook"]
CHANNELS: tuple[Channel, ...] = get_args(Channel)
MAILBOX = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")
LONGEST = 500


def channel_of(word: str) -> Channel:
    """The channel with this name; InputError tells them."""
    for channel in CHANNELS:
        if channel == word:
            return channel
    raise InputError(f"{word!r} is no way for a digest to go; give {', '.join(CHANNELS)}")


def target_of(channel: Channel, text: str) -> str:
    """The mailbox or address that digests go to; InputError when it is none, or a feed has one.

    >>> target_of("email", "desk@example.org")
    'desk@example.org'
    """
    target = text.strip()
    if channel == "feed":
        if target:
            raise InputError("a feed is fetched by its reader and goes nowhere; leave the address out")
    elif len(target) > LONGEST or not target.isprintable():
        raise InputError(f"an address has at most {LONGEST} characters")
    elif channel == "email" and not MAILBOX.fullmatch(target):
        raise InputError("give one mailbox, such as desk@example.org")
    elif channel == "webhook":
        _check_web(target)
    return target


def _check_web(target: str) -> None:
    try:
        parts = urlsplit(target)
        plain = parts.scheme in ("http", "https") and parts.hostname and parts.username is None and parts.port != 0
    except ValueError:
        plain = False
    if not plain or not target.isascii():
        raise InputError("give a web address for the webhook, without a password: https://example.org/elchi")
