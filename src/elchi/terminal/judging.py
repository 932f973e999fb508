"""`elchi judge`: the doubtful cases one by one, most valuable first, and what a person says of each."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.markup import escape

from elchi.errors import InputError
from elchi.linking import Account
from elchi.linking.deciding import decided
from elchi.linking.doubts import Doubt
from elchi.records import Judgement
from elchi.records.vocabulary import Verdict
from elchi.storage import Record
from elchi.terminal.asked import existing
from elchi.terminal.screen import err, out
from elchi.terminal.showing import shortened, told

CHOICES = "[b]y[/]es, the same · [b]n[/]o · [b]1[/] or [b]2[/] is wrong · [b]s[/]kip · [b]q[/]uit"
ANSWERS: dict[str, tuple[Verdict, tuple[int, ...]]] = {
    "y": ("same", (0, 1)),
    "n": ("not same", (0, 1)),
    "1": ("wrong", (0,)),
    "2": ("wrong", (1,)),
}
Ask = Callable[[str], str]
Pair = tuple[str, str]


def walk(store: Path, by: str, kind: str | None, pair: Pair | None, limit: int, ask: Ask = input) -> int:
    """Show up to `limit` doubts and keep the answers; 1 when there is nothing to ask."""
    with Record(existing(store)) as record:
        found = record.doubts(kind=kind, pair=pair)
        if not found:
            err().print("Nothing is in doubt.")
            return 1
        given = sum(1 for _ in _answered(record, found[:limit], by, ask))
    out().print(f"{_number(given, 'judgement')} kept; {len(found)} in doubt when this began")
    return 0


def give(
    store: Path, verdict: Verdict, findings: tuple[str, ...], by: str, reason: str, correction: tuple[str, str] | None
) -> int:
    """Keep one judgement on findings named by their ids."""
    with Record(existing(store)) as record:
        about = [_account(record, name) for name in findings]
        judgement = decided(verdict, about, by=by, at=_now(), reason=reason, correction=correction)
        record.judge(judgement)
    out().print(f"kept as {judgement.id}")
    return 0


def _answered(record: Record, found: list[Doubt], by: str, ask: Ask) -> Iterator[Judgement]:
    for number, doubt in enumerate(found, 1):
        sides = [_account(record, item.split(":")[0]) for item in (doubt.first, doubt.second)]
        _show(f"{number}/{len(found)}", doubt, sides)
        answer = _answer(ask)
        if answer == "q":
            return
        if answer in ANSWERS:
            yield _kept(record, answer, sides, by, ask)


def _kept(record: Record, answer: str, sides: list[Account[Any]], by: str, ask: Ask) -> Judgement:
    verdict, chosen = ANSWERS[answer]
    reason = _line(ask, "Why? (may stay empty) ")
    judgement = decided(verdict, [sides[each] for each in chosen], by=by, at=_now(), reason=reason)
    record.judge(judgement)
    return judgement


def _answer(ask: Ask) -> str:
    """One of the letters that are understood; the end of the input quits."""
    out().print(CHOICES)
    while True:
        answer = _line(ask, "> ", ending="q").casefold()
        if answer in {*ANSWERS, "s", "q"}:
            return answer
        err().print("Type one of the letters above.")


def _line(ask: Ask, prompt: str, ending: str = "") -> str:
    try:
        return ask(prompt).strip()
    except EOFError:
        return ending


def _show(place: str, doubt: Doubt, sides: list[Account[Any]]) -> None:
    now = "joined" if doubt.joined else "apart"
    out().print(f"\n[bold]{place}[/] {doubt.kind}, now {now}  [dim]{doubt.likeness.rule} {doubt.likeness.weight:.2f}[/]")
    for number, account in enumerate(sides, 1):
        _side(number, account)


def _side(number: int, account: Account[Any]) -> None:
    facts = " · ".join(fact for fact in (account.outlet, account.published, account.language) if fact)
    out().print(f"  [bold]{number}[/] {escape(told(account.finding))}\n    [dim]{escape(facts)} · {account.id}[/]")
    for quote in account.finding.quotes[:1]:
        out().print(f"    «{escape(shortened(quote.text))}»")


def _account(record: Record, name: str) -> Account[Any]:
    account = record.account(name)
    if account is None:
        raise InputError(f"the record has no finding {name!r}; `elchi explain --event ID` prints the findings' ids")
    return account


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
