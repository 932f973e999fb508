"""Feeds (RFC 4287): an entry for each thing, with its quote, under a name that lasts."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import msgspec

from elchi.publishing.addresses import NOWHERE, Addresses, Kind, tag
from elchi.publishing.captions import Caption, Captions
from elchi.publishing.exports.cells import clean
from elchi.publishing.exports.formats import Counts
from elchi.publishing.exports.quoting import in_language, last_reported, line, quotes
from elchi.publishing.exports.scope import Scope
from elchi.publishing.exports.selection import Selection
from elchi.publishing.links import web_address
from elchi.publishing.typography import shortened
from elchi.records import Agreement, Article, Commitment, Event
from elchi.records.vocabulary import LanguageCode
from elchi.storage import Record
from elchi.storage.streaming import Told

NEVER = "1970-01-01"
MIDNIGHT = "T00:00:00Z"
AUTHOR = "Elchi"
MOST = 10


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """An entry: `id` is a tag that lasts, `updated` the day (ISO) of the latest page, `address` the thing's page.

    `sources` are addresses of the outlets' pages, `terms` what it is filed under, `author` the outlet of an article.
    """

    id: str
    title: Caption
    updated: str | None = None
    published: str | None = None
    summary: Caption | None = None
    address: str | None = None
    sources: Sequence[str] = ()
    terms: Sequence[str] = ()
    author: str | None = None


def write(record: Record, scope: Scope, target: Path) -> Counts:
    """Write a feed of what a scope takes, entry by entry; tells how many of each kind."""
    counts = {"events": 0, "agreements": 0, "commitments": 0, "articles": 0}
    with record.snapshot() as held, target.open("wb") as stream:
        selection, entries = Selection(held, scope), Entries("en")
        parts: dict[str, Iterator[Entry]] = {
            "events": (entries.event(*one) for one in selection.events()),
            "agreements": (entries.agreement(*one) for one in selection.agreements()),
            "commitments": (entries.commitment(*one) for one in selection.commitments()),
            "articles": (entries.article(one) for one in selection.articles()),
        }
        taken = [kind for kind in counts if not scope.kinds or kind in scope.kinds]
        pieces = written(_counted(parts, taken, counts), title="Elchi", address=None, key="export", language="en")
        stream.writelines(piece.encode() for piece in pieces)
    return counts


def feed(
    entries: Iterable[Entry], *, title: str, address: str, language: LanguageCode, page: str | None = None
) -> bytes:
    """A feed whose own address is `address`; `page` is that of the list that it follows.

    >>> feed([], title="Events", address="https://e.example/events.atom", language="en")[:38]
    b'<?xml version="1.0" encoding="utf-8"?>'
    """
    pieces = written(entries, title=title, address=address, key=address, language=language, page=page)
    return "".join(pieces).encode()


def written(
    entries: Iterable[Entry],
    *,
    title: str,
    address: str | None,
    key: str,
    language: LanguageCode,
    page: str | None = None,
) -> Iterator[str]:
    """The feed piece by piece; `updated` comes last, when every entry is known (the order is free)."""
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={_quoted(language)}>\n'
    yield f"<id>{_text(address or tag('feed', key))}</id>\n<title>{_text(title)}</title>\n"
    yield f"<author><name>{AUTHOR}</name></author>\n<generator>{AUTHOR}</generator>\n"
    yield _link("self", address) + _link("alternate", page)
    newest = NEVER
    for entry in entries:
        newest = max(newest, entry.updated or NEVER)
        yield _entry(entry)
    yield f"<updated>{newest}{MIDNIGHT}</updated>\n</feed>\n"


class Entries:
    """Makes the entries of a feed in one language; titles of documents and quotes stay in theirs."""

    def __init__(self, language: LanguageCode, addresses: Addresses = NOWHERE) -> None:
        self._captions = Captions(language)
        self._addresses = addresses

    def event(self, one: Event, told: Sequence[Told]) -> Entry:
        """An event by what it was and between whom."""
        terms = [one.type, one.mode, one.status, one.confidence, *one.countries]
        return self._made("event", one.id, self._captions.event(one), told, terms)

    def agreement(self, one: Agreement, told: Sequence[Told]) -> Entry:
        """An agreement by its title."""
        terms = [one.type, one.status, *one.parties]
        return self._made("agreement", one.id, self._captions.agreement(one), told, terms)

    def commitment(self, one: Commitment, told: Sequence[Told]) -> Entry:
        """A commitment by its words."""
        terms = [one.force, one.sector, *one.by]
        return self._made("commitment", one.id, self._captions.commitment(one), told, terms)

    def article(self, one: Article) -> Entry:
        """An article by its title; what it says belongs to its outlet."""
        source = web_address(one.url)
        return Entry(
            id=tag("article", one.id),
            title=Caption(one.title, one.language),
            updated=one.published,
            published=one.published,
            address=self._addresses.page("article", one.id),
            sources=[source] if source else [],
            terms=one.tags,
            author=one.outlet,
        )

    def _made(self, kind: Kind, key: str, title: Caption, told: Sequence[Told], terms: Sequence[str | None]) -> Entry:
        quote = in_language(told, self._captions.language)
        days = [one.page.published for one in told if one.page.published]
        return Entry(
            id=tag(kind, key),
            title=title,
            updated=last_reported(told),
            published=min(days, default=None),
            summary=Caption(quote.line, quote.page.language) if quote else None,
            address=self._addresses.page(kind, key),
            sources=list(dict.fromkeys(one.address for one in quotes(told) if one.address))[:MOST],
            terms=[term for term in terms if term],
        )


def _counted(parts: dict[str, Iterator[Entry]], taken: Iterable[str], counts: dict[str, int]) -> Iterator[Entry]:
    for kind in taken:
        for entry in parts[kind]:
            counts[kind] += 1
            yield entry


def _entry(entry: Entry) -> str:
    """An entry must have a link or content (RFC 4287, 4.1.2), so what has no address is linked to by its tag."""
    links = _link("alternate", entry.address or (entry.id if not entry.sources else entry.sources[0]))
    links += "".join(_link("via", source) for source in entry.sources)
    dated = f"<published>{entry.published}{MIDNIGHT}</published>\n" if entry.published else ""
    author = f"<author><name>{_text(line(entry.author))}</name></author>\n" if entry.author else ""
    terms = "".join(f"<category term={_quoted(line(term))}/>\n" for term in entry.terms if line(term))
    return (
        f"<entry>\n<id>{_text(entry.id)}</id>\n{_worded('title', entry.title)}"
        f"<updated>{entry.updated or NEVER}{MIDNIGHT}</updated>\n"
        f"{dated}{author}{links}{terms}{_worded('summary', entry.summary)}</entry>\n"
    )


def _worded(name: str, words: Caption | None) -> str:
    if words is None:
        return ""
    text = _text(shortened(line(words.text), 1000))
    return f'<{name} type="text" xml:lang={_quoted(words.language)}>{text}</{name}>\n'


def _link(relation: str, address: str | None) -> str:
    return f"<link rel={_quoted(relation)} href={_quoted(address)}/>\n" if address else ""


def _text(text: str) -> str:
    return escape(clean(text))


def _quoted(text: str) -> str:
    return quoteattr(clean(text))
