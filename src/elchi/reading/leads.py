"""What feeds and sitemaps are, and the pages that they list."""

import re
import zlib
from typing import Literal

import msgspec

GZIP = b"\x1f\x8b"
BYTE_ORDER = b"\xef\xbb\xbf"
HEAD = 4096
LARGEST = 50 * 1024 * 1024
ROOT = re.compile(rb"\s*(?:(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\])?\s*>)\s*)*<(?:\w+:)?(\w+)", re.DOTALL)
KINDS: dict[bytes, "Kind"] = {
    b"rss": "feed",
    b"feed": "feed",
    b"RDF": "feed",
    b"urlset": "sitemap",
    b"sitemapindex": "index",
}
Kind = Literal["feed", "sitemap", "index"]


class Lead(msgspec.Struct, frozen=True):
    """A page, or a further sitemap, that is listed: its address, and the day that the list tells of it."""

    url: str
    day: str | None = None


def kind_of(body: bytes) -> Kind | None:
    """Whether an answer is a feed (RSS, Atom), a sitemap or an index of sitemaps, by its first element; else None.

    >>> kind_of(b'<?xml version="1.0"?><rss version="2.0">')
    'feed'
    """
    opening = ROOT.match(body.removeprefix(BYTE_ORDER)[:HEAD])
    return KINDS.get(opening[1]) if opening else None


def unpacked(body: bytes) -> bytes:
    """A sitemap out of its gzip (`sitemap.xml.gz`), no more than LARGEST of it; other bytes as they are."""
    if not body.startswith(GZIP):
        return body
    try:
        return zlib.decompressobj(31).decompress(body, LARGEST)
    except zlib.error:
        return b""
