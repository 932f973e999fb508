"""Which findings stand for standing bodies, and of which countries findings of a kind tell."""

from collections.abc import Iterable
from typing import get_args

from sqlalchemy import func, literal_column, select

from elchi.linking.identity import conclusion_id
from elchi.records import FormatFound
from elchi.records.vocabulary import FormatRole
from elchi.storage import asking, scoping, tables
from elchi.storage.opened import Opened

BODY = "mechanism"
Pair = tuple[str, str]


class Bodies(Opened):
    """Questions that lead to the two countries of a body or a figure."""

    def body_names(self) -> dict[str, str]:
        """By the id that a standing body may have, the finding that it then stands for; ask once and keep it."""
        found = tables.finding.c
        sessions = (found.kind == "event") & found.type.in_(scoping.SESSIONS)
        with self._reading() as connection:
            findings = connection.scalars(select(found.id).where((found.kind == BODY) | sessions))
            return {conclusion_id(BODY, finding): finding for finding in findings}

    def finding_sides(self, finding: str) -> list[str]:
        """The countries that a finding names, in the order of their codes."""
        named = tables.finding_country.c
        with self._reading() as connection:
            return list(
                connection.scalars(select(named.country).where(named.finding == finding).order_by(named.country))
            )

    def format_years(self, organisation: str) -> dict[str, dict[str, int]]:
        """How many articles of a year give an organisation a role: by role, then by year."""
        facet = tables.facet.c
        year = func.substr(facet.at, literal_column("1"), literal_column("4"))
        wanted = select(facet.value, year, func.count()).where(facet.kind == "article", facet.by == "role")
        roles = {f"{organisation} {role}": role for role in get_args(FormatRole)}
        wanted = wanted.where(facet.value.in_(roles), facet.at > "").group_by(facet.value, year).order_by(year)
        found: dict[str, dict[str, int]] = {}
        with self._reading() as connection:
            for value, of, count in connection.execute(wanted):
                found.setdefault(roles[value], {})[of] = count
        return found

    def format_findings(self, organisation: str, articles: Iterable[str]) -> dict[str, str]:
        """By article, the first finding that names the organisation."""
        found = tables.finding.c
        with self._reading() as connection:
            told = asking.findings(connection, (found.kind == "format") & found.article.in_(list(articles)))
        named = [one for one in told if isinstance(one, FormatFound) and one.organisation == organisation]
        return {one.article: one.id for one in reversed(named)}

    def told_pairs(self, kind: str) -> dict[Pair, int]:
        """How many findings of a kind name two countries together, by pair, the most first; ask once and keep it."""
        found, one, other = (
            tables.finding.c,
            tables.finding_country.alias("one"),
            tables.finding_country.alias("other"),
        )
        both = (one.c.finding == other.c.finding) & (one.c.country < other.c.country)
        wanted = (
            select(one.c.country, other.c.country, func.count())
            .select_from(one.join(other, both).join(tables.finding, found.id == one.c.finding))
            .where(found.kind == kind)
            .group_by(one.c.country, other.c.country)
            .order_by(func.count().desc(), one.c.country, other.c.country)
        )
        with self._reading() as connection:
            return {(first, second): count for first, second, count in connection.execute(wanted)}
