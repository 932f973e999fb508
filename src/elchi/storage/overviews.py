"""Counting over facets."""

from sqlalchemy import Connection, func, select

from elchi.storage import selecting, tables
from elchi.storage.planning import aside
from elchi.storage.selecting import Question

YEAR = 4


def pairs(connection: Connection, bounds: tuple[str | None, str | None]) -> list[tuple[str, int, str]]:
    """Pairs of events as filed, how many, and the newest first day."""
    facet, (first, last) = tables.facet.c, bounds
    wanted = select(facet.value, func.count(), func.max(facet.at)).where(facet.kind == "event", facet.by == "pair")
    if first is not None:
        wanted = wanted.where(facet.at >= first)
    if last is not None:
        wanted = wanted.where(facet.at <= last, facet.at > "")
    found = connection.execute(wanted.group_by(facet.value))
    return sorted(((value, count, newest) for value, count, newest in found), key=lambda each: (-each[1], each[0]))


def sectors_by_year(connection: Connection, asked: Question) -> list[tuple[str, str, int]]:
    """Sector, year and how many articles."""
    facet, met = tables.facet.c, selecting.owners(asked)[1].subquery("met")
    year = func.substr(facet.at, 1, YEAR)
    wanted = select(facet.value, year, func.count()).where(facet.by == "sector", facet.at > "")
    if asked.asked.countries:
        wanted = wanted.where(facet.owner == met.c.owner, aside(facet.kind) == "article")
    else:
        wanted = wanted.where(facet.kind == "article")
    found = connection.execute(wanted.group_by(facet.value, year).order_by(facet.value, year))
    return [(sector, told, count) for sector, told, count in found]
