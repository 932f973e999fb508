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

    A list without pages is refused, and so is each page that cannot be had.
    """
    with Fetcher(manners_of(settings())) as fetcher:
        answer = fetcher.fetch(url)
        leads = None if isinstance(answer, NotFetched) else listed(answer, fetcher)
        if leads is None:
            yield capture_of(answer, url)
        elif not leads:
            yield Rejected(reason="empty", detail="The feed or sitemap lists no pages.", name=url)
        else:
            yield from (led(lead, found) for lead, found in fetched(leads, fetcher))


def listed(answer: Answer, fetcher: Fetcher) -> list[Lead] | None:
    """The pages that an answer lists, where it is a feed or sitemap; None where it is a page.

    Of one list no more than MOST_PAGES are told, of an index of sitemaps those of the MOST_SITEMAPS changed last.
    """
    if kind_of(unpacked(answer.body)) is None:
        return None
    return list(islice(_leads(answer, fetcher), MOST_PAGES))


def fetched(leads: Sequence[Lead], fetcher: Fetcher) -> Iterator[tuple[Lead, Answer | NotFetched]]:
    """Each of the pages with what its address gave, in order; several hosts are asked at a time."""
    answers = ahead(
        lambda lead: fetcher.fetch(lead.url),
        leads,
        lambda lead: host_of(lead.url),
        lanes=fetcher.manners.hosts,
        abreast=fetcher.manners.per_host,
    )
    return zip(leads, answers, strict=True)


def led(lead: Lead, answer: Answer | NotFetched) -> Capture | Rejected:
    """What the address of a listed page gave, as a capture; the day that the list tells is its day of publication."""
    capture = capture_of(answer, lead.url)
    known = isinstance(capture, Capture) and lead.day is not None
    return msgspec.structs.replace(capture, given={"published": lead.day}) if known else capture


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
