"""What of a list came with the pages that were added last."""

from typing import Any, Generic

import msgspec
from sqlalchemy import Connection, Select, func, select

from elchi.storage import listing, tables
from elchi.storage.lists import L
from elchi.storage.opened import Opened
from elchi.storage.selecting import Question
from elchi.storage.selection import ALL, Selection


class Fresh(msgspec.Struct, Generic[L], frozen=True, kw_only=True):
    """Something that the pages asked about tell of; `new` if no page before them did, `finding` is theirs."""

    item: L
    new: bool
    finding: str | None = None


class News(msgspec.Struct, Generic[L], frozen=True, kw_only=True):
    """The first so many of what is told anew, and how many there are in all."""

    items: list[Fresh[L]]
    total: int


class Newly(Opened):
    """Questions for what is new. Pages count as they were added: a page of 2019 that is read today is new."""

    def last_page(self) -> int:
        """The number of the page that was added last; 0 when there is none."""
        with self._reading() as connection:
            return connection.scalar(select(func.max(tables.article.c.number))) or 0

    def news(self, of: type[L], selection: Selection = ALL, *, after: int, until: int, limit: int = 50) -> News[L]:
        """What meets a selection and is told by pages with numbers above `after`, up to `until`; newest day first.

        A page that is read anew by a newer program keeps its number, so that an upgrade makes nothing new.

        >>> record.news(Event, Selection(countries=("KZ", "TM")), after=120, until=140)  # doctest: +SKIP
        """
        kind = listing.KINDS[of]
        with self._reading() as connection:
            asked = listing.question(connection, kind, selection)
            told = _told(kind, after, until)
            asked = msgspec.structs.replace(asked, sources=(*asked.sources, told))
            return News(
                items=_fresh(connection, of, asked, after, until, limit), total=listing.total(connection, asked)
            )


def _fresh(
    connection: Connection, of: type[Any], asked: Question, after: int, until: int, limit: int
) -> list[Fresh[Any]]:
    ids = [owner for _, owner in listing.keys(connection, asked, None, limit)]
    known = set(connection.scalars(_tellers(asked.kind, ids, 0, after)))
    edge = tables.membership.c
    tellers = _tellers(asked.kind, ids, after, until).add_columns(func.min(edge.finding)).group_by(edge.conclusion)
    findings: dict[str, str] = {} if asked.kind == "article" else dict(connection.execute(tellers).all())
    items = listing.payloads(connection, of, ids)
    return [Fresh(item=item, new=item.id not in known, finding=findings.get(item.id)) for item in items]


def _told(kind: str, after: int, until: int) -> Select[str]:
    """Ids of what pages with such numbers tell of."""
    page, edge, found = tables.article, tables.membership, tables.finding
    if kind == "article":
        return select(page.c.id).where(page.c.number > after, page.c.number <= until)
    inside = select(edge.c.conclusion).join(found, found.c.id == edge.c.finding)
    inside = inside.join(page, page.c.id == found.c.article)
    return inside.where(edge.c.kind == kind, page.c.number > after, page.c.number <= until)


def _tellers(kind: str, ids: list[str], after: int, until: int) -> Select[str]:
    if kind == "article":
        return _told(kind, 0, 0)
    return _told(kind, after, until).where(tables.membership.c.conclusion.in_(ids))
