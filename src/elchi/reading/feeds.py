"""RSS and Atom feeds to the pages that they list."""

from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urljoin

from elchi.reading.leads import Lead
from elchi.reading.outlets import is_address


def listed_in_feed(body: bytes, base: str) -> list[Lead]:
    """The pages of a feed in its order, each once, with the day on which the feed says that they were published.

    The day is that of the feed's own time zone. Damaged feeds give what can be made out; `base` completes addresses.
    """
    import feedparser

    found = feedparser.parse(body, response_headers={"content-location": base}, sanitize_html=False)
    leads: dict[str, Lead] = {}
    for lead in (lead for entry in found.entries for lead in _leads(entry, base)):
        leads.setdefault(lead.url, lead)
    return list(leads.values())


def _leads(entry: Any, base: str) -> Iterator[Lead]:
    url = urljoin(base, str(entry.get("link") or entry.get("id") or "").strip())
    if is_address(url):
        yield Lead(url, day_of(str(entry.get("published", ""))))


def day_of(told: str) -> str | None:
    """The day of a date as feeds and sitemaps write it, in its own time zone; None where it cannot be read.

    >>> day_of("Tue, 31 Oct 2023 23:30:00 +0500")
    '2023-10-31'
    """
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(told.strip()).date().isoformat()
        except ValueError:
            continue
    return None
