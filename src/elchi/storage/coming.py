"""The days that lie ahead and the pages that came last, as ids."""

from collections.abc import Iterable

from sqlalchemy import Connection, Select, func, select

from elchi.storage import selecting, tables
from elchi.storage.loading import portions
from elchi.storage.planning import aside
from elchi.storage.selecting import Question
from elchi.storage.selection import Selection

WINDOW = 400
WIDER = 4
Added = tuple[str, str | None]


def planned(connection: Connection, asked: Question, most: int) -> list[str]:
    """Ids of what meets a question, the earliest day first."""
    lead, wanted = selecting.owners(asked)
    found = connection.execute(wanted.order_by(lead.c.at, lead.c.owner).limit(most))
    return [owner for _, owner in found]


def ending(connection: Connection, asked: Question, first: str, last: str) -> list[str]:
    """Ids of what meets a question and ends between two days, the earliest end first."""
    facet, met = tables.facet.c, selecting.owners(asked)[1].subquery("met")
    inside = (facet.kind == asked.kind) & (facet.by == "ends") & facet.value.between(first, last)
    wanted = select(facet.owner).where(inside).order_by(facet.value, facet.owner)
    if asked.asked != Selection():
        wanted = wanted.where(facet.owner.in_(select(met.c.owner)))
    return list(connection.scalars(wanted))


def latest(connection: Connection, kind: str, limit: int, countries: tuple[str, ...]) -> list[Added]:
    """Ids of what the articles added last tell of for the first time, with the time of adding, the newest first.

    So many articles are looked through as it takes.
    """
    window, newest = WINDOW, connection.scalar(select(func.max(tables.article.c.number))) or 0
    while True:
        told = _told_since(connection, kind, newest - window)
        kept = _of(connection, kind, told, countries)
        if len(kept) >= limit or window >= newest:
            return [(key, told[key]) for key in kept[:limit]]
        window *= WIDER


def _told_since(connection: Connection, kind: str, number: int) -> dict[str, str | None]:
    """What no article up to a number tells of, by id with the time of its first article, the newest first."""
    page = tables.article.c
    if kind == "article":
        told = select(page.id, page.added).where(page.number > number).order_by(page.number.desc())
        return dict(connection.execute(told).all())
    ids = list(connection.scalars(_members(kind).where(page.number > number).distinct()))
    first = [each for portion in portions(ids) for each in connection.execute(_first(kind, portion))]
    new = sorted(((since, key, added) for key, since, added in first if since > number), reverse=True)
    return {key: added for _, key, added in new}


def _members(kind: str) -> Select[str]:
    edge, found, page = tables.membership.c, tables.finding.c, tables.article.c
    joint = select(edge.conclusion).join(tables.finding, found.id == edge.finding)
    return joint.join(tables.article, page.id == found.article).where(aside(edge.kind) == kind)


def _first(kind: str, ids: list[str]) -> Select[str, int, str | None]:
    edge, page = tables.membership.c, tables.article.c
    told = _members(kind).where(edge.conclusion.in_(ids)).group_by(edge.conclusion)
    return told.add_columns(func.min(page.number), func.min(page.added))


def _of(connection: Connection, kind: str, ids: Iterable[str], countries: tuple[str, ...]) -> list[str]:
    """Those that are filed under these countries together, in their order."""
    if not countries:
        return list(ids)
    facet, wanted = tables.facet.c, set(selecting.facets(Selection(countries=countries)))
    kept, named = list(ids), select(facet.owner, facet.by, facet.value).where(aside(facet.kind) == kind)
    filed: dict[str, set[tuple[str, str]]] = {key: set() for key in kept}
    for portion in portions(kept):
        asked = named.where(facet.owner.in_(portion), facet.by.in_([by for by, _ in wanted]))
        for owner, by, value in connection.execute(asked):
            filed[owner].add((by, value))
    return [key for key in kept if wanted <= filed[key]]
