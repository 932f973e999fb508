"""Reviewing: a user's judgement on findings, and its undoing, each with its line in the trail."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

import msgspec
from sqlalchemy import Connection

from elchi.accounts.roles import Actor
from elchi.accounts.trail import note
from elchi.errors import InputError, NotAllowed
from elchi.linking.deciding import anchor, decided
from elchi.linking.identity import finding_of
from elchi.linking.judgements import Report
from elchi.records import Anchor, Judgement
from elchi.records.vocabulary import Verdict
from elchi.storage import Record


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be said of findings, by their ids; `field` and `value` (JSON text) with "corrected" only."""

    verdict: Verdict
    findings: Sequence[str]
    reason: str = ""
    field: str | None = None
    value: str | None = None


class Reviewed(msgspec.Struct, frozen=True, kw_only=True):
    """The judgements that were given or taken back, and reports on those that are not obeyed because of it."""

    judgements: list[Judgement]
    reports: list[Report]


def review(record: Record, actor: Actor, decisions: Iterable[Decision], *, at: datetime) -> Reviewed:
    """Give judgements in the name of a user, all in one transaction with the trail.

    NotAllowed for a reader; InputError for a finding that is not there, or a verdict that does not fit.

    >>> decisions = [Decision(verdict="same", findings=["3f2a9c0d1b7e4a55", "91c4d2e0aa5b7713"])]
    >>> review(record, actor, decisions, at=datetime.now(UTC))  # doctest: +SKIP
    """
    actor.require("reviewer")
    given = [_judgement(record, actor, decision, at) for decision in decisions]

    def also(connection: Connection) -> None:
        for each in given:
            findings = ", ".join(anchor.finding for anchor in each.about)
            note(connection, actor, "judged", at, each.id, f"{each.verdict}: {findings}")

    return Reviewed(judgements=given, reports=record.judge_all(given, also))


def undo(record: Record, actor: Actor, ids: Sequence[str], *, at: datetime) -> Reviewed:
    """Take judgements back: a reviewer their own, an admin anybody's. They stay in the record and count no more."""
    actor.require("reviewer")
    known = {each.id: each for each in record.judgements()}
    for key in ids:
        if key in known and known[key].by != actor.name and not actor.may("admin"):
            raise NotAllowed(f"this judgement is {known[key].by}'s; they take it back themselves, or an admin does")

    def also(connection: Connection) -> None:
        for key in ids:
            note(connection, actor, "judgement withdrawn", at, key)

    reports = record.withdraw(ids, by=actor.name, at=_exact(at), also=also)
    return Reviewed(judgements=[known[key] for key in ids], reports=reports)


def merging(findings: Sequence[str], reason: str = "") -> list[Decision]:
    """The decisions that make one of conclusions; `findings` has one finding of each."""
    return [Decision(verdict="same", findings=findings, reason=reason)]


def splitting(away: str, stay: Iterable[str], reason: str = "") -> list[Decision]:
    """The decisions that take one finding out of a conclusion whose other findings are `stay`."""
    return [Decision(verdict="not same", findings=[away, each], reason=reason) for each in stay]


def rejecting(findings: Iterable[str], reason: str = "") -> list[Decision]:
    """The decisions by which findings belong to nothing."""
    return [Decision(verdict="wrong", findings=[each], reason=reason) for each in findings]


def correcting(finding: str, field: str, value: object, reason: str = "") -> list[Decision]:
    """The decision that a field of the finding's conclusion has this value.

    >>> correcting("3f2a9c0d1b7e4a55", "mode", "official")[0].value
    '"official"'
    """
    text = msgspec.json.encode(value).decode()
    return [Decision(verdict="corrected", findings=[finding], field=field, value=text, reason=reason)]


def _judgement(record: Record, actor: Actor, decision: Decision, at: datetime) -> Judgement:
    field, value = decision.field, decision.value
    right = (field, value) if field is not None and value is not None else None
    about = [_anchor(record, item) for item in decision.findings]
    return decided(
        decision.verdict, about, by=actor.name, at=_exact(at), reason=decision.reason.strip(), correction=right
    )


def _anchor(record: Record, item: str) -> Anchor:
    account = record.account(finding_of(item))
    if account is None:
        raise InputError(f"the record has no finding {item!r}")
    return anchor(account, item)


def _exact(at: datetime) -> str:
    """To the microsecond: which of two judgements is the later decides which is obeyed."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")
