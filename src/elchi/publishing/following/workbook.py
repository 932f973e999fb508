"""The report on a programme as XLSX: the original columns in their order, then state, evidence and doubts."""

from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from elchi.publishing.following.board import Board, Line
from elchi.publishing.following.cells import clean, is_formula

WRAPPED = Alignment(wrap_text=True, vertical="top")
HAIR = Border(bottom=Side(style="hair", color="B9B5AA"))
HEAD, SECTION, LATE = (PatternFill("solid", fgColor=colour) for colour in ("E7E4DA", "F3F1EA", "F6DEDC"))
DONE = PatternFill("solid", fgColor="DDEBDD")
NARROW, WIDEST = 6, 46
ADDED = (34, 70, 46)
PER_LINE = 15


def render(board: Board) -> bytes:
    """The bytes of the workbook; the heading stays in sight and no cell is a formula."""
    made = Workbook()
    sheet = made.active
    sheet.title = "Elchi"
    for words in (board.title, board.subtitle, *board.facts):
        _across(sheet, words, len(board.columns) + len(board.added))
    sheet["A1"].font = Font(bold=True, size=14)
    _row(sheet, [*board.columns, *board.added], HEAD, Font(bold=True))
    heading = sheet.max_row
    for line in board.lines:
        _line(sheet, board, line)
    sheet.freeze_panes = f"A{heading + 1}"
    last = get_column_letter(len(board.columns) + len(board.added))
    sheet.auto_filter.ref = f"A{heading}:{last}{sheet.max_row}"
    _layout(sheet, board, heading)
    held = BytesIO()
    made.save(held)
    return held.getvalue()


def _across(sheet: Any, words: str, width: int) -> None:
    row = _row(sheet, [words])
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)


def _line(sheet: Any, board: Board, line: Line) -> None:
    width = len(board.columns) + len(board.added)
    if line.section:
        _row(sheet, [line.section, *[""] * (width - 1)], SECTION, Font(bold=True))
        return
    cells = (line.cells + [""] * len(board.columns))[: len(board.columns)]
    row = _row(sheet, [*cells, line.state, "\n".join(line.evidence), "\n".join(line.review)])
    if line.overdue or line.mark == "done":
        sheet.cell(row, len(board.columns) + 1).fill = LATE if line.overdue else DONE


def _row(sheet: Any, texts: list[str], fill: Any = None, font: Any = None) -> int:
    row: int = sheet.max_row + 1 if sheet["A1"].value is not None else 1
    for column, text in enumerate(texts, 1):
        cell = sheet.cell(row, column)
        cell.value, cell.data_type = clean(text), "s"
        cell.quotePrefix = is_formula(text)
        cell.alignment, cell.border = WRAPPED, HAIR
        if fill is not None:
            cell.fill, cell.font = fill, font
    return row


def _layout(sheet: Any, board: Board, heading: int) -> None:
    """Widths by the longest words of a column, within bounds; the page is landscape and repeats the heading."""
    items = [line for line in board.lines if not line.section]
    for column, title in enumerate(board.columns):
        texts = [title, *(line.cells[column] for line in items if column < len(line.cells))]
        longest = max(max(map(len, text.split("\n"))) for text in texts)
        sheet.column_dimensions[get_column_letter(column + 1)].width = min(max(longest + 2, NARROW), WIDEST)
    for place, width in enumerate(ADDED, len(board.columns) + 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = "landscape", 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{heading}:{heading}"
