"""Judgements of people: keeping them, and asking for them."""

from collections.abc import Callable, Iterable

from sqlalchemy import Connection

from elchi.linking.constraints import NONE, Constraints
from elchi.linking.judgements import Report
from elchi.records import Judgement
from elchi.storage import judging
from elchi.storage.change import Change
from elchi.storage.opened import Opened
from elchi.storage.relinking import relink

Also = Callable[[Connection], None]


class Judged(Opened):
    """What people decided; it overrides links, never findings."""

    def judge(self, judgement: Judgement) -> list[Report]:
        """Keep a judgement and link anew what it touches, in one transaction; tells what is not obeyed because of it.

        The newest of contradicting judgements prevails; the others are kept. Raises InputError when a corrected value
        does not fit its field.
        """
        return self.judge_all([judgement])

    def judge_all(
        self, judgements: Iterable[Judgement], also: Also | None = None, before: Also | None = None
    ) -> list[Report]:
        """Keep many judgements in one transaction, such as those of a `judgements.jsonl`.

        `before` and `also` are called with the transaction's connection before and after they are kept: for what must
        hold still, and for what must be written with them or not at all.
        """
        judged = list(judgements)
        for judgement in judged:
            judging.check(judgement)

        def given(connection: Connection) -> list[Judgement]:
            if before is not None:
                before(connection)
            return judged

        return self._settle(given, also)

    def withdraw(self, ids: Iterable[str], *, by: str, at: str, also: Also | None = None) -> list[Report]:
        """Take judgements back in one transaction: they are kept and count for nothing; linking is as without them.

        `at` is an ISO time with its zone. InputError when there is no such judgement, or it was taken back before.
        """
        return self._settle(lambda connection: judging.withdrawn(connection, ids, by, at), also)

    def _settle(self, given: Callable[[Connection], list[Judgement]], also: Also | None) -> list[Report]:
        with self._linking() as connection:
            before, change = judging.come_to(connection), Change()
            for judgement in given(connection):
                judging.keep(connection, judgement)
            after = judging.come_to(connection)
            judging.disturb(connection, before, after, change)
            relink(connection, change, self._rules, after.constraints, self._memory)
            if also is not None:
                also(connection)
        return [report for report in after.reports if report not in before.reports]

    def judgements(self) -> list[Judgement]:
        """Every judgement that was kept, oldest first; those that were taken back as well."""
        with self._reading() as connection:
            return judging.kept(connection)

    def unheeded(self) -> list[Report]:
        """Judgements that are kept and yet not obeyed: a newer one says otherwise, or a finding is gone."""
        with self._reading() as connection:
            return judging.come_to(connection).reports

    def constraints(self, kind: str) -> Constraints:
        """What judgements make linking obey for a kind of conclusion ("event", "person", …)."""
        with self._reading() as connection:
            return judging.come_to(connection).constraints.get(kind, NONE)
