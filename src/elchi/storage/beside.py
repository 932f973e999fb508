"""What stands beside an event or an article: what the same reports tell, who met next, which pages are alike."""

from collections.abc import Iterable, Sequence
from typing import Literal, TypeVar

import msgspec
from sqlalchemy import func, select

from elchi.linking import Conclusion
from elchi.records import Event
from elchi.storage import asking, tables
from elchi.storage.calling import Told, told_of
from elchi.storage.conclusions import bounds
from elchi.storage.lists import Tally
from elchi.storage.opened import Opened

C = TypeVar("C", bound=Conclusion)
MANY = 400
COMMON = 200
ALIKE = 8


class Beside(Opened):
    """Questions for what belongs with something by its pages, its people or its tags."""

    def in_reports(self, of: type[C], articles: Sequence[str]) -> list[C]:
        """The conclusions of this type of which one of the articles tells, newest first."""
        ids = select(tables.article.c.id).where(tables.article.c.id.in_(articles[:MANY]))
        with self._reading() as connection:
            return asking.holding(connection, of, ids)

    def spoken_of(self, articles: Sequence[str], by: Literal["sector", "format", "country"]) -> list[Tally]:
        """How many of these articles name each sector, format or country, the most first."""
        facet, count = tables.facet.c, func.count()
        wanted = select(facet.value, count).where(facet.kind == "article", facet.by == by)
        wanted = wanted.where(facet.owner.in_(articles[:MANY])).group_by(facet.value)
        with self._reading() as connection:
            found = connection.execute(wanted.order_by(count.desc(), facet.value))
            return [Tally(value=value, count=number) for value, number in found]

    def following(self, event: Event, people: Sequence[str], limit: int) -> list[Event]:
        """The next events of any of these people after an event has ended, soonest first."""
        last = bounds(event)[1]
        if last is None or not people:
            return []
        kept, edge = tables.conclusion.c, tables.membership.c
        theirs = select(edge.finding).where(edge.kind == "person", edge.conclusion.in_(people))
        inside = select(edge.conclusion).where(edge.kind == "event", edge.finding.in_(theirs))
        wanted = select(kept.payload).where(kept.kind == "event", kept.first_day > last, kept.id.in_(inside))
        with self._reading() as connection:
            found = connection.scalars(wanted.order_by(kept.first_day, kept.id).limit(limit))
            return [msgspec.json.decode(payload, type=Event) for payload in found]

    def alike(self, articles: Iterable[str], limit: int = ALIKE) -> list[Told]:
        """Other articles with a tag of these, those that share most first, then newest; common tags do not count."""
        mine, facet = list(articles)[:MANY], tables.facet
        own = facet.c.kind == "article", facet.c.by == "tag"
        with self._reading() as connection:
            tags = connection.scalars(select(facet.c.value).where(*own, facet.c.owner.in_(mine)).distinct()).all()
            counted = select(facet.c.value).where(*own, facet.c.value.in_(tags)).group_by(facet.c.value)
            rare = connection.scalars(counted.having(func.count() <= COMMON)).all()
            shared = select(facet.c.owner).where(*own, facet.c.value.in_(rare), facet.c.owner.not_in(mine))
            ranked = shared.group_by(facet.c.owner).order_by(func.count().desc(), func.max(facet.c.at).desc())
            ids = connection.scalars(ranked.limit(limit)).all()
            return told_of(connection, ids)
