"""Tables in DOCX documents, with the paragraphs before each; merged cells filled, automatic numbers written out."""

from io import BytesIO
from typing import Any

from elchi.errors import InputError
from elchi.following.files.numbering import Numbering
from elchi.following.files.sheet import BROKEN, Opened, Row, Sheet, padded

WIDEST = 200


def opened(body: bytes, name: str) -> Opened:
    """The tables of a document. Raises InputError for one that is damaged or holds no table."""
    from docx import Document
    from docx.table import Table

    try:
        document = Document(BytesIO(body))
        numbering = Numbering(document)
        sheets: list[Sheet] = []
        before: list[str] = []
        for block in document.iter_inner_content():
            if isinstance(block, Table):
                sheets.append(_sheet(block._tbl, len(sheets) + 1, before, numbering))
                before = []
            elif words := _paragraph(block._p, numbering):
                before.append(words)
    except BROKEN as error:
        raise InputError(f"{name} is damaged: it cannot be opened as DOCX. Save it anew and try again.") from error
    if not sheets:
        raise InputError(f"{name} holds no table; a programme is read from a table with a line for each item.")
    return Opened(sheets=sheets)


def _sheet(table: Any, number: int, before: list[str], numbering: Numbering) -> Sheet:
    above: dict[int, tuple[str, int]] = {}
    rows, owner = [], 0
    for index, line in enumerate(table.tr_lst, 1):
        cells: list[tuple[str, int]] = []
        for cell in line.tc_lst:
            owner += 1
            text = (_text(cell, numbering), owner)
            held = above.get(len(cells), text) if cell.vMerge == "continue" else text
            cells += [held] * min(cell.grid_span, WIDEST)
        above = dict(enumerate(cells))
        rows.append(
            Row(place=f"table {number}, row {index}", texts=[t for t, _ in cells], owners=[o for _, o in cells])
        )
    return Sheet(name=f"table {number}", rows=padded(rows, owner + 1), before=before)


def _text(cell: Any, numbering: Numbering) -> str:
    """The paragraphs of a cell on lines of their own."""
    return "\n".join(words for paragraph in cell.p_lst if (words := _paragraph(paragraph, numbering)))


def _paragraph(paragraph: Any, numbering: Numbering) -> str:
    """A paragraph's words behind its automatic number; deleted words of tracked changes are not among them."""
    from docx.oxml.ns import qn

    marks = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:noBreakHyphen"): "-"}
    runs = (element for run in paragraph.iter(qn("w:r")) for element in run)
    pieces = [element.text or "" if element.tag == qn("w:t") else marks.get(element.tag, "") for element in runs]
    return f"{numbering.number(paragraph)} {''.join(pieces).strip()}".strip()
