"""A list as an Atom feed (RFC 4287)."""

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

import msgspec

NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
NEVER = "1970-01-01"


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a list for feed readers; `address` is a path of the portal, `updated` an ISO day."""

    id: str
    title: str
    address: str
    updated: str | None = None
    summary: str = ""


def feed(title: str, address: str, language: str, entries: Iterable[Entry]) -> bytes:
    """The feed as UTF-8 XML; characters that XML cannot carry are left out."""
    listed = list(entries)
    base = "/".join(address.split("/")[:3])
    newest = max((entry.updated or NEVER for entry in listed), default=NEVER)
    head = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(language)}>',
        f"<title>{_text(title)}</title><id>{_text(address)}</id><updated>{newest[:10]}T00:00:00Z</updated>",
        f'<link rel="self" href={quoteattr(NOT_XML.sub("", address))}/><author><name>Elchi</name></author>',
    ]
    return "\n".join([*head, *(_entry(base, entry) for entry in listed), "</feed>"]).encode()


def _entry(base: str, entry: Entry) -> str:
    link = quoteattr(base + entry.address)
    updated = (entry.updated or NEVER)[:10]
    return (
        f"<entry><id>urn:elchi:{_text(entry.id)}</id><title>{_text(entry.title)}</title>"
        f"<updated>{updated}T00:00:00Z</updated><link href={link}/><summary>{_text(entry.summary)}</summary></entry>"
    )


def _text(text: str) -> str:
    return escape(NOT_XML.sub("", text))
