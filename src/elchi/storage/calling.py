"""Short answers for many names at once: what people are called, and what findings lead to."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection, case, select

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

    def pages(self, conclusions: Iterable[str]) -> dict[str, list[Told]]:
        """By conclusion id, the pages that tell of it, each once, oldest first."""
        edge, found, page = tables.membership.c, tables.finding.c, tables.article.c
        columns = (edge.conclusion, page.id, edge.finding, page.payload)
        wanted = select(*columns).select_from(tables.membership).join(tables.finding, found.id == edge.finding)
        wanted = wanted.join(tables.article, page.id == found.article).order_by(page.published, page.id, edge.item)
        told: dict[str, dict[str, Told]] = defaultdict(dict)
        with self._reading() as connection:
            for portion in portions(sorted(set(conclusions))):
                for conclusion, article, finding, payload in connection.execute(
                    wanted.where(edge.conclusion.in_(portion))
                ):
                    told[conclusion].setdefault(article, _told(article, finding, payload))
        return {conclusion: list(each.values()) for conclusion, each in told.items()}


class Head(msgspec.Struct, frozen=True):
    """What of an article stands above its text."""

    title: str
    language: str
    outlet: str | None = None
    published: str | None = None


HEAD = msgspec.json.Decoder(Head)


def told_of(connection: Connection, articles: Sequence[str]) -> list[Told]:
    """These articles in their order; `finding` is empty, since all of the article is meant."""
    page = tables.article.c
    found = connection.execute(select(page.id, page.payload).where(page.id.in_(articles)))
    kept = {key: _told(key, "", payload) for key, payload in found}
    return [kept[key] for key in articles if key in kept]


def _told(article: str, finding: str, payload: str) -> Told:
    head = HEAD.decode(payload)
    return Told(
        article=article,
        finding=finding,
        title=head.title,
        outlet=head.outlet,
        language=head.language,
        published=head.published,
    )
