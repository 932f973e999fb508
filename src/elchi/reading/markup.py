"""HTML to a page: what it says of itself and its blocks."""

import re
from functools import cache

from selectolax.lexbor import LexborHTMLParser

from elchi.reading.blocks import Walk
from elchi.reading.metadata import Facts, facts
from elchi.reading.nesting import level
from elchi.reading.outlets import real_address, registered
from elchi.reading.page import Page
from elchi.reading.selectors import apply
from elchi.reading.tagrow import tag_row
from elchi.records import Rejected


def is_markup(text: str) -> bool:
    """Whether a text is HTML: it opens with a tag or holds several that a plain text would not."""
    head = text[:4096]
    return text.lstrip()[:1] == "<" or len(_tag().findall(head)) > 2


def page(text: str, name: str = "", url: str | None = None) -> Page | Rejected:
    """The page of an HTML text; a page cut off in the middle is read as far as it goes.

    `url` is the address it was had from, where that is known; else the page's own words for it count.
    """
    levelled = level(text, name)
    if isinstance(levelled, Rejected):
        return levelled
    tree = LexborHTMLParser(levelled)
    known = facts(tree)
    url = real_address(next((each for each in [url, *known.urls, _saved_from(text)] if each and "://" in each), None))
    apply(tree, registered(url), known)
    known.tags = known.tags or tag_row(tree)
    walk = Walk().over(tree)
    if not any(block.prose for block in walk.blocks):
        walk = Walk(named=False).over(tree)
    return _page(known, walk, url, levelled)


def _page(known: Facts, walk: Walk, url: str | None, markup: str) -> Page:
    return Page(
        markup=markup,
        blocks=walk.blocks,
        containers=walk.containers,
        titles=known.titles,
        stamps=known.stamps,
        crumbs=known.crumbs,
        bar=known.bar,
        section=known.section,
        tags=known.tags,
        url=url,
        outlet=known.outlet,
        site=known.site,
        listing=known.listing,
    )


def _saved_from(text: str) -> str | None:
    found = _saved().search(text[:2048])
    return found[1] if found else None


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(
        r"</?(?:p|div|br|html|head|body|meta|title|span|table|h[1-6]|article|a)\b[^<>]*>", re.IGNORECASE
    )


@cache
def _saved() -> re.Pattern[str]:
    return re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")
