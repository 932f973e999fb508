"""The section at the top of a brief that is compared with an earlier one, and the marks in its text."""

from collections.abc import Iterable

import msgspec

from elchi.publishing import limits
from elchi.publishing.brief import BriefLine, Entry, Run, Section, Table
from elchi.publishing.changes import Change, Changes
from elchi.publishing.draft import Draft
from elchi.records import Place

DATES = frozenset({"date", "signed", "term", "due"})


def what_changed(draft: Draft, found: Changes, day: str) -> Section:
    """What is new, what changed and what went since the day of the earlier brief (ISO)."""
    said = {
        "changes_new": _each_kind(draft, found.new),
        "changes_changed": _short(draft, [_changed(draft, change) for change in found.changed]),
        "changes_gone": [msgspec.structs.replace(entry.line, mark="gap") for entry in found.gone],
    }
    title = draft.wording.title
    inner = [Section(number="", title=title(key), lines=lines) for key, lines in said.items() if lines]
    heading = draft.words("changes", date=draft.wording.dating.since(day))
    nothing = [] if inner else [draft.say("changes_none", mark="gap")]
    return Section(id="changes", number="", title=heading, lines=nothing, sections=inner)


def marked(draft: Draft, sections: Iterable[Section], found: Changes) -> list[Section]:
    """The sections with a word before every line about something new or changed."""
    words = {entry.id: "mark_new" for entry in found.new}
    words |= {change.entry.id: "mark_changed" for change in found.changed}
    marks = {about: Run(text=draft.words(key), style="tag") for about, key in words.items()}
    return [_section(section, marks) for section in sections]


def _each_kind(draft: Draft, new: list[Entry]) -> list[BriefLine]:
    """The newest of each kind, so that many events do not hide a document; how many more the text marks."""
    kinds = dict.fromkeys(entry.kind for entry in new)
    shown = [entry for kind in kinds for entry in [one for one in new if one.kind == kind][: limits.NEW_OF_A_KIND]]
    return [entry.line for entry in shown] + _more(draft, len(new) - len(shown))


def _short(draft: Draft, lines: list[BriefLine]) -> list[BriefLine]:
    return lines[: limits.CHANGES] + _more(draft, len(lines) - limits.CHANGES)


def _more(draft: Draft, count: int) -> list[BriefLine]:
    return [draft.say("change_more", count=str(count), mark="more")] if count > 0 else []


def _changed(draft: Draft, change: Change) -> BriefLine:
    runs = list(change.entry.line.runs)
    for name, (before, after) in change.fields.items():
        was, now = (_value(draft, change.entry, name, value) for value in (before, after))
        runs += draft.wording.say("change_told", field=draft.wording.title(f"change_{name}"), before=was, after=now)
    return msgspec.structs.replace(change.entry.line, runs=runs)


def _value(draft: Draft, entry: Entry, name: str, value: str) -> str:
    """A value in the words of the brief's language."""
    if not value:
        return draft.words("no_value")
    if name in DATES:
        return draft.date(value)
    if name == "sources":
        return draft.words(f"accounts_{value}")
    if name == "place":
        country = len(value) == len("KZ") and value.isupper()
        return draft.wording.place(Place(country=value) if country else Place(city=value))
    if name == "kind":
        kind, _, mode = value.partition("/")
        return draft.wording.event(kind, mode, to="", nth="")
    return _status(draft, entry, value) if name == "status" else value


def _status(draft: Draft, entry: Entry, value: str) -> str:
    if entry.kind == "agreement":
        return draft.wording.state(value)
    if entry.kind == "commitment":
        words = draft.words(f"status_{value}")
        return words[:1].lower() + words[1:]
    return draft.words(value) if value == "unreported" else draft.wording.label("status", value)


def _section(section: Section, marks: dict[str, Run]) -> Section:
    table = section.table and msgspec.structs.replace(section.table, rows=_rows(section.table, marks))
    return msgspec.structs.replace(
        section,
        lines=[_line(line, marks) for line in section.lines],
        table=table,
        below=[_line(line, marks) for line in section.below],
        sections=[_section(inner, marks) for inner in section.sections],
    )


def _rows(table: Table, marks: dict[str, Run]) -> list[list[BriefLine]]:
    return [[_line(cell, marks) for cell in row] for row in table.rows]


def _line(line: BriefLine, marks: dict[str, Run]) -> BriefLine:
    mark = marks.get(line.about or "")
    return msgspec.structs.replace(line, runs=[mark, *line.runs]) if mark else line
