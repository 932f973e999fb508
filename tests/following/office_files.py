"""Files of programmes as people make them, written by the tests."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl import Workbook

HEAD = ["№", "Мероприятие", "Ответственные исполнители", "Срок исполнения"]
ROWS = [
    ["1.1.", "Провести консультации", "МИД РК, МИД Туркменистана", "IV квартал 2024 года"],
    ["1.2.", "Открыть торговые дома", "Палаты сторон", "2025"],
]


def delimited(rows: Sequence[Sequence[str]], delimiter: str = ";", charset: str = "utf-8") -> bytes:
    return "\r\n".join(delimiter.join(row) for row in rows).encode(charset)


def workbook(rows: Sequence[Sequence[Any]], merged: Sequence[str] = ()) -> bytes:
    made = Workbook()
    for row in rows:
        made.active.append(list(row))
    for area in merged:
        made.active.merge_cells(area)
    return saved(made)


def document(rows: Sequence[Sequence[str]], before: Sequence[str] = (), after: Sequence[str] = ()) -> bytes:
    """A row of one text is merged across the table."""
    made = Document()
    for words in before:
        made.add_paragraph(words)
    table = made.add_table(rows=0, cols=max(map(len, rows)))
    for row in rows:
        cells = table.add_row().cells
        if len(row) == 1:
            cells[0].merge(cells[-1]).text = row[0]
            continue
        for cell, text in zip(cells, row, strict=False):
            cell.text = text
    for words in after:
        made.add_paragraph(words)
    return saved(made)


def numbered(texts: Sequence[str]) -> bytes:
    """A table whose numbers Word counts by itself: "1.", "2."."""
    made = Document()
    table = made.add_table(rows=1, cols=len(HEAD))
    for cell, text in zip(table.rows[0].cells, HEAD, strict=True):
        cell.text = text
    for text in texts:
        cells = table.add_row().cells
        cells[1].text, cells[3].text = text, "2025 год"
        _number(cells[0].paragraphs[0]._p)
    return saved(made)


def _number(paragraph: Any) -> None:
    number = OxmlElement("w:numPr")
    for tag, value in (("w:ilvl", "0"), ("w:numId", "5")):
        element = OxmlElement(tag)
        element.set(qn("w:val"), value)
        number.append(element)
    paragraph.get_or_add_pPr().append(number)


def saved(made: Any) -> bytes:
    held = BytesIO()
    made.save(held)
    return held.getvalue()
