"""The last step of composing: notes are numbered, and characters that no document can carry are made visible."""

import re

import msgspec

from elchi.publishing.brief import Brief, BriefLine, Citation, Note, Run, Section, Table

UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udfff]"
)
SPACES = re.compile(r"[ \t\r\n\u2028\u2029]+")
CITED = 2


class Numbering:
    """Counts notes from 1 and knows what earlier ones have said; `word` stands before a note's number in a table."""

    def __init__(self, word: str) -> None:
        self.word = word
        self.number = 0
        self.first: dict[tuple[str, str], int] = {}
        self.addresses: set[str] = set()

    def numbered(self, note: Note) -> Note:
        """The note, printable, with its number; its sources know where they were given before."""
        self.number += 1
        return Note(sources=[self._source(source) for source in note.sources], more=note.more, number=self.number)

    def cited(self, note: Note) -> list[Run]:
        """The sources in words: the notes that give them, else outlet and date."""
        sources = [_printable(source) for source in note.sources]
        known = [number for source in sources if (number := self.first.get((source.name, source.quote)))]
        if known:
            found = [Run(text=f"{self.word}\xa0{number}", refers=number) for number in dict.fromkeys(known)]
        else:
            found = [Run(text=short) for short in dict.fromkeys(source.short for source in sources)]
        return [run for index, run in enumerate(found[:CITED]) for run in ([Run(text="; ")] if index else []) + [run]]

    def _source(self, source: Citation) -> Citation:
        made = _printable(source)
        first = self.first.setdefault((made.name, made.quote), self.number)
        again = made.url in self.addresses
        if made.url:
            self.addresses.add(made.url)
        return msgspec.structs.replace(made, same=first if first < self.number else None, again=again)


def finished(brief: Brief) -> Brief:
    """The brief with its notes numbered from 1 and every text printable."""
    numbers = Numbering(brief.labels["note"])
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


def _printable(source: Citation) -> Citation:
    url = printable(source.url) if source.url else None
    name, short, quote = printable(source.name), printable(source.short), printable(source.quote)
    return msgspec.structs.replace(source, name=name, short=short, quote=quote, url=url)


def _section(section: Section, numbers: Numbering) -> Section:
    return msgspec.structs.replace(
        section,
        title=printable(section.title),
        lines=[_line(line, numbers) for line in section.lines],
        table=_table(section.table, numbers) if section.table else None,
        below=[_line(line, numbers) for line in section.below],
        sections=[_section(inner, numbers) for inner in section.sections],
    )


def _table(table: Table, numbers: Numbering) -> Table:
    rows = [[_line(cell, numbers) for cell in row] for row in table.rows]
    return Table(head=[printable(cell) for cell in table.head], rows=rows, widths=table.widths)


def _line(line: BriefLine, numbers: Numbering) -> BriefLine:
    runs = _trimmed([msgspec.structs.replace(run, text=printable(run.text)) for run in _merged(line.runs)])
    if line.cited and line.note:
        return msgspec.structs.replace(line, runs=runs + numbers.cited(line.note), note=None)
    return msgspec.structs.replace(line, runs=runs, note=numbers.numbered(line.note) if line.note else None)


def _merged(runs: list[Run]) -> list[Run]:
    """Neighbours of one style and language become one, so that no format has to."""
    merged: list[Run] = []
    for run in runs:
        last = merged[-1] if merged else None
        if last and (last.style, last.language) == (run.style, run.language):
            merged[-1] = msgspec.structs.replace(run, text=last.text + run.text)
        else:
            merged.append(run)
    return merged


def _trimmed(runs: list[Run]) -> list[Run]:
    if not runs:
        return runs
    return [*runs[:-1], msgspec.structs.replace(runs[-1], text=runs[-1].text.rstrip())]
