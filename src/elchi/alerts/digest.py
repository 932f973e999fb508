"""A digest: what the pages of a delivery tell of a saved search."""

import hashlib
from typing import Any, Literal

import msgspec

from elchi.accounts import Delivery, SavedSearch
from elchi.accounts.places import place_of
from elchi.publishing.captions import Caption, Captions
from elchi.records import Agreement, Article, Commitment, Event, Person
from elchi.storage import Record
from elchi.storage.news import Fresh
from elchi.storage.testifying import Testimony

MOST = 30
ID_LENGTH = 16
NOUNS: dict[str, type[Any]] = {
    "event": Event, "agreement": Agreement, "commitment": Commitment, "person": Person, "article": Article,
}  # fmt: skip
FOLDER = {kind: f"{kind}s" for kind in NOUNS} | {"person": "people"}
Noun = Event | Agreement | Commitment | Person | Article
Dated = Literal["stated", "inferred", "reported"]


class Line(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One thing told anew: what it is called, its EDTF date, a page's words on it, and where both are read.

    `dated` says what the date is: stated, inferred, or only the day it was reported. `new` is False for what
    earlier pages told of already. `address` is the portal's, `source` the outlet's own.
    """

    id: str
    text: str
    language: str
    address: str
    new: bool = True
    when: str | None = None
    dated: Dated = "stated"
    disputed: bool = False
    quote: str | None = None
    quote_language: str | None = None
    outlet: str | None = None
    published: str | None = None
    source: str | None = None


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """The lines of one kind of thing ("event", …), at most thirty, and how many there are in all."""

    kind: str
    lines: list[Line]
    total: int


class Digest(msgspec.Struct, frozen=True, kw_only=True):
    """What is new in a saved search; `id` is one for one search and the pages told, however often it is sent."""

    id: str
    search: str
    name: str
    language: str
    address: str
    sections: list[Section]


def digest(record: Record, search: SavedSearch, delivery: Delivery, base: str) -> Digest | None:
    """The digest of a delivery, with addresses under `base`; None when its pages tell nothing of the search."""
    place, until = place_of(search.place), delivery.until or delivery.told
    sections: list[Section] = []
    for kind in place.kinds:
        found = record.news(NOUNS[kind], place.selection, after=delivery.told, until=until, limit=MOST)
        if found.items:
            shown = _lines(record, found.items, kind, search.language, base)
            sections.append(Section(kind=kind, lines=shown, total=found.total))
    if not sections:
        return None
    key = hashlib.sha256(f"{search.id} {until}".encode()).hexdigest()[:ID_LENGTH]
    return Digest(
        id=key, search=search.id, name=search.name, language=search.language,
        address=base + search.place, sections=sections,
    )  # fmt: skip


def _lines(record: Record, found: list[Fresh[Any]], kind: str, language: str, base: str) -> list[Line]:
    captions = Captions(language)
    told = record.testimony(each.finding for each in found if each.finding)
    return [_line(each, kind, captions, told.get(each.finding or ""), base) for each in found]


def _line(fresh: Fresh[Any], kind: str, captions: Captions, told: Testimony | None, base: str) -> Line:
    item = fresh.item
    caption, (when, dated) = _called(item, captions), _dated(item)
    line = Line(
        id=item.id, text=caption.text, language=caption.language, address=f"{base}/{FOLDER[kind]}/{item.id}",
        new=fresh.new, when=when, dated=dated, disputed=bool(getattr(item, "disputes", ())),
    )  # fmt: skip
    if isinstance(item, Article):
        return msgspec.structs.replace(line, outlet=item.outlet, published=item.published, source=item.url)
    if told is None:
        return line
    return msgspec.structs.replace(
        line, quote=told.quote.text, quote_language=told.language,
        outlet=told.outlet, published=told.published, source=told.url,
    )  # fmt: skip


def _called(item: Noun, captions: Captions) -> Caption:
    """What it is called, and in which language."""
    match item:
        case Event():
            return captions.event(item)
        case Agreement():
            return captions.agreement(item)
        case Commitment():
            return captions.commitment(item)
        case Person():
            return Caption(item.name, "en")
        case Article():
            return Caption(item.title, item.language)


def _dated(item: Noun) -> tuple[str | None, Dated]:
    """Its EDTF date and what that is: a page's date never stands for a day that no page tells."""
    match item:
        case Event() if item.when.edtf:
            return item.when.edtf, "stated" if item.when.stated else "inferred"
        case Agreement() if item.signed_on:
            return item.signed_on, "stated"
        case Event() | Agreement():
            return item.reported, "reported"
        case Commitment():
            return (item.said[-1].said if item.said else None), "stated"
        case Article():
            return item.published, "stated"
    return None, "stated"
