"""Reviewing: a user's judgement on findings, and its undoing, each with its line in the trail."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

import msgspec
from sqlalchemy import Connection

from elchi.accounts.roles import Actor
from elchi.accounts.trail import note
from elchi.errors import InputError, NotAllowed, Overtaken
from elchi.linking import Account, Conclusion
from elchi.linking.deciding import anchor, decided, said
from elchi.linking.identity import finding_of
from elchi.linking.judgements import Report
from elchi.records import Anchor, Finding, Judgement
from elchi.records.vocabulary import Verdict
from elchi.storage import Record
from elchi.storage.said import seen

Known = Mapping[str, Account[Finding]]


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be said of findings, by their ids.

    `field` and `value` (JSON text) go with "corrected", `value` (what is said, by field) with "confirmed".
    `conclusion` is the id of the event, agreement, commitment or person that it is said on.
    """

    verdict: Verdict
    findings: Sequence[str]
    reason: str = ""
    field: str | None = None
    value: str | None = None
    conclusion: str | None = None


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody looked at when they decided: a conclusion by kind and id, and what `record.seen` said of it."""

    kind: str
    name: str
    word: str


class Reviewed(msgspec.Struct, frozen=True, kw_only=True):
    """The judgements that were given or taken back, and reports on those that are not obeyed because of it."""

    judgements: list[Judgement]
    reports: list[Report]


def review(
    record: Record, actor: Actor, decisions: Iterable[Decision], *, at: datetime, looked_at: Iterable[Seen] = ()
) -> Reviewed:
    """Give judgements in the name of a user, all in one transaction with the trail.

    NotAllowed for a reader; InputError for a finding that is not there, or a verdict that does not fit; Overtaken
    when something in `looked_at` has been changed since.

    >>> decisions = [Decision(verdict="same", findings=["3f2a9c0d1b7e4a55", "91c4d2e0aa5b7713"])]
    >>> review(record, actor, decisions, at=datetime.now(UTC))  # doctest: +SKIP
    """
    actor.require("reviewer")
    told = list(decisions)
    known = record.told(finding_of(item) for decision in told for item in decision.findings)
    given = [_judgement(known, actor, decision, at) for decision in told]

    def also(connection: Connection) -> None:
        for each in given:
            findings = ", ".join(anchor.finding for anchor in each.about)
            note(connection, actor, "judged", at, each.id, f"{each.verdict}: {findings}")

    def before(connection: Connection) -> None:
        for each in looked_at:
            if seen(connection, each.kind, each.name) != each.word:
                raise Overtaken(f"the {each.kind} {each.name} was changed meanwhile; look at it as it stands")

    return Reviewed(judgements=given, reports=record.judge_all(given, also, before))


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


def confirming(kind: str, conclusion: Conclusion, items: Sequence[str], reason: str = "") -> list[Decision]:
    """The decision that a conclusion, whose items are named, is right as it stands."""
    told, name = said(kind, conclusion), conclusion.id
    return [Decision(verdict="confirmed", findings=items, reason=reason, value=told, conclusion=name)]


def splitting(away: Sequence[str], stay: Sequence[str], reason: str = "") -> list[Decision]:
    """The decisions that make two of a conclusion: findings that go away together, and those that stay together."""
    together = [Decision(verdict="same", findings=each, reason=reason) for each in (away, stay) if len(each) > 1]
    return [Decision(verdict="not same", findings=[away[0], stay[0]], reason=reason), *together]


def rejecting(findings: Iterable[str], reason: str = "", *, conclusion: str | None = None) -> list[Decision]:
    """The decisions by which findings belong to nothing; `conclusion` is the id of what they belonged to."""
    return [Decision(verdict="wrong", findings=[each], reason=reason, conclusion=conclusion) for each in findings]


def correcting(finding: str, field: str, value: object, reason: str = "") -> list[Decision]:
    """The decision that a field of the finding's conclusion has this value.

    >>> correcting("3f2a9c0d1b7e4a55", "mode", "official")[0].value
    '"official"'
    """
    text = msgspec.json.encode(value).decode()
    return [Decision(verdict="corrected", findings=[finding], field=field, value=text, reason=reason)]


def _judgement(known: Known, actor: Actor, decision: Decision, at: datetime) -> Judgement:
    value = decision.value
    return decided(
        decision.verdict,
        [_anchor(known, item) for item in decision.findings],
        by=actor.name,
        at=_exact(at),
        reason=decision.reason.strip(),
        told=None if value is None else (decision.field, value),
        conclusion=decision.conclusion,
    )


def _anchor(known: Known, item: str) -> Anchor:
    account = known.get(finding_of(item))
    if account is None:
        raise InputError(f"the record has no finding {item!r}")
    return anchor(account, item)


def _exact(at: datetime) -> str:
    """To the microsecond: which of two judgements is the later decides which is obeyed."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")
