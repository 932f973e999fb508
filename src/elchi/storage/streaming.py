"""The record as it stood at one moment, read in portions: what an export of everything goes through."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, func, select, true

from elchi.linking import Conclusion, Membership
from elchi.records import Agreement, Article, Finding
from elchi.records.vocabulary import LanguageCode
from elchi.storage import asking, completing, loading, queries, rows, tables
from elchi.storage.conclusions import KIND
from elchi.storage.opened import Opened
from elchi.storage.pairfile import PairFile

C = TypeVar("C", bound=Conclusion)
Bounds = tuple[str | None, str | None]
AT_ONCE = 500
PORTIONS = {"yield_per": AT_ONCE}
TWO = 2


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """An article without its text: what a line that rests on it says of its source."""

    id: str
    title: str
    language: LanguageCode
    url: str | None = None
    published: str | None = None
    outlet: str | None = None


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A finding with its quotes, and the article that tells it."""

    finding: Finding
    page: Head

    @property
    def age(self) -> tuple[str, str]:
        """What it is ordered by: the day of the page, undated last, then the id."""
        return self.page.published or "9999", self.finding.id


HEAD: msgspec.json.Decoder[Head] = msgspec.json.Decoder(Head)


class Snapshot:
    """One moment of the record; nothing that another program writes meanwhile is seen.

    `bounds` are the first and the last day (ISO) of what is asked for; None leaves that end open. `pair` keeps what
    rests on pages that name both countries.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def pair(self, countries: queries.Pair) -> PairFile:
        """The file of two countries."""
        return asking.pair(self._connection, countries)

    def conclusions(
        self, of: type[C], pair: queries.Pair | None = None, bounds: Bounds = (None, None)
    ) -> Iterator[C]:
        """Conclusions of this type, newest first."""
        wanted = queries.conclusions(KIND[of], since=bounds[0], until=bounds[1])
        if pair is not None:
            found = tables.membership.c
            inside = select(found.conclusion).join(tables.finding, tables.finding.c.id == found.finding)
            inside = inside.where(tables.finding.c.article.in_(queries.naming_both(pair)))
            wanted = wanted.where(tables.conclusion.c.id.in_(inside))
        decoder = msgspec.json.Decoder(of)
        return (decoder.decode(payload) for payload in self._scalars(wanted))

    def agreements(self, pair: queries.Pair | None = None, bounds: Bounds = (None, None)) -> list[Agreement]:
        """Agreements, newest first, completed by what pages on their first two parties tell."""
        held = list(self.conclusions(Agreement, pair, bounds))
        sides: dict[queries.Pair, list[Agreement]] = defaultdict(list)
        for one in held:
            if len(one.parties) >= TWO:
                sides[one.parties[0], one.parties[1]].append(one)
        known: dict[str, Agreement] = {}
        for countries, mine in sides.items():
            known |= {one.id: one for one in completing.of_pair(self._connection, mine, countries)}
        return [known.get(one.id, one) for one in held]

    def articles(self, pair: queries.Pair | None = None, bounds: Bounds = (None, None)) -> Iterator[Article]:
        """Articles, newest first, undated last."""
        wanted = queries.articles(None, None, *bounds, None)
        if pair is not None:
            wanted = wanted.where(tables.article.c.id.in_(queries.naming_both(pair)))
        return (rows.to_article(payload) for payload in self._scalars(wanted))

    def findings(
        self, kind: str | None = None, pair: queries.Pair | None = None, bounds: Bounds = (None, None)
    ) -> Iterator[Told]:
        """Findings with their pages, by day of the page and place in it; a few hundred in memory at a time."""
        for portion in loading.portions(self._keys(kind, pair, bounds), AT_ONCE):
            told = self.told(portion)
            yield from (told[key] for key in portion)

    def told(self, findings: Iterable[str]) -> dict[str, Told]:
        """These findings with their pages, by id; what the record does not have is left out."""
        accounts = {one.id: one.finding for one in loading.accounts_of(self._connection, findings)}
        pages = self._heads({finding.article for finding in accounts.values()})
        return {key: Told(finding=finding, page=pages[finding.article]) for key, finding in accounts.items()}

    def memberships(self) -> Iterator[Membership]:
        """Everything that belongs to a conclusion, by kind and item."""
        edge = tables.membership.c
        columns = (edge.kind, edge.item, edge.conclusion, edge.alias, edge.component, edge.rule)
        wanted = select(*columns).order_by(edge.kind, edge.item)
        with self._connection.execute(wanted, execution_options=PORTIONS) as found:
            yield from (Membership(**row) for row in found.mappings())

    def _heads(self, articles: Collection[str]) -> dict[str, Head]:
        table = tables.article.c
        found: dict[str, Head] = {}
        for portion in loading.portions(sorted(articles), AT_ONCE):
            payloads = self._connection.scalars(select(table.payload).where(table.id.in_(portion)))
            found |= {head.id: head for head in map(HEAD.decode, payloads)}
        return found

    def _keys(self, kind: str | None, pair: queries.Pair | None, bounds: Bounds) -> Iterator[str]:
        found, page = tables.finding.c, tables.article.c
        wanted: ColumnElement[bool] = true() if kind is None else found.kind == kind
        if pair is not None:
            wanted = wanted & found.article.in_(queries.naming_both(pair))
        if bounds[0] is not None:
            wanted = wanted & (page.published >= bounds[0])
        if bounds[1] is not None:
            wanted = wanted & (page.published <= bounds[1])
        joint = select(found.id).join(tables.article, page.id == found.article).where(wanted)
        yield from self._scalars(joint.order_by(func.coalesce(page.published, "9999"), page.id, found.position))

    def _scalars(self, wanted: Select[Any]) -> Iterator[str]:
        with self._connection.execute(wanted, execution_options=PORTIONS) as found:
            yield from found.scalars()


class Streamed(Opened):
    """Reading everything without holding it."""

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """The record as it stands now, until the block ends; other programs may go on writing."""
        with self._reading() as connection:
            yield Snapshot(connection)
