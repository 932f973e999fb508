"""What the record is not sure of."""

from elchi.linking import KINDS
from elchi.linking.constraints import NONE
from elchi.linking.doubts import Doubt, doubts
from elchi.storage import checking, judging, queries, tables
from elchi.storage.loading import accounts_where, all_accounts
from elchi.storage.opened import Opened

Pair = tuple[str, str]


class Doubting(Opened):
    """Where a person's judgement is worth most."""

    def doubts(self, *, kind: str | None = None, pair: Pair | None = None) -> list[Doubt]:
        """Weak joins, and what is alike and yet apart, that no judgement has settled; most valuable first.

        With `pair` only among pages that name both countries. Raises InputError for what is no country or kind of
        conclusion.
        """
        checking.one_of(kind, [each.name for each in KINDS], "kind of conclusion")
        countries = checking.pair(pair)
        with self._reading() as connection:
            constraints = judging.come_to(connection).constraints
            here = tables.finding.c.article
            told = list(
                all_accounts(connection)
                if countries is None
                else accounts_where(connection, here.in_(queries.naming_both(countries)))
            )
        found: list[Doubt] = []
        for each in KINDS:
            if kind in (None, each.name):
                items = [item for account in told for item in each.items(account)]
                found += doubts(items, each.linker, constraints.get(each.name, NONE))
        return sorted(found, key=lambda doubt: (-doubt.value, doubt.kind, doubt.first, doubt.second))
