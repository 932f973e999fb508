"""Running what lists ask: a page of them, how many there are, and how they spread over a facet."""

from typing import Any

import msgspec
from sqlalchemy import Connection, FromClause, Select, func, select

from elchi.errors import InputError
from elchi.records import Article, Person
from elchi.storage import asking, selecting, tables
from elchi.storage.conclusions import KIND
from elchi.storage.cursors import Place
from elchi.storage.planning import aside
from elchi.storage.selecting import Question
from elchi.storage.selection import Selection, checked

KINDS: dict[type[Any], str] = {Article: "article", **KIND}
COUNTED = 20_000


def question(connection: Connection, kind: str, selection: Selection) -> Question:
    """What a selection asks, the rarest facet first; InputError for what it cannot ask."""
    asked = checked(kind, selection)
    facets = selecting.facets(asked)
    if len(facets) > 1:
        facets.sort(key=lambda each: connection.scalar(selecting.size(kind, each, COUNTED)) or 0)
    sources = [] if asked.person is None else [selecting.naming(kind, _person(connection, asked.person))]
    if asked.words is None or kind == "person":
        return Question(kind=kind, facets=tuple(facets), asked=asked, sources=tuple(sources))
    sought = selecting.sought(asked)
    hits = selecting.hits(sought)
    sources.append(hits if kind == "article" else selecting.told_in(kind, hits))
    capped = bool(sought) and connection.scalar(_count(selecting.numbers(sought))) == selecting.HITS
    return Question(kind=kind, facets=tuple(facets), asked=asked, sources=tuple(sources), capped=capped)


def keys(connection: Connection, asked: Question, after: Place | None, limit: int) -> list[Place]:
    """Places and ids of a page of a list."""
    return [(at, owner) for at, owner in connection.execute(selecting.page(asked, after, limit))]


def payloads(connection: Connection, of: type[Any], ids: list[str]) -> list[Any]:
    """The articles or conclusions with these ids, in their order."""
    table = tables.article if of is Article else tables.conclusion
    found = connection.execute(select(table.c.id, table.c.payload).where(table.c.id.in_(ids)))
    kept = {key: msgspec.json.decode(payload, type=of) for key, payload in found}
    return [kept[key] for key in ids if key in kept]


def total(connection: Connection, asked: Question) -> int:
    """How many meet a question."""
    return connection.scalar(selecting.total(asked)) or 0


def spread(connection: Connection, asked: Question, by: str) -> dict[str, int]:
    """How many of them stand under each value of a facet."""
    kind, facet = asked.kind, tables.facet
    wanted: Select[str, int] = select(facet.c.value, func.count()).where(facet.c.kind == kind, facet.c.by == by)
    if not _whole(asked):
        wanted = _among(facet, selecting.owners(asked)[1].subquery("met"), kind, by)
    return dict(connection.execute(wanted.group_by(facet.c.value)).all())


def _among(facet: FromClause, met: FromClause, kind: str, by: str) -> Select[str, int]:
    mine = (aside(facet.c.kind) == kind) & (facet.c.owner == met.c.owner) & (facet.c.by == by)
    return select(facet.c.value, func.count()).select_from(met).join(facet, mine)


def _whole(asked: Question) -> bool:
    return asked.asked == Selection()


def _person(connection: Connection, name: str) -> str:
    found = asking.conclusion(connection, Person, name)
    if found is None:
        raise InputError(f"no person {name!r}; give the id of a person, or of a finding that names them")
    return found.id


def _count(found: Select[Any]) -> Select[int]:
    return select(func.count()).select_from(found.subquery())
