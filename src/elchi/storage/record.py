"""The record: what was read, what it says, and the questions it answers."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self, get_args

import msgspec
from sqlalchemy import ColumnElement, Connection, select, true

from elchi.records import Article, Event, Finding, Rejected
from elchi.records.vocabulary import EventType, LanguageCode, Status
from elchi.storage import asking, checking, opening, queries, rows, tables, writing
from elchi.storage.pairfile import PairFile
from elchi.storage.search import FoundArticle

TOGETHER = 200
KINDS = tuple(str(kind.__struct_config__.tag) for kind in get_args(Finding))
Reading = tuple[Article, Sequence[Finding]]


class Added(msgspec.Struct, frozen=True, kw_only=True):
    """What adding an article did: it was new, its findings were replaced, or nothing changed."""

    article: str
    outcome: writing.Outcome

    @property
    def new(self) -> bool:
        """True when the record did not have the article before."""
        return self.outcome == "new"


class Record:
    """A record in a file: made when it is not there, brought up to date when an older Elchi wrote it.

    `address` is a path such as "elchi.db". Many programs may read while one writes. Raises an error under
    `elchi.errors.StoreError` that says what to do when the file cannot be opened or written.

    >>> with Record("elchi.db") as record:  # doctest: +SKIP
    ...     record.add(article, findings)
    ...     record.events(pair=("KZ", "TM"), type="visit", since="2023")
    """

    def __init__(self, address: str | Path) -> None:
        self._address = address
        self._engine = opening.engine(address)
        self._writer = self._engine.execution_options(writing=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; everything added is already in it."""
        self._engine.dispose()

    def add(self, article: Article, findings: Sequence[Finding]) -> Added:
        """Add one article with its findings, in one transaction.

        The same article with the same findings changes nothing; with other findings (a newer program read it
        again) the old findings are replaced and the article stays.
        """
        return self.add_all([(article, findings)])[0]

    def add_all(self, readings: Iterable[Reading]) -> list[Added]:
        """Add many articles, two hundred to a transaction, and tell of each what it did."""
        return [added for group in _groups(readings) for added in self._add_group(group)]

    def _add_group(self, group: list[Reading]) -> list[Added]:
        """Stem what is new before anything is locked; what is known already locks nothing."""
        known = self._digests(article.id for article, _ in group)
        same = [known.get(article.id) == rows.digest(article, found) for article, found in group]
        changed = [reading for reading, is_same in zip(group, same, strict=True) if not is_same]
        outcomes = iter(self._write([writing.prepared(a, found, new=a.id not in known) for a, found in changed]))
        return [
            Added(article=article.id, outcome="same" if is_same else next(outcomes))
            for (article, _), is_same in zip(group, same, strict=True)
        ]

    def _write(self, readings: list[writing.Prepared]) -> list[writing.Outcome]:
        if not readings:
            return []
        with opening.failing(self._address), self._writer.begin() as connection:
            return [writing.write(connection, reading) for reading in readings]

    def _digests(self, ids: Iterable[str]) -> dict[str, str]:
        table = tables.article.c
        with self._reading() as connection:
            found = connection.execute(select(table.id, table.digest).where(table.id.in_(list(ids))))
            return {row.id: row.digest for row in found}

    def reject(self, rejected: Rejected) -> None:
        """Keep a page that could not be read, with the reason."""
        with opening.failing(self._address), self._writer.begin() as connection:
            writing.write_rejected(connection, rejected)

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

    def event(self, name: str) -> Event | None:
        """The event with this id; a finding's id is a lasting second name of its event."""
        with self._reading() as connection:
            return asking.event(connection, name)

    def events(
        self,
        *,
        pair: tuple[str, str] | None = None,
        type: EventType | None = None,
        status: Status | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> list[Event]:
        """Events, newest first; `since` and `until` take EDTF dates of any precision and keep what overlaps them.

        An event that no page dates is filed under the day it was reported. Raises InputError for what is no country,
        type, status or date.
        """
        checking.one_of(type, get_args(EventType), "type of event")
        checking.one_of(status, get_args(Status), "status of an event")
        countries, first, last = checking.pair(pair), checking.since(since), checking.until(until)
        with self._reading() as connection:
            payloads = connection.scalars(queries.events(countries, type, status, first, last))
            return [rows.to_event(payload) for payload in payloads]

    def pair(self, first: str, second: str) -> PairFile:
        """The file of two countries (ISO 3166-1 alpha-2): everything that concerns them, with its articles.

        Raises InputError for what is no country.
        """
        countries = checking.country(first), checking.country(second)
        with self._reading() as connection:
            return asking.pair(connection, countries)

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

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with opening.failing(self._address), self._engine.begin() as connection:
            yield connection


def _groups(readings: Iterable[Reading]) -> Iterator[list[Reading]]:
    source = iter(readings)
    while group := list(islice(source, TOGETHER)):
        yield group
