"""Judgements of people: keeping them, and asking for them."""

from collections.abc import Iterable

from elchi.linking.constraints import NONE, Constraints
from elchi.linking.judgements import Report
from elchi.records import Judgement
from elchi.storage import judging
from elchi.storage.change import Change
from elchi.storage.opened import Opened
from elchi.storage.relinking import relink


class Judged(Opened):
    """What people decided; it overrides links, never findings."""

    def judge(self, judgement: Judgement) -> list[Report]:
        """Keep a judgement and link anew what it touches, in one transaction; tells what is not obeyed because of it.

        The newest of contradicting judgements prevails; the others are kept. Raises InputError when a corrected value
        does not fit its field.
        """
        return self.judge_all([judgement])

    def judge_all(self, judgements: Iterable[Judgement]) -> list[Report]:
        """Keep many judgements in one transaction, such as those of a `judgements.jsonl`."""
        given = list(judgements)
        for judgement in given:
            judging.check(judgement)
        with self._linking() as connection:
            before, change = judging.come_to(connection), Change()
            for judgement in given:
                judging.keep(connection, judgement)
            after = judging.come_to(connection)
            judging.disturb(connection, before, after, change)
            relink(connection, change, self._rules, after.constraints, self._memory)
        return [report for report in after.reports if report not in before.reports]

    def judgements(self) -> list[Judgement]:
        """Every judgement that was kept, oldest first."""
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
