"""Whom a person met, and the passages of articles that words stand in."""

from collections.abc import Sequence

import msgspec
from sqlalchemy import distinct, func, literal_column, select

from elchi.records import Article
from elchi.records.vocabulary import LanguageCode
from elchi.storage import search, tables
from elchi.storage.opened import Opened
from elchi.storage.search import FoundArticle

HELD = ("occurred", "background")
TOGETHER = ("visit", "talks", "meeting", "call", "consultations", "commission", "signing")


class Met(msgspec.Struct, frozen=True, kw_only=True):
    """How many events of a year have two people together; `year` is empty for events that no page dates."""

    person: str
    year: str
    count: int


class Meeting(Opened):
    """Questions for people together, and for words in articles."""

    def met(self, person: str) -> list[Met]:
        """With whom a person (its id) took part in talks, meetings, calls, visits and the like that were held.

        By year, the latest first, then the most often met.
        """
        edge, kept = tables.membership, tables.conclusion
        mine, mate, told = edge.alias("mine"), edge.alias("mate"), edge.alias("told")
        theirs = select(told.c.conclusion).where(
            told.c.kind == "event",
            told.c.finding.in_(select(mine.c.finding).where(mine.c.kind == "person", mine.c.conclusion == person)),
        )
        day = func.coalesce(kept.c.first_day, literal_column("''"))
        year = func.substr(day, literal_column("1"), literal_column("4"))
        count = func.count(distinct(kept.c.id))
        wanted = (
            select(mate.c.conclusion, year, count)
            .select_from(kept)
            .join(edge, (edge.c.conclusion == kept.c.id) & (edge.c.kind == "event"))
            .join(mate, (mate.c.finding == edge.c.finding) & (mate.c.kind == "person"))
            .where(kept.c.id.in_(theirs), kept.c.status.in_(HELD), kept.c.type.in_(TOGETHER))
            .where(mate.c.conclusion != person)
            .group_by(mate.c.conclusion, year)
            .order_by(year.desc(), count.desc(), mate.c.conclusion)
        )
        with self._reading() as connection:
            return [Met(person=who, year=when, count=times) for who, when, times in connection.execute(wanted)]

    def passages(
        self, articles: Sequence[Article], words: str, language: LanguageCode | None = None
    ) -> list[FoundArticle]:
        """A passage of each of these articles around the words, with the words marked."""
        page, filed = tables.article.c, tables.words.c
        wanted = select(page.id, filed.stems).join(tables.words, filed.rowid == page.number)
        sought = search.question(words, language) or [set()]
        with self._reading() as connection:
            found = connection.execute(wanted.where(page.id.in_([article.id for article in articles])))
            stems = {row.id: row.stems for row in found}
        return [search.found_article(one, stems[one.id], sought) for one in articles if one.id in stems]
