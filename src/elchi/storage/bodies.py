"""Which findings stand for standing bodies, and of which countries findings of a kind tell."""

from sqlalchemy import func, select

from elchi.linking.identity import conclusion_id
from elchi.storage import scoping, tables
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
