"""What print needs and a screen does not: quotes cut to a line or two, numbers that stay with their words."""

import re

import msgspec

from elchi.publishing.brief import Brief, BriefLine, Section, Table

ROOM = 140
CUT = " […]"
LOOSE = " ,;:–—-«(“"
TIED = re.compile(r"(?<![\w.,])(\d{1,2}) (?=[^\W\d])|(?<=\w) (?=\d{1,2}(?:[.;]|$))| (?=[—–] )")


def shortened(text: str, room: int = ROOM) -> str:
    """The text when it has room, else its first whole words and a mark that there is more.

    >>> shortened("The ministers signed a programme", 20)
    'The ministers […]'
    """
    if len(text) <= room:
        return text
    head = text[: room - len(CUT) + 1]
    whole = head.rpartition(" ")[0] or head[:-1]
    return whole.rstrip(LOOSE) + CUT


def tied(text: str) -> str:
    """The text with no line break between day and month, a section and its number, a word and the dash after it.

    >>> tied("30 October 2023, see section 9.")
    '30\\xa0October 2023, see section\\xa09.'
    """
    return TIED.sub(lambda match: f"{match[1] or ''}\xa0", text)


def typeset(brief: Brief) -> Brief:
    """The brief with the words of its lines tied for print."""
    return msgspec.structs.replace(brief, sections=[_section(section) for section in brief.sections])


def _section(section: Section) -> Section:
    return msgspec.structs.replace(
        section,
        lines=[_line(line) for line in section.lines],
        table=_table(section.table) if section.table else None,
        below=[_line(line) for line in section.below],
        sections=[_section(inner) for inner in section.sections],
    )


def _table(table: Table) -> Table:
    return msgspec.structs.replace(table, rows=[[_line(cell) for cell in row] for row in table.rows])


def _line(line: BriefLine) -> BriefLine:
    runs = [msgspec.structs.replace(r, text=tied(r.text)) if r.style != "quote" else r for r in line.runs]
    return msgspec.structs.replace(line, runs=runs)
