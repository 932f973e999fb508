"""One page from the web."""

from urllib.error import URLError
from urllib.request import Request, urlopen

from elchi.reading.decode import LIMIT, too_large
from elchi.reading.outlets import is_address
from elchi.records import Capture, Rejected

SECONDS = 20


def fetch(url: str) -> Capture | Rejected:
    """The page at an http(s) address, within 20 seconds and 20 MB, or why it could not be had."""
    if not is_address(url):
        return Rejected(reason="unreadable", detail="Only http and https addresses are fetched.", name=url)
    try:
        with urlopen(Request(url, headers={"User-Agent": "elchi"}), timeout=SECONDS) as answer:
            body = answer.read(LIMIT + 1)
            charset, final = answer.headers.get_content_charset(), answer.geturl()
    except (URLError, OSError, ValueError) as error:
        return Rejected(reason="unreadable", detail=f"The address could not be fetched: {error}.", name=url)
    if len(body) > LIMIT:
        return too_large(len(body), url)
    return Capture(body=body, name=url, url=final, charset=charset)
