"""`elchi check`: what the record cannot answer, counted, and then line by line, most valuable first."""

import sys
from collections import Counter
from datetime import UTC, datetime

import msgspec
from rich.markup import escape

from elchi.checking import CHECKS, Gap, Scope, Share, gaps, shares
from elchi.storage import Record, checking
from elchi.terminal.asked import existing
from elchi.terminal.screen import err, out

SHOWN = 10
PERCENT = 100


def run(store: str, pair: tuple[str, str] | None, on: str | None, months: int, jsonl: bool) -> int:
    """Print the gaps; 1 when there is one, a share below its floor, or nothing to check; else 0."""
    countries = checking.pair(pair)
    day = checking.until(on) or datetime.now(UTC).date().isoformat()
    with Record(existing(store)) as record:
        scope = record.scope(day, pair=countries, months=months)
    found, measured = gaps(scope), shares(scope)
    if jsonl:
        _write(found, measured)
    else:
        _show(store, scope, found, measured)
    if not scope.pages:
        err().print("There is nothing to check here; read pages first, or name another pair.")
    return 1 if found or any(share.low for share in measured) or not scope.pages else 0


def _write(found: list[Gap], measured: list[Share]) -> None:
    lines = [msgspec.to_builtins(gap) for gap in found]
    lines += [
        {"share": one.name, "part": one.part, "whole": one.whole, "value": round(one.value, 4), "floor": one.floor}
        for one in measured
    ]
    for line in lines:
        sys.stdout.buffer.write(msgspec.json.encode(line) + b"\n")


def _show(store: str, scope: Scope, found: list[Gap], measured: list[Share]) -> None:
    console = out()
    held = f"{len(scope.pages)} pages, {len(scope.accounts)} findings, {len(scope.events)} events"
    console.print(f"[bold]{escape(str(store))}[/] on {scope.on}: {held}")
    counts = Counter(gap.check for gap in found)
    for check in CHECKS:
        if counts[check.name]:
            console.print(f"{counts[check.name]:>7}  {check.name:<28}[dim]{check.why}[/]")
    if not found:
        console.print("no gaps were found")
    for check in CHECKS:
        _show_check(check.name, [gap for gap in found if gap.check == check.name])
    console.print("\n[bold]shares[/]")
    for one in measured:
        floor = f"  [red]below {one.floor * PERCENT:.0f} %[/]" if one.low else ""
        share = f"{one.value * PERCENT:>6.1f} %" if one.whole else "      –  "
        console.print(f"{share}  {one.name} [dim]({one.part} of {one.whole})[/]{floor}")


def _show_check(name: str, found: list[Gap]) -> None:
    if not found:
        return
    out().print(f"\n[bold]{name}[/]")
    for gap in found[:SHOWN]:
        out().print(f"  {escape(gap.what)}")
        if gap.where:
            out().print(f"    [dim]{escape(' '.join(gap.where))}[/]")
    if len(found) > SHOWN:
        out().print(f"  … and {len(found) - SHOWN} more; --jsonl lists all")
