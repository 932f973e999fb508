"""How far the digests of saved searches have come; what is told is never told twice.

A delivery is taken by one process for ten minutes before anything is sent. What fails is tried again after pauses
that grow from five minutes to a day, with the same pages and so the same digest; after eight tries it is given up.
"""

from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection, Row, select, update

from elchi.accounts import tables
from elchi.accounts.opened import Kept
from elchi.accounts.searches import SavedSearch
from elchi.accounts.times import moment
from elchi.errors import InputError

TAKEN = timedelta(minutes=10)
FIRST_PAUSE, LONGEST_PAUSE, TRIES = timedelta(minutes=5), timedelta(days=1), 8
LONGEST_TROUBLE = 300


class Delivery(msgspec.Struct, frozen=True, kw_only=True):
    """Where the digests of a search stand: the number of the last page told, what failed, when it is tried again."""

    search: str
    told: int
    until: int | None
    tries: int
    due: str | None
    trouble: str
    sent: str | None

    @property
    def given_up(self) -> bool:
        """True when nothing more is tried until somebody says so."""
        return self.tries >= TRIES


class Deliveries(Kept):
    """Taking deliveries and telling how they went."""

    def delivery(self, search: SavedSearch) -> Delivery:
        """Where a search's digests stand."""
        with self._reading() as connection:
            return _of(connection, search.id)

    def take_delivery(self, search: SavedSearch, last: int, *, at: datetime) -> Delivery | None:
        """The delivery of pages up to `last`, for this process alone; None when nothing is due now."""
        with self._writing() as connection:
            found = _of(connection, search.id)
            until = last if found.until is None else found.until
            if until <= found.told or found.given_up or (found.due is not None and found.due > moment(at)):
                return None
            due, tries = moment(at + TAKEN), found.tries + 1
            _set(connection, search.id, until=until, tries=tries, due=due)
        return msgspec.structs.replace(found, until=until, tries=tries, due=due)

    def told(self, taken: Delivery, *, at: datetime, sent: bool) -> None:
        """What was taken is told; `sent` False when there was nothing to tell."""
        when = {"sent": moment(at)} if sent else {}
        with self._writing() as connection:
            _set(connection, taken.search, told=taken.until, until=None, tries=0, due=None, trouble="", **when)

    def failed(self, taken: Delivery, trouble: str, *, at: datetime) -> None:
        """What was taken did not arrive: say why, and when it is tried again."""
        with self._writing() as connection:
            due = moment(at + pause(taken.tries))
            _set(connection, taken.search, due=due, trouble=trouble[:LONGEST_TROUBLE])

    def retry(self, search: str) -> None:
        """Try a delivery anew from the next run on; InputError when there is no such search."""
        with self._writing() as connection:
            _of(connection, search)
            _set(connection, search, tries=0, due=None)


def pause(tries: int) -> timedelta:
    """How long to wait after so many tries: 5, 15, 45 minutes and so on, never above a day.

    >>> pause(2)
    datetime.timedelta(seconds=900)
    """
    return min(FIRST_PAUSE * pow(3.0, tries - 1), LONGEST_PAUSE)


def _of(connection: Connection, search: str) -> Delivery:
    row: Row[object] | None = connection.execute(
        select(tables.delivery).where(tables.delivery.c.search == search)
    ).first()
    if row is None:
        raise InputError(f"there is no saved search {search!r}; `elchi alerts list` shows the ids")
    return Delivery(**{name: getattr(row, name) for name in Delivery.__struct_fields__})


def _set(connection: Connection, search: str, **values: object) -> None:
    connection.execute(update(tables.delivery).where(tables.delivery.c.search == search).values(**values))
