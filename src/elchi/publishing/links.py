"""Addresses that a document may make into links."""

import re
from urllib.parse import quote, urlsplit

BREAK = re.compile(r"(?<=[/?&=_])(?=[^/])")
SAFE = "/:?#[]@!$&'()*+,;=%~-._"


def web_address(url: str | None) -> str | None:
    """The address with everything unusual percent-encoded, or None when it is not one of the web.

    >>> web_address("https://el.kz/жаңалық"), web_address("javascript:alert(1)")
    ('https://el.kz/%D0%B6%D0%B0%D2%A3%D0%B0%D0%BB%D1%8B%D2%9B', None)
    """
    if url is None:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc:
        return None
    return quote(url.strip(), safe=SAFE)


def breakable(url: str) -> str:
    """The address with places where a line may break: zero-width spaces after its marks.

    >>> breakable("https://el.kz/a/b").count("\u200b")
    3
    """
    return BREAK.sub("\u200b", url)
