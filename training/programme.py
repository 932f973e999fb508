"""Makes the sample programme as DOCX and XLSX from its CSV: python -m training.programme.

Both are laid out as ministries lay them out: a title, headings that repeat on each page, sections across all columns.
"""

import csv
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Cm, Pt
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

FOLDER = Path(__file__).parents[1] / "samples" / "programme"
NAME = "programme-2024-2026"
TITLE = (
    "ПРОГРАММА",
    "сотрудничества между Казахстаном и Туркменистаном на 2024–2026 годы",
    "(образец, составленный для этого проекта; пункты вымышлены)",
)
WIDTHS = (1.5, 10.5, 6.5, 3.5, 3.5)
Rows = list[list[str]]


def main() -> None:
    """Write both files beside the CSV."""
    with (FOLDER / f"{NAME}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    document(rows).save(str(FOLDER / f"{NAME}.docx"))
    workbook(rows).save(FOLDER / f"{NAME}.xlsx")


def document(rows: Rows) -> Any:
    """The programme as Word shows it: a table on a landscape page."""
    made = Document()
    page = made.sections[0]
    page.orientation, page.page_width, page.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
    page.left_margin = page.right_margin = Cm(2)
    made.styles["Normal"].font.name, made.styles["Normal"].font.size = "Times New Roman", Pt(11)
    for line in TITLE:
        made.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.CENTER
    table = made.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in rows:
        cells = table.add_row().cells
        if is_section(row):
            cells[0].merge(cells[-1]).text = row[0]
            continue
        for cell, text, width in zip(cells, row, WIDTHS, strict=True):
            cell.text, cell.width = text, Cm(width)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    made.add_paragraph("Сроки отдельных мероприятий уточняются по дипломатическим каналам.")
    return made


def workbook(rows: Rows) -> Any:
    """The programme as a sheet: the title over the table, merged across it."""
    made = Workbook()
    sheet = made.active
    sheet.title = "Программа"
    for line in TITLE:
        sheet.append([line])
        sheet.merge_cells(start_row=sheet.max_row, start_column=1, end_row=sheet.max_row, end_column=len(rows[0]))
    for row in rows:
        sheet.append(row)
        if is_section(row):
            sheet.merge_cells(start_row=sheet.max_row, start_column=1, end_row=sheet.max_row, end_column=len(row))
    for cell in sheet[len(TITLE) + 1]:
        cell.font = Font(bold=True)
    for letter, width in zip("ABCDE", WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width * 4
    for line in sheet.iter_rows():
        for cell in line:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    return made


def is_section(row: list[str]) -> bool:
    """Whether a row is a heading across the table."""
    return bool(row[0]) and not any(row[1:])


if __name__ == "__main__":
    main()
