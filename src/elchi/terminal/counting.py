"""`elchi figures`: official statistics into the record, and series as lines."""

import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
from rich.markup import escape

from elchi.errors import InputError
from elchi.records import Point, Series, Target
from elchi.statistics import Imported, statistics_of
from elchi.storage import Record
from elchi.terminal.asked import existing
from elchi.terminal.screen import err, out

SHOWN = 20
PERCENT = 100
WHOLE = 1000


def take(file: Path, store: str, source: str) -> int:
    """Keep a table's statistics; 1 when a row was refused or none was there, else 0."""
    found = statistics_of(_bytes(file), str(file), source)
    with Record(store) as record:
        kept = record.keep(found.statistics)
    out().print(
        f"{escape(str(store))}: {len(found.statistics)} statistics of {escape(source)}, "
        f"{kept.new} new, {kept.changed} changed, {kept.same} unchanged"
    )
    _tell(found)
    return 0 if found.statistics and not found.refused else 1


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise InputError(f"{file} cannot be read: {error.strerror}.") from error


def _tell(found: Imported) -> None:
    for what, count in found.left_out.items():
        err().print(f"left out: {count} {what}")
    for row in found.refused[:SHOWN]:
        err().print(f"[red]not read[/] line {row.row}: {escape(row.reason)}")
    if len(found.refused) > SHOWN:
        err().print(f"and {len(found.refused) - SHOWN} lines more were not read")


def show(pair: tuple[str, str], store: str, jsonl: bool) -> int:
    """Print the series of two countries; 1 when there are none."""
    with Record(existing(store)) as record:
        found = record.series(*pair)
    for one in found:
        if jsonl:
            sys.stdout.buffer.write(msgspec.json.encode(one) + b"\n")
        else:
            for line in lines(one):
                out().print(line)
    if not found:
        err().print("The record has no figures of these two countries.")
    return 0 if found else 1


def lines(one: Series) -> Iterator[str]:
    """A series as lines of rich markup."""
    origin = f", from {one.origin}" if one.origin else ""
    yield f"[bold]{one.measure}[/] {'–'.join(one.countries)}{origin}{', ' + one.unit if one.unit else ''}"
    for point in (*one.points, *one.parts):
        conflict = "  [red]conflict[/]" if point.period in one.conflicts else ""
        yield f"  {point.period:<18}{_said(point)}{conflict}"
    for point in one.reported:
        until = f" to {point.repeated}" if point.repeated != point.reported else ""
        yield f"  {'no period':<18}{_said(point)}[dim], reported {point.reported}{until}[/]"
    yield from map(_goal, one.targets)


def _said(point: Point) -> str:
    value = number(point.value) if point.value is not None else "–"
    change = f" {point.change:+g} %" if point.change is not None else ""
    return f"{value:>20}{change}  [dim]{escape(_source(point))}[/]"


def number(value: float) -> str:
    """A number with commas between thousands; of large ones, whole units alone."""
    return f"{value:,.0f}" if abs(value) >= WHOLE else f"{value:,.15g}"


def _source(point: Point) -> str:
    if point.source is None:
        pages = len(point.findings)
        return "1 report" if pages == 1 else f"{pages} reports"
    how = "export and import added up, as" if point.computed else "as"
    return f"{point.source}, {how} {point.reporter} reports"


def _goal(target: Target) -> str:
    due = f" by {target.due}" if target.due else ""
    said = f"set {target.said[0]}" if target.said else "set on no known day"
    again = f", last repeated {target.said[-1]}" if len(target.said) > 1 else ""
    reached = f"; reached {target.reached}" if target.reached else ""
    share = f"; {target.share * PERCENT:.0f} % of it in {target.latest}" if target.share is not None else ""
    return f"  {'target':<18}{number(target.value):>20}{due}  [dim]{said}{again}{reached}{share}[/]"
