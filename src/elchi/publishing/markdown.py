"""The brief as Markdown with footnotes: [^1] in the text, the sources at the end."""

import re
from collections.abc import Iterator

from elchi.publishing.brief import Brief, BriefLine, Citation, Note, Run, Section, Table
from elchi.publishing.links import web_address

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~^$&!])")
OPENING = re.compile(r"^(\s*)(?:(\d+)([.)])|([-+=:]))")


def render(brief: Brief) -> bytes:
    """The brief as UTF-8 Markdown; whatever a page says stands as text, never as markup."""
    head = [f"# {escaped(brief.title)}", f"**{escaped(brief.subtitle)}**", escaped(brief.as_of)]
    head += [escaped(brief.basis), f"*{escaped(brief.labels['method'])}*"]
    body = [block for section in brief.sections for block in _section(section, 2)]
    notes = [_note(note, brief.labels) for note in brief.notes]
    return ("\n\n".join([*head, *body, *notes]) + "\n").encode()


def escaped(text: str) -> str:
    """Text in which Markdown sees no markup, unless it opens a block."""
    return SPECIAL.sub(r"\\\1", text)


def opening(text: str) -> str:
    """Escaped text that may open a block: what would make a list or a heading of it is escaped too."""
    return OPENING.sub(_opened, text)


def _opened(match: re.Match[str]) -> str:
    space, number, stop, sign = match.groups()
    return f"{space}{number}\\{stop}" if number else f"{space}\\{sign}"


def _section(section: Section, depth: int) -> Iterator[str]:
    yield f"{'#' * depth} {escaped(_heading(section))}"
    if section.lines:
        yield _list(section.lines)
    if section.table:
        yield _table(section.table)
    if section.picture:
        yield f"*{escaped(section.picture.alt)}*"
    if section.below:
        yield _list(section.below)
    for inner in section.sections:
        yield from _section(inner, depth + 1)


def _list(lines: list[BriefLine]) -> str:
    return "\n".join(f"- {opening(_line(line))}" for line in lines)


def _heading(section: Section) -> str:
    return f"{section.number} {section.title}".strip()


def _line(line: BriefLine) -> str:
    words = "".join(_run(run) for run in line.runs)
    words = f"*{words}*" if line.mark in ("gap", "more") and words else words
    return f"{words}[^{line.note.number}]" if line.note else words


def _run(run: Run) -> str:
    words = escaped(run.text)
    if run.style in ("lead", "tag") and words.strip():
        words = f"**{words.strip()}**{' ' if words.endswith(' ') else ''}"
    return words


def _table(table: Table) -> str:
    head = " | ".join(escaped(cell) for cell in table.head)
    rows = [" | ".join(_line(cell) for cell in row) for row in table.rows]
    rule = " | ".join("---" for _ in table.head)
    return "\n".join(f"| {row} |" for row in (head, rule, *rows))


def _note(note: Note, labels: dict[str, str]) -> str:
    words = "; ".join(_source(source, labels) for source in note.sources)
    more = f"; {labels['more']}: {note.more}" if note.more else ""
    return f"[^{note.number}]: {opening(words)}{more}"


def _source(source: Citation, labels: dict[str, str]) -> str:
    if source.same:
        return f"{escaped(source.short)}: {labels['see']} {source.same}"
    address = web_address(source.url)
    link = f" <{address}>" if address else f" {escaped(source.url)}" if source.url else ""
    return f"{escaped(source.name)}: {labels['open']}{escaped(source.quote)}{labels['close']}{link}"
