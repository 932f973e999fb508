"""`elchi judge`: the doubtful cases one by one, most valuable first, and what a person says of each."""

import getpass
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.markup import escape

from elchi.errors import InputError
from elchi.linking import Account
from elchi.linking.deciding import anchor, decided
from elchi.linking.doubts import Doubt
from elchi.linking.identity import finding_of
from elchi.linking.judgement_lines import judgements_of, lines_of
from elchi.linking.judgements import Report
from elchi.records import Judgement
from elchi.records.vocabulary import Verdict
from elchi.storage import Record
from elchi.terminal.asked import existing
from elchi.terminal.screen import err, out
from elchi.terminal.showing import shortened, told

CHOICES = "y the same · n not the same · 1 or 2 that one is wrong · s skip · q quit"
ANSWERS: dict[str, tuple[Verdict, tuple[int, ...]]] = {
    "y": ("same", (0, 1)),
    "n": ("not same", (0, 1)),
    "1": ("wrong", (0,)),
    "2": ("wrong", (1,)),
}
Ask = Callable[[str], str]
Pair = tuple[str, str]
Side = tuple[str, Account[Any]]


def walk(store: str, by: str | None, kind: str | None, pair: Pair | None, limit: int, ask: Ask = input) -> int:
    """Show up to `limit` doubts and keep the answers; 1 when there is nothing to ask."""
    with Record(existing(store)) as record:
        found = record.doubts(kind=kind, pair=pair)
        if not found:
            err().print("Nothing is in doubt.")
            return 1
        given = sum(1 for _ in _answered(record, found, limit, _name(by), ask))
    out().print(f"\n{_number(given, 'judgement')} kept; {_number(len(found), 'doubt')} when this began")
    return 0


def give(
    store: str,
    verdict: Verdict,
    findings: tuple[str, ...],
    by: str | None,
    reason: str,
    correction: tuple[str | None, str | None],
) -> int:
    """Keep one judgement on findings named by their ids."""
    field, value = correction
    right = (field, value) if field is not None and value is not None else None
    with Record(existing(store)) as record:
        about = [anchor(account, item) for item, account in (_side(record, name) for name in findings)]
        _keep(record, decided(verdict, about, by=_name(by), at=_now(), reason=reason, told=right))
    return 0


def withdraw(store: str, ids: tuple[str, ...], by: str | None) -> int:
    """Take judgements back; InputError when there is none with such an id."""
    with Record(existing(store)) as record:
        reports = record.withdraw(ids, by=_name(by), at=_now())
    out().print(f"{_number(len(ids), 'judgement')} taken back")
    _tell(reports)
    return 0


def export(store: str, output: Path) -> int:
    """Write the judgements of a record as JSON Lines."""
    with Record(existing(store)) as record:
        given = record.judgements()
    try:
        output.write_text(lines_of(given), "utf-8")
    except OSError as error:
        raise InputError(f"{output} cannot be written: {error.strerror}") from error
    out().print(f"{escape(str(output))}: {_number(len(given), 'judgement')}")
    return 0


def take(store: str, file: Path) -> int:
    """Keep the judgements of a file; tells those that are not obeyed."""
    try:
        given = list(judgements_of(file.read_text("utf-8")))
    except OSError as error:
        raise InputError(f"{file} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{file} is no text in UTF-8") from error
    with Record(existing(store)) as record:
        known = {judgement.id: judgement for judgement in record.judgements()}
        new = [judgement for judgement in given if _tells_more(judgement, known.get(judgement.id))]
        reports = record.judge_all(new)
    out().print(f"{_number(len(new), 'new judgement')} of {len(given)}")
    _tell(reports)
    return 0


def _tells_more(judgement: Judgement, known: Judgement | None) -> bool:
    """True for a judgement that is not known, or known and not yet taken back."""
    return known is None or (judgement.withdrawn is not None and known.withdrawn is None)


def _tell(reports: Iterable[Report]) -> None:
    for report in reports:
        err().print(f"{report.judgement} is {report.trouble}: {', '.join(report.about)}")


def _answered(record: Record, found: list[Doubt], limit: int, by: str, ask: Ask) -> Iterator[Judgement]:
    for number, doubt in enumerate(found[:limit], 1):
        sides = [_side(record, item) for item in (doubt.first, doubt.second)]
        _show(f"{number}/{len(found)}", doubt, sides)
        answer = _answer(ask)
        if answer == "q":
            return
        if answer in ANSWERS:
            yield _kept(record, answer, sides, by, ask)


def _kept(record: Record, answer: str, sides: list[Side], by: str, ask: Ask) -> Judgement:
    verdict, chosen = ANSWERS[answer]
    about = [anchor(account, item) for item, account in (sides[each] for each in chosen)]
    reason = _line(ask, "Why? (may stay empty) ")
    return _keep(record, decided(verdict, about, by=by, at=_now(), reason=reason))


def _keep(record: Record, judgement: Judgement) -> Judgement:
    reports = record.judge(judgement)
    out().print(f"kept as {judgement.id}")
    _tell(reports)
    return judgement


def _answer(ask: Ask) -> str:
    """One of the letters that are understood; the end of the input quits."""
    out().print(CHOICES)
    while True:
        answer = _line(ask, "> ", ending="q").casefold()
        if answer in {*ANSWERS, "s", "q"}:
            return answer
        err().print("Type y, n, 1, 2, s or q.")


def _line(ask: Ask, prompt: str, ending: str = "") -> str:
    try:
        return ask(prompt).strip()
    except EOFError:
        return ending


def _show(place: str, doubt: Doubt, sides: list[Side]) -> None:
    now, why = "joined" if doubt.joined else "apart", f"{doubt.likeness.rule} {doubt.likeness.weight:.2f}"
    out().print(f"\n[bold]{place}[/] {doubt.kind}, now {now}  [dim]{why}[/]")
    for number, (item, account) in enumerate(sides, 1):
        facts = " · ".join(fact for fact in (account.outlet, account.published, account.language, item) if fact)
        out().print(f"  [bold]{number}[/] {escape(told(account.finding))}\n    [dim]{escape(facts)}[/]")
        for quote in account.finding.quotes[:1]:
            out().print(f"    «{escape(shortened(quote.text))}»")


def _side(record: Record, item: str) -> Side:
    account = record.account(finding_of(item))
    if account is None:
        raise InputError(f"the record has no finding {item!r}; `elchi explain --event ID` prints the findings' ids")
    return item, account


def _name(by: str | None) -> str:
    return getpass.getuser() if by is None else by


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
