"""One page from the web."""

from elchi.fetching import Answer, Fetcher, NotFetched, manners_of
from elchi.records import Capture, Rejected
from elchi.settings import settings


def fetch(url: str) -> Capture | Rejected:
    """The page at an http(s) address, by the settings in force, or why it could not be had."""
    with Fetcher(manners_of(settings())) as fetcher:
        return capture_of(fetcher.fetch(url), url)


def capture_of(answer: Answer | NotFetched, name: str) -> Capture | Rejected:
    """What an address gave, as a capture; `name` is what the page is called in complaints."""
    if isinstance(answer, NotFetched):
        return Rejected(reason=answer.reason, detail=answer.detail, name=answer.url)
    return Capture(body=answer.body, name=name, url=answer.final, charset=answer.charset)
