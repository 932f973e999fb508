"""The last step of composing: sources are numbered, and characters that no document can carry are made visible."""

import re

import msgspec

from elchi.publishing.brief import Brief, Line, Note, Run, Section, Table

UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udfff]"
)
SPACES = re.compile(r"[ \t\r\n\u2028\u2029]+")


class Numbering:
    """Counts notes from 1 and knows which of them says what an earlier one said."""

    def __init__(self) -> None:
        self.number = 0
        self.first: dict[tuple[str, str], int] = {}

    def numbered(self, note: Note) -> Note:
        """The note, printable, with its number and that of the first note with the same source and words."""
        self.number += 1
        first = self.first.setdefault((note.source, note.quote), self.number)
        return msgspec.structs.replace(
            note,
            source=printable(note.source),
            quote=printable(note.quote),
            url=printable(note.url) if note.url else None,
            number=self.number,
            same=first if first < self.number else None,
        )


def finished(brief: Brief) -> Brief:
    """The brief with its sources numbered from 1 and every text printable."""
    numbers = Numbering()
    return msgspec.structs.replace(
        brief,
        title=printable(brief.title),
        subtitle=printable(brief.subtitle),
        basis=printable(brief.basis),
        sections=[_section(section, numbers) for section in brief.sections],
    )


def printable(text: str) -> str:
    """The text on one line, with control and direction-changing characters shown as U+FFFD.

    >>> printable("a\\x00b\\n\\u202ec")
    'a�b �c'
    """
    return SPACES.sub(" ", UNPRINTABLE.sub("\ufffd", text))


def _section(section: Section, numbers: Numbering) -> Section:
    return Section(
        number=section.number,
        title=printable(section.title),
        lines=[_line(line, numbers) for line in section.lines],
        table=_table(section.table, numbers) if section.table else None,
        sections=[_section(inner, numbers) for inner in section.sections],
    )


def _table(table: Table, numbers: Numbering) -> Table:
    rows = [[_line(cell, numbers) for cell in row] for row in table.rows]
    return Table(head=[printable(cell) for cell in table.head], rows=rows, widths=table.widths)


def _line(line: Line, numbers: Numbering) -> Line:
    return Line(runs=_trimmed([_run(run, numbers) for run in _merged(line.runs)]), mark=line.mark)


def _merged(runs: list[Run]) -> list[Run]:
    """Neighbours of one style and language become one, so that no format has to."""
    merged: list[Run] = []
    for run in runs:
        last = merged[-1] if merged else None
        if last and not last.notes and (last.style, last.language) == (run.style, run.language):
            merged[-1] = msgspec.structs.replace(run, text=last.text + run.text)
        else:
            merged.append(run)
    return merged


def _trimmed(runs: list[Run]) -> list[Run]:
    if not runs:
        return runs
    return [*runs[:-1], msgspec.structs.replace(runs[-1], text=runs[-1].text.rstrip())]


def _run(run: Run, numbers: Numbering) -> Run:
    notes = [numbers.numbered(note) for note in run.notes]
    text = run.text.rstrip() if notes else run.text
    return msgspec.structs.replace(run, text=printable(text), notes=notes)
