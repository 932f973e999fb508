"""An address to its pages: the page itself, or those that the feed or sitemap there lists."""

from collections.abc import Iterator, Sequence
from itertools import islice

import msgspec

from elchi.fetching import Answer, Fetcher, NotFetched, ahead, host_of, manners_of
from elchi.reading.feeds import listed_in_feed
from elchi.reading.fetch import capture_of
from elchi.reading.leads import Lead, kind_of, unpacked
from elchi.reading.sitemaps import listed_in_sitemap
from elchi.records import Capture, Rejected
from elchi.settings import settings

MOST_PAGES = 1000
MOST_SITEMAPS = 50


def pages_at(url: str) -> Iterator[Capture | Rejected]:
    """The page at an http(s) address; where it is a feed or sitemap, the pages that it lists, fetched in its order.

    Of one list no more than MOST_PAGES are fetched, of an index of sitemaps the MOST_SITEMAPS changed last. The day
    that a list tells is the page's day of publication. A list without pages is refused, and so is each page that
    cannot be had.
    """
    with Fetcher(manners_of(settings())) as fetcher:
        answer = fetcher.fetch(url)
        if isinstance(answer, NotFetched) or not _lists(answer):
            yield capture_of(answer, url)
            return
        leads = list(islice(_leads(answer, fetcher), MOST_PAGES))
        if not leads:
            yield Rejected(reason="empty", detail="The feed or sitemap lists no pages.", name=url)
        yield from _fetched(leads, fetcher)


def _fetched(leads: Sequence[Lead], fetcher: Fetcher) -> Iterator[Capture | Rejected]:
    answers = ahead(
        lambda lead: fetcher.fetch(lead.url),
        leads,
        lambda lead: host_of(lead.url),
        lanes=fetcher.manners.hosts,
        abreast=fetcher.manners.per_host,
    )
    for lead, answer in zip(leads, answers, strict=True):
        capture = capture_of(answer, lead.url)
        known = isinstance(capture, Capture) and lead.day is not None
        yield msgspec.structs.replace(capture, given={"published": lead.day}) if known else capture


def _lists(answer: Answer) -> bool:
    return kind_of(unpacked(answer.body)) is not None


def _leads(answer: Answer, fetcher: Fetcher) -> Iterator[Lead]:
    """The pages of a feed or sitemap, or of the sitemaps in an index, one level deep; each once."""
    body = unpacked(answer.body)
    kind = kind_of(body)
    if kind == "feed":
        yield from listed_in_feed(body, answer.final)
    elif kind == "sitemap":
        yield from listed_in_sitemap(body, answer.final)
    else:
        seen: set[str] = set()
        for sitemap in _latest(listed_in_sitemap(body, answer.final)):
            found = fetcher.fetch(sitemap.url)
            fresh = [] if isinstance(found, NotFetched) else listed_in_sitemap(unpacked(found.body), found.final)
            yield from (lead for lead in fresh if lead.url not in seen)
            seen.update(lead.url for lead in fresh)


def _latest(sitemaps: Sequence[Lead]) -> list[Lead]:
    return sorted(sitemaps, key=lambda one: one.day or "", reverse=True)[:MOST_SITEMAPS]
