"""What is worked out from all that is told of the same countries: documents completed, what became of promises."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, select

from elchi.linking import Account, Conclusion
from elchi.linking.agreements.completing import completed
from elchi.linking.agreements.signing import signed_at
from elchi.linking.commitments.fulfilment import fulfilments
from elchi.records import Agreement, Commitment, Event, Finding, Fulfilment
from elchi.records.days import first_day
from elchi.storage import asking, loading, queries, scoping, tables
from elchi.storage.bodies import Bodies
from elchi.storage.conclusions import KIND

TELLING = ("agreement", "event")
SHOWING = ("event", "agreement", "figure")
ALWAYS = ""
PAGES = 200
C = TypeVar("C", bound=Conclusion)


class Papers(msgspec.Struct, frozen=True, kw_only=True):
    """The documents that pages on two countries tell of, completed, by id; `signed_at` gives the event of signing."""

    agreements: dict[str, Agreement] = {}
    signed_at: dict[str, str] = {}


class Pairwork(Bodies):
    """Questions whose answers follow from many findings; ask once and keep the answer until the record changes."""

    def named(self, of: type[C], name: str) -> C | None:
        """The conclusion that a name leads to as it is kept, without what the other pages of its pair add."""
        with self._reading() as connection:
            return asking.conclusion(connection, of, name)

    def beside(self, of: type[C], findings: Sequence[str], limit: int) -> list[C]:
        """What is concluded from other findings on the pages of these, newest first."""
        found, other, edge = tables.finding.c, tables.finding.alias("other").c, tables.membership.c
        kept = tables.conclusion.c
        pages = select(found.article).where(found.id.in_(list(findings)[:PAGES]))
        told = select(other.id).where(other.article.in_(pages))
        inside = select(edge.conclusion).where(edge.kind == KIND[of], edge.finding.in_(told))
        wanted = select(kept.payload).where(kept.kind == KIND[of], kept.id.in_(inside))
        with self._reading() as connection:
            payloads = connection.scalars(wanted.order_by(kept.first_day.desc().nulls_last(), kept.id).limit(limit))
            return [msgspec.json.decode(payload, type=of) for payload in payloads]

    def papers(self, first: str, second: str) -> Papers:
        """The documents of two sides, as the record has their codes, with signatories, ratifications, successors."""
        pair = first, second
        with self._reading() as connection:
            ids = queries.naming_both(pair)
            events = asking.holding(connection, Event, ids)
            told = scoping.accounts(connection, pair, TELLING)
            known = completed(asking.holding(connection, Agreement, ids), told, events)
        signings = signed_at(known, told, events)
        return Papers(
            agreements={one.id: one for one in known},
            signed_at={key: signing.event for key, signing in signings.items() if signing.event},
        )

    def fulfilled(self, commitments: Sequence[Commitment]) -> dict[str, list[Fulfilment]]:
        """The evidence that each commitment moved, by its id, oldest first; nothing for those of which no page tells.

        Looked at are the findings that name all who promised, since the first of their promises.
        """
        sides: dict[tuple[str, ...], list[Commitment]] = defaultdict(list)
        for one in commitments:
            sides[tuple(sorted(set(one.by)))].append(one)
        found: dict[str, list[Fulfilment]] = defaultdict(list)
        with self._reading() as connection:
            for countries, made in sides.items():
                for each in fulfilments(made, _of_sides(connection, countries, made)):
                    found[each.commitment].append(each)
        return dict(found)


def _of_sides(
    connection: Connection, countries: Iterable[str], made: Sequence[Commitment]
) -> Iterable[Account[Finding]]:
    """What was promised, and what may show that it was done."""
    under = list(loading.accounts_of(connection, {key for one in made for key in one.findings}))
    named = list(countries)
    if not named:
        return under
    begun = min((first_day(said.said) or ALWAYS for one in made for said in one.said), default=ALWAYS)
    found, country = tables.finding.c, tables.finding_country.c
    wanted: ColumnElement[bool] = found.kind.in_(SHOWING)
    for code in named:
        wanted = wanted & found.id.in_(select(country.finding).where(country.country == code))
    told = loading.accounts_where(connection, wanted)
    return [*under, *(one for one in told if (one.published or ALWAYS) >= begun or one.published is None)]
