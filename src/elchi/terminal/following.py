"""`elchi follow`: programmes imported, listed, and held against what pages tell."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

from rich.markup import escape

from elchi.errors import InputError
from elchi.following.follow import follow
from elchi.following.lines import Skipped
from elchi.following.programme import Asked, Imported, imported
from elchi.following.updating import Changes, updated
from elchi.language.programmes import ColumnRole, one_line
from elchi.publishing.following.board import board
from elchi.publishing.following.write import write_board
from elchi.records import Followed, Following, Programme
from elchi.records.vocabulary import LanguageCode
from elchi.storage import Record, checking
from elchi.terminal.asked import existing
from elchi.terminal.screen import err, out
from elchi.terminal.showing import shortened

SHOWN = 12
Told = tuple[tuple[str, str] | None, str | None, str | None, LanguageCode | None]


def run_import(file: Path, store: str, told: Told, columns: Mapping[str, str | None], update: str | None) -> int:
    """Read a programme into the record and give an account of its rows; 0.

    `told` are the pair, title, term and language as far as they are given.
    """
    pair, title, valid, language = told
    named = {role: word for role in get_args(ColumnRole) if (word := columns.get(role))}
    asked = Asked(pair=checking.pair(pair), title=title, valid=checking.term(valid), language=language, columns=named)
    read = imported(file, asked)
    with Record(store) as record:
        known = _named(record, update) if update else record.programme(read.programme.id)
        programme, changes = updated(known, read.programme) if known else (read.programme, None)
        if programme != known:
            record.keep_programme(programme)
    _tell(programme, read, changes)
    return 0


def _tell(programme: Programme, read: Imported, changes: Changes | None) -> None:
    term = "/".join(filter(None, (programme.valid_from, programme.valid_to))) or "no term"
    out().print(f"[bold]{escape(programme.title)}[/]")
    out().print(f"{programme.id} · {'–'.join(programme.countries)} · {term} · {len(programme.items)} items")
    dated = sum(item.due is not None for item in programme.items)
    repeated = sum(item.repeats is not None for item in programme.items)
    out().print(f"deadlines: {dated} dated, {repeated} repeated or without a date")
    if changes is not None:
        out().print(_changed(changes))
    _tell_rows(read.skipped)
    for note in read.notes[:SHOWN]:
        err().print(f"[yellow]note[/] {escape(note)}")
    if len(read.notes) > SHOWN:
        err().print(f"[yellow]note[/] and {len(read.notes) - SHOWN} more of the kind")
    if not programme.valid_from:
        err().print("[yellow]note[/] no term was found; give it with --valid 2024/2026")


def _changed(changes: Changes) -> str:
    if not (changes.changed or changes.new or changes.gone):
        return "nothing changed: the record has these items already"
    parts = [f"{len(changes.same)} unchanged"]
    for word in ("changed", "new", "gone"):
        names = getattr(changes, word)
        parts.append(f"{len(names)} {word}" + (f" ({escape(', '.join(names[:SHOWN]))})" if names else ""))
    return ", ".join(parts)


def _tell_rows(skipped: list[Skipped]) -> None:
    """Rows that are no items, by reason, with their places."""
    groups: dict[str, list[str]] = defaultdict(list)
    for row in skipped:
        groups[row.reason].append(row.place)
    for reason, places in groups.items():
        more = f" and {len(places) - SHOWN} more" if len(places) > SHOWN else ""
        out().print(f"[dim]{len(places)} × {reason}: {escape('; '.join(places[:SHOWN]))}{more}[/]")


def run_list(store: str) -> int:
    """Print the programmes of the record; 1 when there are none."""
    with Record(existing(store)) as record:
        programmes = record.programmes()
    for one in programmes:
        term = "/".join(filter(None, (one.valid_from, one.valid_to)))
        facts = " · ".join(filter(None, ("–".join(one.countries), term, f"{len(one.items)} items")))
        out().print(f"{one.id}  {facts}  {escape(shortened(one.title))}")
    if not programmes:
        err().print("No programme is followed. Import one with `elchi follow import FILE --pair KZ TM`.")
    return 0 if programmes else 1


def run_report(name: str | None, store: str, on: str | None, output: Path | None, lang: LanguageCode | None) -> int:
    """Print where each item stands, or write the report to a file; 0."""
    day = checking.until(on) or datetime.now(UTC).date().isoformat()
    with Record(existing(store)) as record:
        programme = _named(record, name)
        file = record.pair(programme.countries[0], programme.countries[1])
    findings = file.findings
    following = follow(programme, file.articles, findings, day, file.belongs)
    if output is None:
        _show(following)
        return 0
    made = board(following, file.articles, {found.id: found for found in findings}, lang)
    write_board(made, output)
    out().print(f"{escape(str(output))}: {_counts(following)}")
    return 0


def _named(record: Record, name: str | None) -> Programme:
    """The programme whose id begins so; the only one when none is named."""
    programmes = record.programmes()
    found = [one for one in programmes if name is None or one.id.startswith(name.lower())]
    if len(found) == 1:
        return found[0]
    if not programmes:
        raise InputError("No programme is followed. Import one with `elchi follow import FILE --pair KZ TM`.")
    known = "; ".join(f"{one.id} {shortened(one.title)[:60]}" for one in programmes[:SHOWN])
    raise InputError(f"Give the id of one programme, or its beginning. Known are: {known}")


def _counts(following: Following) -> str:
    items = following.items
    states = [f"{sum(one.state == state for one in items)} {state}" for state in ("done", "progress", "mentioned")]
    states.append(f"{sum(one.state == 'none' for one in items)} without evidence")
    states.append(f"{sum(one.overdue for one in items)} overdue")
    return f"{len(items)} items: " + ", ".join(states)


def _show(following: Following) -> None:
    out().print(f"[bold]{escape(following.programme.title)}[/]")
    out().print(f"as of {following.on} · {following.reports} reports looked at\n{_counts(following)}")
    for one in following.items:
        out().print(_line(one, following.since))
    if following.ends_in is not None:
        out().print(_renewal(following.ends_in, following.successor))


def _renewal(days: int, successor: str | None) -> str:
    ends = f"the term ends in {days} days" if days >= 0 else f"the term ended {-days} days ago"
    return f"{ends}; {'a programme for the next term is reported' if successor else 'no report of a successor'}"


def _line(one: Followed, since: str | None) -> str:
    item, late = one.item, " [red]overdue[/]" if one.overdue else ""
    review = f" [yellow]{one.review} to check[/]" if one.review else ""
    silent = f"no report found since {since}" if since else "no report found"
    head = f"{escape(item.number):<7}{one.state:<10}{late}{review} {escape(shortened(item.text))}"
    return f"{head} [dim]{escape(one_line(item.written))} · {one.last or silent}[/]"
