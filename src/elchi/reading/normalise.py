"""Text as it is kept: one form for spaces, letters and paragraphs, so that offsets hold for years."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\u202a-\u202e\u2066-\u2069"


@cache
def _invisible() -> re.Pattern[str]:
    return re.compile(f"[{INVISIBLE}\x00-\x08\x0e-\x1f\x7f]")


def line(text: str) -> str:
    """One line of text: NFC, every run of spaces (NBSP and thin ones too) a single space, nothing invisible.

    >>> line("  Нур\\u00adтлеу\\u00a0 прибыл ")
    'Нуртлеу прибыл'
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", _invisible().sub("", text))
    return " ".join(text.split())


def paragraphs(lines: Iterable[str]) -> str:
    """Lines as the text of an article: normalised, empty ones dropped, parted by one blank line."""
    return "\n\n".join(kept for kept in map(line, lines) if kept)


def key(text: str) -> str:
    """Letters and digits only, in lower case: two spellings of one headline have the same key.

    >>> key("Главы МИД — обсудили") == key("главы МИД обсудили…")
    True
    """
    return "".join(filter(str.isalnum, text.casefold()))
