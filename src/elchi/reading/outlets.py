"""Who publishes a page: the registered domain of its address, or the name it gives."""

import re
from functools import cache
from urllib.parse import urlsplit

from elchi.reading import tables

ARCHIVE = re.compile(r"^https?://web\.archive\.org/web/\d+[a-z_]*/(https?://.+)$")


def is_address(text: str) -> bool:
    """True for an address on the web, http or https."""
    return text.lower().startswith(("http://", "https://"))


def registered(url: str | None) -> str | None:
    """The registered domain of an address, without technical and language subdomains; None for no host.

    Under a suffix of several labels (outlets.toml: gov.kz, com.tr) one label more is kept.

    >>> registered("https://en.inform.kz/amp/news_a33/"), registered("https://www.mfa.gov.kz/ru")
    ('inform.kz', 'mfa.gov.kz')
    """
    host = _host(url)
    if host is None:
        return None
    labels = host.split(".")
    suffixes = _suffixes()
    for size in (3, 2):
        if ".".join(labels[-size:]) in suffixes:
            return ".".join(labels[-size - 1 :]) if len(labels) > size and labels[-size - 1] != "www" else host
    return ".".join(labels[-2:])


@cache
def _suffixes() -> frozenset[str]:
    return frozenset(row.suffix for row in tables.outlets().suffix)


def named(site: str | None) -> str | None:
    """An outlet from the name a site gives itself: a domain in lower case where it is one, else the name."""
    if not site:
        return None
    return site.lower() if re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", site) else site


def real_address(url: str | None) -> str | None:
    """The address itself where an archive's copy of it is given."""
    found = ARCHIVE.match(url or "")
    return found[1] if found else url


def _host(url: str | None) -> str | None:
    if not url:
        return None
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:
        return None
    host = (host or "").strip(".").removeprefix("www.")
    return host if "." in host else None
