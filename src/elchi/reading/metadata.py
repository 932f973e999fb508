"""What a page's markup says of itself, for machines: JSON-LD, meta elements, microdata, breadcrumbs."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec
from selectolax.lexbor import LexborHTMLParser, LexborNode

from elchi.reading.normalise import line
from elchi.reading.page import Stamp

ARTICLES = ("article", "newsarticle", "reportagenewsarticle", "blogposting", "report", "socialmediaposting")
CRUMBS = (
    '[itemtype*="BreadcrumbList"], [aria-label="breadcrumb" i], [class*="breadcrumb" i], [id*="breadcrumb" i], '
    '[class*="crumb" i], [id*="crumb" i]'
)
BARS = 'nav, [class="nav"], [class*="path" i], [class="bc"]'
PATH = re.compile(r"\s+[/›»→>]\s+")
LISTINGS = ("collectionpage", "searchresultspage", "itemlist")
DATE_NAMES = {
    "article:published_time": 0,
    "og:article:published_time": 0,
    "article:published": 0,
    "datepublished": 1,
    "pubdate": 1,
    "publishdate": 1,
    "publish_date": 1,
    "publication_date": 1,
    "mediator_published_time": 1,
    "sailthru.date": 1,
    "parsely-pub-date": 1,
    "dc.date.issued": 1,
    "dcterms.created": 1,
    "dc.date": 2,
    "dcterms.date": 2,
    "date": 2,
    "og:published_time": 1,
}


class Facts(msgspec.Struct, kw_only=True):
    """Facts of one page as its markup states them, each list in order of trust."""

    titles: list[str] = []
    stamps: list[Stamp] = []
    crumbs: list[str] = []
    bar: list[str] = []
    section: list[str] = []
    tags: list[str] = []
    urls: list[str] = []
    outlet: str | None = None
    site: str | None = None
    listing: bool = False


def facts(tree: LexborHTMLParser) -> Facts:
    """All that the head and the microdata of a page say: titles, dates, section, tags, address, outlet."""
    found = Facts()
    for node in tree.css('script[type="application/ld+json"]'):
        for thing in _things(node.text()):
            _linked_data(thing, found)
    for node in tree.css("meta[content]"):
        _meta(node, found)
    for node in tree.css('link[rel="canonical"]'):
        found.urls.append(node.attributes.get("href") or "")
    _microdata(tree, found)
    _crumbs(tree, found)
    _paths(tree, found)
    for node in tree.css("h1"):
        found.titles.append(line(node.text(separator=" ")))
    if (title := tree.css_first("head > title")) is not None:
        found.titles.append(line(title.text()))
    found.stamps.sort(key=lambda stamp: stamp.rank)
    return found


def _things(text: str) -> Iterator[dict[str, Any]]:
    try:
        value = msgspec.json.decode(text.strip().encode())
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
        return
    waiting = [value]
    while waiting:
        value = waiting.pop(0)
        if isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, dict):
            yield value
            waiting.extend(value[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in value)


def _linked_data(thing: dict[str, Any], found: Facts) -> None:
    kinds = {str(kind).lower() for kind in _many(thing.get("@type"))}
    if kinds & set(ARTICLES):
        found.titles.extend(line(str(title)) for title in _many(thing.get("headline")))
        found.stamps.extend(Stamp(value=str(date), rank=0) for date in _many(thing.get("datePublished")))
        found.section = found.section or [line(str(name)) for name in _many(thing.get("articleSection"))][:1]
        found.tags.extend(_words(thing.get("keywords")))
    elif "breadcrumblist" in kinds:
        found.crumbs = found.crumbs or [*_items(thing.get("itemListElement"))]
    elif kinds & set(LISTINGS):
        found.listing = True


def _many(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _words(value: Any) -> list[str]:
    words = [word for part in _many(value) if isinstance(part, str) for word in part.split(",")]
    return [line(word) for word in words if word.strip()]


def _items(value: Any) -> Iterator[str]:
    for item in _many(value):
        if isinstance(item, dict):
            inner = item.get("item")
            name = item.get("name") or (inner.get("name") if isinstance(inner, dict) else None)
            if isinstance(name, str):
                yield line(name)


def _meta(node: LexborNode, found: Facts) -> None:
    attributes = node.attributes
    name = (attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "").lower()
    content = line(attributes.get("content") or "")
    if not name or not content:
        return
    if name in DATE_NAMES:
        found.stamps.append(Stamp(value=content, rank=DATE_NAMES[name]))
    elif name == "article:tag":
        found.tags.extend(_words(content))
    elif name == "article:section":
        found.section = found.section or [content]
    elif name == "og:type":
        found.listing = found.listing or content.lower() in {"website.index", "search"}
    else:
        _identity(name, content, found)


def _identity(name: str, content: str, found: Facts) -> None:
    if name in {"og:title", "twitter:title", "headline"}:
        found.titles.append(content)
    elif name == "og:url":
        found.urls.append(content)
    elif name == "elchi:outlet":
        found.outlet = content
    elif name in {"og:site_name", "application-name"}:
        found.site = found.site or content


def _microdata(tree: LexborHTMLParser, found: Facts) -> None:
    for node in tree.css("[itemprop]:not(meta)"):
        name = (node.attributes.get("itemprop") or "").lower()
        value = node.attributes.get("content") or node.attributes.get("datetime") or ""
        if name in {"datepublished", "datecreated"}:
            found.stamps.append(Stamp(value=value or line(node.text(separator=" ")), rank=1))
        elif name == "articlesection":
            found.section = found.section or [value or line(node.text(separator=" "))]
    for node in tree.css("article time[datetime], main time[datetime], time[pubdate]")[:1]:
        found.stamps.append(Stamp(value=node.attributes.get("datetime") or "", rank=3))


def _crumbs(tree: LexborHTMLParser, found: Facts) -> None:
    node = next((node for node in tree.css(CRUMBS) if _steps(line(node.text(separator=" ")))), None)
    if node is None or found.crumbs:
        return
    parts = [line(part.text(separator=" ")) for part in node.css("a, span, li, strong")]
    whole = line(node.text(separator=" "))
    kept = [part for part in dict.fromkeys(parts) if part and part != whole]
    found.crumbs = kept if len(kept) > 1 else [whole]


def _steps(text: str) -> bool:
    return 0 < len(text) < 400


def _paths(tree: LexborHTMLParser, found: Facts) -> None:
    """A breadcrumb without a name: a short bar of links with arrows or slashes between them."""
    for node in [] if found.crumbs else tree.css(BARS):
        text = line(node.text(separator=" "))
        parts = PATH.split(text)
        if len(text) < 120 and 2 <= len(parts) <= 5 and all(parts):
            found.bar = parts
            return
