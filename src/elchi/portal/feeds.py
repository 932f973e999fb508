"""A list of the portal as an Atom feed."""

from collections.abc import Iterable

import msgspec

from elchi.publishing.addresses import tag
from elchi.publishing.captions import Caption
from elchi.publishing.exports import atom
from elchi.records.vocabulary import LanguageCode

KINDS = {
    "agreements": "agreement",
    "articles": "article",
    "commitments": "commitment",
    "events": "event",
    "people": "person",
}


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a list for feed readers; `address` is a path of the portal, `updated` an ISO day."""

    id: str
    title: str
    address: str
    updated: str | None = None
    summary: str = ""


def feed(title: str, base: str, path: str, language: LanguageCode, entries: Iterable[Entry]) -> bytes:
    """The feed as UTF-8 XML; `base` is the portal's address, `path` the feed's own with its query."""
    address = base + path
    listed = (_entry(base, entry, language) for entry in entries)
    return atom.feed(
        listed, title=title, address=address, language=language, page=base + path.replace(".atom", "", 1)
    )


def _entry(base: str, entry: Entry, language: LanguageCode) -> atom.Entry:
    folder = entry.address.split("/")[1]
    return atom.Entry(
        id=tag(KINDS.get(folder, "pair"), entry.id),
        title=Caption(entry.title, language),
        updated=entry.updated,
        summary=Caption(entry.summary, language) if entry.summary else None,
        address=base + entry.address,
    )
