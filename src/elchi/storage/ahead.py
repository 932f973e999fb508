"""What is coming and what came last: planned events, terms that end, promises that fall due; what was added."""

from typing import Generic, TypeVar

import msgspec

from elchi.errors import InputError
from elchi.linking import Conclusion
from elchi.records import Agreement, Article, Commitment, Event
from elchi.records.days import months_later
from elchi.storage import checking, coming, listing
from elchi.storage.opened import Opened
from elchi.storage.selection import ALL, Selection

A = TypeVar("A", bound=Conclusion | Article)
YEAR = 12
MOST = 300
TIMELESS = ("type", "status", "year", "since", "until", "disputed")


class Upcoming(msgspec.Struct, frozen=True, kw_only=True):
    """What lies ahead of a day: planned events, agreements and commitments whose term ends; the nearest first."""

    events: list[Event]
    agreements: list[Agreement]
    commitments: list[Commitment]


class Latest(msgspec.Struct, Generic[A], frozen=True, kw_only=True):
    """Something that pages told of for the first time, and when the first of them was added (ISO, UTC).

    `added` is None for what an older Elchi read.
    """

    item: A
    added: str | None = None


class Ahead(Opened):
    """Questions about the days to come and the pages that came last."""

    def upcoming(self, on: str, selection: Selection = ALL, months: int = YEAR) -> Upcoming:
        """What lies ahead of a day (EDTF): events still planned, agreements and commitments that end within months.

        At most three hundred of each. Raises InputError as `listed` does, and for a selection by type, status,
        dispute or date, which the calendar itself decides.
        """
        for name in TIMELESS:
            if getattr(selection, name) is not None:
                raise InputError(f"the calendar cannot be asked by {name}")
        day = checking.since(on) or on
        until = months_later(day, months)
        planned = msgspec.structs.replace(selection, status="planned", since=day)
        with self._reading() as connection:
            events = coming.planned(connection, listing.question(connection, "event", planned), MOST)
            ending = {
                of: coming.ending(connection, listing.question(connection, listing.KINDS[of], selection), day, until)
                for of in (Agreement, Commitment)
            }
            return Upcoming(
                events=listing.payloads(connection, Event, events),
                agreements=listing.payloads(connection, Agreement, ending[Agreement][:MOST]),
                commitments=listing.payloads(connection, Commitment, ending[Commitment][:MOST]),
            )

    def latest(self, of: type[A], limit: int = 30, countries: tuple[str, ...] = ()) -> list[Latest[A]]:
        """What the pages that were added last tell of for the first time, the newest first.

        Of these countries when given; of two or more, named together. Raises InputError for what is no country.
        """
        named = tuple(map(checking.country, countries))
        with self._reading() as connection:
            found = coming.latest(connection, listing.KINDS[of], limit, named)
            items = listing.payloads(connection, of, [key for key, _ in found])
        return [Latest(item=item, added=added) for item, (_, added) in zip(items, found, strict=True)]
