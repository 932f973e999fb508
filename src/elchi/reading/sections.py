"""A section of a site to the pages that it links to: addresses of its own host that look as the operator says."""

import re
from urllib.parse import urldefrag, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from elchi.reading.leads import Lead
from elchi.reading.outlets import is_address


def linked(body: bytes, base: str, pattern: str) -> list[Lead]:
    """The pages of a section in its order, each once: links to the same host in whose address the pattern is found.

    >>> linked(b'<a href="/news/7">x</a><a href="/about">y</a>', "https://example.org/news", r"/news/\\d+")
    [Lead(url='https://example.org/news/7', day=None)]
    """
    wanted, host = re.compile(pattern), urlsplit(base).hostname
    anchors = LexborHTMLParser(body).css("a[href]")
    urls = [urldefrag(urljoin(base, (each.attributes["href"] or "").strip())).url for each in anchors]
    own = [url for url in urls if is_address(url) and urlsplit(url).hostname == host]
    return [Lead(url) for url in dict.fromkeys(own) if wanted.search(url)]
