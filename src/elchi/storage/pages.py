"""What the record was told: articles, their findings, pages that were not read, and the full text."""

from typing import get_args

from sqlalchemy import ColumnElement, select, true

from elchi.records import Article, Finding, Rejected
from elchi.records.vocabulary import EventType, LanguageCode
from elchi.storage import asking, checking, queries, rows, tables
from elchi.storage.opened import Opened
from elchi.storage.search import FoundArticle

KINDS = tuple(str(kind.__struct_config__.tag) for kind in get_args(Finding))


class Pages(Opened):
    """Questions about pages and what each of them says."""

    def rejected(self) -> list[Rejected]:
        """The pages that could not be read, by name."""
        table = tables.rejected
        with self._reading() as connection:
            found = connection.execute(select(table).order_by(table.c.name, table.c.reason)).mappings()
            return [Rejected(**row) for row in found]

    def article(self, article_id: str) -> Article | None:
        """The article with this id, or None."""
        wanted = select(tables.article.c.payload).where(tables.article.c.id == article_id)
        with self._reading() as connection:
            payload = connection.scalar(wanted)
        return rows.to_article(payload) if payload else None

    def articles(
        self,
        *,
        language: LanguageCode | None = None,
        outlet: str | None = None,
        since: str | None = None,
        until: str | None = None,
        limit: int | None = None,
    ) -> list[Article]:
        """Articles, newest first; `since` and `until` bound the page's own date (EDTF: "2023" or "2023-10-31").

        Raises InputError for what is no date or language.
        """
        checking.language(language)
        first, last = checking.since(since), checking.until(until)
        with self._reading() as connection:
            payloads = connection.scalars(queries.articles(language, outlet, first, last, limit))
            return [rows.to_article(payload) for payload in payloads]

    def findings(self, *, article: str | None = None, kind: str | None = None) -> list[Finding]:
        """Findings with their quotes, by article and place in it; of one article or one kind when asked.

        Raises InputError for an unknown kind.
        """
        checking.one_of(kind, KINDS, "kind of finding")
        found = tables.finding.c
        wanted: ColumnElement[bool] = true()
        if article is not None:
            wanted = wanted & (found.article == article)
        if kind is not None:
            wanted = wanted & (found.kind == kind)
        with self._reading() as connection:
            return asking.findings(connection, wanted)

    def find(
        self,
        words: str,
        *,
        pair: tuple[str, str] | None = None,
        type: EventType | None = None,
        language: LanguageCode | None = None,
        limit: int = 20,
    ) -> list[FoundArticle]:
        """Articles that hold every word in any of its forms, best first, each with a passage in its own words.

        Without `language` a word is sought in all. Punctuation and operators in `words` mean nothing. Raises
        InputError for what is no country, type or language.
        """
        checking.one_of(type, get_args(EventType), "type of event")
        checking.language(language)
        countries = checking.pair(pair)
        with self._reading() as connection:
            return asking.find(connection, words, countries, type, language, limit)
