"""Agreements with what other findings of the same countries tell: signatories, ratification, what they replace."""

from collections.abc import Sequence

from sqlalchemy import Connection

from elchi.linking.agreements.completing import completed
from elchi.records import Agreement, Event
from elchi.storage import asking, queries, scoping

TWO = 2
TELLING = ("agreement", "event")


def of_pair(connection: Connection, agreements: Sequence[Agreement], pair: queries.Pair) -> list[Agreement]:
    """The agreements, completed by the pages that name both countries."""
    ids = queries.naming_both(pair)
    events = asking.holding(connection, Event, ids)
    told = scoping.accounts(connection, pair, TELLING)
    known = {one.id: one for one in completed(asking.holding(connection, Agreement, ids), told, events)}
    return [known.get(one.id, one) for one in agreements]


def of_parties(connection: Connection, agreement: Agreement) -> Agreement:
    """The agreement, completed by the pages that name its first two parties; as it is when it has fewer."""
    if len(agreement.parties) < TWO:
        return agreement
    first, second = agreement.parties[:TWO]
    return of_pair(connection, [agreement], (first, second))[0]
