"""The page inside a web archive (.mhtml, .mht), the one-file form in which browsers save a page with its pictures."""

import re
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message
from functools import cache

import msgspec

from elchi.reading.outlets import is_address
from elchi.records import Capture, Rejected

HEAD = 4096


def page_in(capture: Capture) -> Capture | Rejected:
    """The capture of the HTML inside a web archive, with the address it was saved from; any other as it is.

    The archive's own date is the day of saving and says nothing of the page. An archive without HTML is "not-a-page".
    """
    if not is_archive(capture.body):
        return capture
    try:
        message = message_from_bytes(capture.body.lstrip())
        part = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
        body = part.get_payload(decode=True) if part is not None else None
    except (MessageError, ValueError, LookupError) as error:
        return _refused(f"The web archive cannot be taken apart: {error}.", capture)
    if part is None or not isinstance(body, bytes):
        return _refused("The web archive holds no HTML page.", capture)
    url = capture.url or _address(message, part)
    return msgspec.structs.replace(capture, body=body, url=url, charset=part.get_content_charset())


def is_archive(body: bytes) -> bool:
    """Whether bytes begin with the header of a web archive.

    >>> is_archive(b"MIME-Version: 1.0\\r\\nContent-Type: multipart/related; boundary=x\\r\\n\\r\\n--x")
    True
    """
    head = re.split(rb"\r?\n\r?\n", body[:HEAD].lstrip(), maxsplit=1)[0]
    return head[:1] != b"<" and all(pattern.search(head) for pattern in _marks())


def _address(message: Message, part: Message) -> str | None:
    found = message.get("Snapshot-Content-Location") or part.get("Content-Location")
    address = str(found).strip() if found else ""
    return address if is_address(address) else None


def _refused(detail: str, capture: Capture) -> Rejected:
    return Rejected(reason="not-a-page", detail=detail, name=capture.name)


@cache
def _marks() -> tuple[re.Pattern[bytes], re.Pattern[bytes]]:
    flags = re.IGNORECASE | re.MULTILINE
    kinds = rb"^Content-Type:\s*(?:multipart/(?:related|mixed|alternative)|text/html)\b"
    return re.compile(rb"^MIME-Version:\s*1\.0", flags), re.compile(kinds, flags)
