"""Sitemaps, those of news among them, to the pages that they list (sitemaps.org, Google's news extension)."""

from collections.abc import Iterator
from urllib.parse import urljoin

from lxml import etree

from elchi.reading.feeds import day_of
from elchi.reading.leads import Lead
from elchi.reading.outlets import is_address


def listed_in_sitemap(body: bytes, base: str) -> list[Lead]:
    """The pages of a sitemap with the day of their publication, where it tells one; of an index, its sitemaps with
    the day of their last change. Entities are not resolved, and nothing else is fetched.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError:
        return []
    found = {lead.url: lead for lead in _leads(root, base)} if root is not None else {}
    return list(found.values())


def _leads(root: etree._Element, base: str) -> Iterator[Lead]:
    for entry in root.iterchildren("{*}url", "{*}sitemap"):
        url = urljoin(base, (entry.findtext("{*}loc") or "").strip())
        day = entry.findtext("{*}news/{*}publication_date")
        if day is None and etree.QName(entry).localname == "sitemap":
            day = entry.findtext("{*}lastmod")
        if is_address(url):
            yield Lead(url, day_of(day or ""))
