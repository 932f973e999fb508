"""How an event went, from its first announcement to its end."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from elchi.linking.events.dating import dated
from elchi.linking.events.told import Report
from elchi.records import Stage
from elchi.records.vocabulary import Status

HAPPENED: frozenset[Status] = frozenset({"occurred", "background"})
FELL_THROUGH: frozenset[Status] = frozenset({"cancelled", "denied"})
IN_ORDER: Mapping[Status, int] = {"planned": 0, "cancelled": 1, "denied": 2, "occurred": 3, "background": 4}
UNDATED = "9999"


def stages(reports: Sequence[Report]) -> list[Stage]:
    """What was reported, in the order in which pages told it; each date of a plan is a stage of its own.

    What pages remember is part of what others tell as news.
    """
    news = any(report.told.status == "occurred" for report in reports)
    found: dict[tuple[Status, str], list[Report]] = defaultdict(list)
    for report in reports:
        status = report.told.status
        told: Status = "occurred" if status == "background" and news else status
        found[told, (report.account.finding.when.edtf or "") if told == "planned" else ""].append(report)
    made = [_stage(status, group) for (status, _), group in found.items()]
    return sorted(made, key=lambda stage: (stage.reported or UNDATED, IN_ORDER[stage.status], stage.findings))


def _stage(status: Status, reports: list[Report]) -> Stage:
    return Stage(
        status=status,
        when=dated(reports),
        reported=min((r.account.published for r in reports if r.account.published), default=None),
        findings=sorted(report.id for report in reports),
    )


def ended(history: Sequence[Stage]) -> Status:
    """The status as it ended: what happened, else what was reported last.

    >>> ended([Stage(status="planned"), Stage(status="cancelled")])
    'cancelled'
    """
    happened = [stage.status for stage in history if stage.status in HAPPENED]
    return happened[0] if happened else history[-1].status


def contradicted(history: Sequence[Stage]) -> list[Stage]:
    """The stages of which one says that it happened and another, not reported earlier, that it did not."""
    happened = [stage for stage in history if stage.status in HAPPENED]
    if not happened:
        return []
    first = min(stage.reported or UNDATED for stage in happened)
    fell = [
        s for s in history if s.status in FELL_THROUGH and (s.status == "denied" or (s.reported or UNDATED) >= first)
    ]
    return happened + fell if fell else []
