"""Short answers for many names at once: what people are called, and what findings lead to."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, case, func, select

from elchi.storage import tables
from elchi.storage.loading import portions
from elchi.storage.opened import Opened


class Called(msgspec.Struct, frozen=True, kw_only=True):
    """A person's usual English name, the spellings that pages have, the countries; without offices and findings."""

    id: str
    name: str
    spellings: list[str] = []
    countries: list[str] = []


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A page that tells of something: its id, title, outlet, language and day, and the finding that tells it."""

    article: str
    finding: str
    title: str
    outlet: str | None = None
    language: str
    published: str | None = None


class Calling(Opened):
    """Questions for names and links, without the things themselves."""

    def called(self) -> list[Called]:
        """Everybody whom pages name, by id."""
        kept = tables.conclusion.c
        with self._reading() as connection:
            found = connection.scalars(select(kept.payload).where(kept.kind == "person").order_by(kept.id))
            return [msgspec.json.decode(payload, type=Called) for payload in found]

    def leads(self, findings: Iterable[str]) -> dict[str, str]:
        """By finding id, the event, agreement, commitment or (of an office) person that it belongs to."""
        edge, found = tables.membership.c, tables.finding.c
        own = case((found.kind == "office", "person"), else_=found.kind)
        wanted = select(edge.finding, edge.conclusion).join(tables.finding, found.id == edge.finding)
        wanted = wanted.where(edge.kind == own).order_by(edge.item.desc())
        led: dict[str, str] = {}
        with self._reading() as connection:
            for portion in portions(findings):
                told = connection.execute(wanted.where(edge.finding.in_(portion)))
                led |= {row.finding: row.conclusion for row in told}
        return led

    def pages(self, conclusions: Iterable[str], most: int | None = None) -> dict[str, list[Told]]:
        """By conclusion id, the pages that tell of it, each once, oldest first; the `most` oldest when given."""
        told: dict[str, list[tuple[str, str]]] = defaultdict(list)
        with self._reading() as connection:
            for portion in portions(sorted(set(conclusions))):
                for conclusion, article, finding in connection.execute(_tellers(portion, most)):
                    told[conclusion].append((article, finding))
            heads = {page.article: page for page in told_of(connection, _each(told.values()))}
        return {
            conclusion: [msgspec.structs.replace(heads[article], finding=finding) for article, finding in pages]
            for conclusion, pages in told.items()
        }


def _each(told: Iterable[list[tuple[str, str]]]) -> list[str]:
    return list(dict.fromkeys(article for pages in told for article, _ in pages))


def _tellers(conclusions: Sequence[str], most: int | None) -> Select[Any]:
    """Conclusion, page and the first finding that tells it; of each conclusion the pages in their order of days."""
    edge, found, page = tables.membership.c, tables.finding.c, tables.article.c
    days = (page.published, page.id)
    place = func.row_number().over(partition_by=edge.conclusion, order_by=days).label("place")
    inside = select(edge.conclusion, page.id.label("article"), func.min(edge.finding).label("finding"), place)
    inside = inside.select_from(tables.membership).join(tables.finding, found.id == edge.finding)
    inside = inside.join(tables.article, page.id == found.article).where(edge.conclusion.in_(conclusions))
    each = inside.group_by(edge.conclusion, *days).subquery().c
    wanted = select(each.conclusion, each.article, each.finding).order_by(each.conclusion, each.place)
    return wanted if most is None else wanted.where(each.place <= most)


class Head(msgspec.Struct, frozen=True):
    """What of an article stands above its text."""

    title: str
    language: str
    outlet: str | None = None
    published: str | None = None


HEAD = msgspec.json.Decoder(Head)


def told_of(connection: Connection, articles: Sequence[str]) -> list[Told]:
    """These articles in their order; `finding` is empty, since all of the article is meant."""
    page, kept = tables.article.c, dict[str, Told]()
    for portion in portions(articles):
        found = connection.execute(select(page.id, page.payload).where(page.id.in_(portion)))
        kept |= {key: _told(key, payload) for key, payload in found}
    return [kept[key] for key in articles if key in kept]


def _told(article: str, payload: str) -> Told:
    head = HEAD.decode(payload)
    return Told(
        article=article,
        finding="",
        title=head.title,
        outlet=head.outlet,
        language=head.language,
        published=head.published,
    )
