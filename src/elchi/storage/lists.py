"""Lists of what the record holds: pages of events, agreements, commitments, people and articles, and their facets."""

from typing import Generic, Literal, TypeVar, get_args

import msgspec

from elchi.linking import Conclusion
from elchi.records import Article
from elchi.storage import checking, listing
from elchi.storage.cursors import cursor, place
from elchi.storage.opened import Opened
from elchi.storage.selection import ALL, Selection

L = TypeVar("L", bound=Conclusion | Article)
By = Literal[
    "year", "type", "status", "level", "country", "pair", "sector", "language", "outlet", "format", "section", "tag"
]
MOST = 1000


class Listed(msgspec.Struct, Generic[L], frozen=True, kw_only=True):
    """A page of a list: what stands on it, the word for the next page or None, and how many there are in all.

    `capped` is True when the words asked for stand in more pages than are looked at: `total` then counts among those
    that were added last.
    """

    items: list[L]
    next: str | None = None
    total: int = 0
    capped: bool = False


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """A value of a facet and how many of a list have it."""

    value: str
    count: int


class Lists(Opened):
    """Questions whose answers may be long."""

    def listed(self, of: type[L], selection: Selection = ALL, after: str | None = None, limit: int = 30) -> Listed[L]:
        """A page of the events, agreements, commitments, people or articles (`of`) that meet a selection.

        Newest first, those without a day last; people by name. `after` is `next` of the page before: pages joined are
        the whole list and nothing stands twice, also while pages are read into the record. Agreements come as they
        are concluded; `record.agreement` completes one. Raises InputError for what is no country, type, status,
        sector, language, date, person or place in the list, and for what such a list cannot be asked by.

        >>> record.listed(Event, Selection(countries=("KZ", "TM"), year="2023"), limit=10)  # doctest: +SKIP
        """
        kind, most = listing.KINDS[of], max(1, min(limit, MOST))
        begin = place(kind, after)
        with self._reading() as connection:
            asked = listing.question(connection, kind, selection)
            found = listing.keys(connection, asked, begin, most + 1)
            items = listing.payloads(connection, of, [owner for _, owner in found[:most]])
            total = listing.total(connection, asked)
        following = cursor(kind, found[most - 1]) if len(found) > most else None
        return Listed(items=items, next=following, total=total, capped=asked.capped)

    def tally(self, of: type[Conclusion | Article], by: By, selection: Selection = ALL) -> list[Tally]:
        """How those that meet a selection spread over the values of a facet.

        Years and pairs are in order, the rest by count. A count is what the list has in all when that value is asked
        for as well. Raises InputError as `listed` does.
        """
        checking.one_of(by, get_args(By), "facet of a list")
        with self._reading() as connection:
            asked = listing.question(connection, listing.KINDS[of], selection)
            found = listing.spread(connection, asked, by)
        ordered = sorted(found.items(), key=lambda each: each[0] if by in ("year", "pair") else (-each[1], each[0]))
        return [Tally(value=value, count=count) for value, count in ordered]
