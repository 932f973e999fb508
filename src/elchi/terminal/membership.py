"""`elchi explain --event`: a conclusion, every account under it, and why each belongs there."""

from collections.abc import Iterator
from typing import Any

from rich.markup import escape

from elchi.errors import InputError
from elchi.linking import KINDS, Account, Conclusion, Kind
from elchi.linking.because import Because, because
from elchi.linking.identity import finding_of
from elchi.records import Agreement, Commitment, Dispute, Event, Person
from elchi.storage import Record
from elchi.terminal.asked import existing
from elchi.terminal.screen import out
from elchi.terminal.showing import person, shortened, told

Named = tuple[Kind[Any, Any, Any], Conclusion]


def run(name: str, store: str) -> int:
    """Print the conclusion that a name leads to; InputError when it leads nowhere."""
    with Record(existing(store)) as record:
        kind, conclusion = _named(record, name)
        for line in _lines(record, kind, conclusion):
            out().print(line)
    return 0


def _named(record: Record, name: str) -> Named:
    for kind in KINDS:
        conclusion = getattr(record, kind.name)(name)
        if conclusion is not None:
            return kind, conclusion
    raise InputError(f"{name!r} leads to no event, agreement, commitment or person of this record")


def _lines(record: Record, kind: Kind[Any, Any, Any], conclusion: Conclusion) -> Iterator[str]:
    accounts = record.accounts(conclusion.id)
    members = record.memberships(conclusion.id)
    reasons = _reasons(record, kind, accounts, {member.item for member in members})
    yield f"[bold]{kind.name}[/] {conclusion.id}  {escape(_what(conclusion))}"
    yield from (f"  {line}" for line in _more(conclusion))
    if isinstance(conclusion, Event):
        yield from (f"  {escape(line)}" for line in _beside(record, conclusion))
    for account in accounts:
        yield from _account(account)
        for member in members:
            if finding_of(member.item) == account.id:
                yield f"    [dim]{escape(_why(reasons.get(member.item), member.rule))}[/]"


def _beside(record: Record, event: Event) -> Iterator[str]:
    """The parts of a visit, or the visit that an event is part of."""
    yield from (f"part: {part.id} {_event(part)}" for part in record.parts(event))
    visit = record.visit(event)
    if visit is not None:
        yield f"part of: {visit.id} {_event(visit)}"


def _reasons(
    record: Record, kind: Kind[Any, Any, Any], accounts: list[Account[Any]], members: set[str]
) -> dict[str, Because]:
    items = [item for account in accounts for item in kind.items(account) if item.id in members]
    return {reason.item: reason for reason in because(items, kind.linker, record.constraints(kind.name))}


def _account(account: Account[Any]) -> Iterator[str]:
    facts = " · ".join(fact for fact in (account.outlet, account.published, account.language, account.id) if fact)
    yield f"\n  [bold]{escape(facts)}[/]"
    yield f"    {escape(told(account.finding))}"
    for quote in account.finding.quotes[:1]:
        yield f"    «{escape(shortened(quote.text))}»"


def _why(reason: Because | None, rule: str) -> str:
    if reason is None or reason.partner is None:
        return rule
    return f"{reason.rule} with {reason.partner} ({reason.weight:.2f})"


def _what(conclusion: Conclusion) -> str:
    match conclusion:
        case Event():
            return _event(conclusion)
        case Agreement():
            titles = next(iter(conclusion.titles.values()), [""])
            parts = [conclusion.type, conclusion.status, conclusion.signed_on or "", "–".join(conclusion.parties)]
            return " · ".join(part for part in [*parts, shortened(titles[0])] if part)
        case Commitment():
            action = next(iter(conclusion.actions.values()), "")
            return " · ".join([conclusion.force, "–".join(conclusion.by), shortened(action)])
    return f"{conclusion.name} ({', '.join(conclusion.countries) or '?'})"


def _event(event: Event) -> str:
    kind = event.type if event.mode is None else f"{event.type}/{event.mode}"
    place = (event.place.city or event.place.country or "") if event.place else ""
    parts = [kind, event.status, event.when.edtf or "no date", place, "–".join(event.countries)]
    return " · ".join(part for part in [*parts, ", ".join(map(person, event.participants))] if part)


def _more(conclusion: Conclusion) -> Iterator[str]:
    """What the one line leaves out: stages, spellings, times it was said, differences."""
    if isinstance(conclusion, Event) and len(conclusion.history) > 1:
        stages = (f"{s.status} {s.when.edtf or ''} (told {s.reported or '?'})" for s in conclusion.history)
        yield "history: " + " → ".join(" ".join(stage.split()) for stage in stages)
    if isinstance(conclusion, Commitment):
        yield "said: " + ", ".join(each.said or "?" for each in conclusion.said)
    if isinstance(conclusion, Person):
        yield "spellings: " + escape(", ".join(conclusion.spellings))
        return
    yield from (_dispute(dispute) for dispute in conclusion.disputes)


def _dispute(dispute: Dispute) -> str:
    versions = " · ".join(f"{version.value} ({len(version.findings)})" for version in dispute.versions)
    return f"[yellow]accounts differ[/] on {dispute.field}: {escape(versions)}"
