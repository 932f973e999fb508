"""What is sent with a request, and what the headers of its answer mean."""

import time
from email.message import Message
from email.utils import parsedate_to_datetime

from elchi.fetching.answers import Answer, Known
from elchi.fetching.exchange import Reply
from elchi.fetching.manners import Manners
from elchi.fetching.targets import Target
from elchi.fetching.trouble import Trouble

WANTED = (
    "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5"
)
LATER = (408, 425, 429)
LONGEST = 500


def request_headers(manners: Manners, known: Known) -> dict[str, str]:
    """The headers of a request."""
    headers = {
        "User-Agent": manners.agent,
        "Accept": WANTED,
        "Accept-Encoding": "gzip, deflate",
    }
    if known.etag:
        headers["If-None-Match"] = known.etag
    if known.modified:
        headers["If-Modified-Since"] = known.modified
    return headers


def answer_of(url: str, target: Target, reply: Reply, known: Known) -> Answer:
    """The answer that a reply is; Trouble when its status says that there is none."""
    if reply.status == 304 and known != Known():
        return Answer(url=url, final=target.url, known=known, unchanged=True)
    if not 200 <= reply.status < 300:
        raise refusal(reply)
    kind = Message()
    kind["content-type"] = reply.headers.get("content-type", "")
    return Answer(
        url=url,
        final=target.url,
        body=reply.body,
        kind=kind.get_content_type() if reply.headers.get("content-type") else "",
        charset=kind.get_content_charset(),
        known=Known(etag=_kept(reply, "etag"), modified=_kept(reply, "last-modified")),
    )


def refusal(reply: Reply) -> Trouble:
    """What a status of 4xx or 5xx means, and when it is worth while to ask again."""
    lasting = 300 <= reply.status < 500 and reply.status not in LATER
    after = wait(reply.headers.get("retry-after", ""))
    return Trouble(f"The server answered {reply.status}.", lasting=lasting, after=after, answered=True)


def wait(retry_after: str) -> float | None:
    """The seconds that Retry-After asks for, given in seconds or as a date; None where it says nothing of use.

    >>> wait("120"), wait("soon"), wait("Thu, 01 Jan 1970 00:00:00 GMT")
    (120.0, None, 0.0)
    """
    text = retry_after.strip()
    if text.isdecimal():
        return float(text[:9])
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - time.time())
    except (ValueError, TypeError, OverflowError):
        return None


def _kept(reply: Reply, name: str) -> str | None:
    value = reply.headers.get(name, "")
    return value if value and len(value) <= LONGEST and value.isprintable() and value.isascii() else None
