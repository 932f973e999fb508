"""The report on a programme as DOCX: a table on landscape pages that repeats its heading."""

from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt, RGBColor

from elchi.publishing.following.board import Board, Line
from elchi.publishing.following.cells import clean

FONT, SIZE = "Times New Roman", 8.5
LATE, DONE = RGBColor(0xA1, 0x2A, 0x2A), RGBColor(0x2E, 0x6B, 0x3A)
SHADE, SECTION = "E7E4DA", "F3F1EA"
LEAST, WEIGHTS = (30.0, 60.0, 24.0), (20, 180, 30)
LETTER, EDGES, WIDEST = 1.75, 5.0, 40.0


def render(board: Board) -> bytes:
    """The bytes of the document."""
    made = Document()
    _page(made, board)
    made.add_heading(clean(board.title), 1)
    for words in (board.subtitle, *board.facts):
        made.add_paragraph(clean(words)).paragraph_format.space_after = Pt(3)
    review = any(line.review for line in board.lines)
    columns = [*board.columns, *(board.added if review else board.added[:-1])]
    table = made.add_table(rows=1, cols=len(columns), style="Table Grid")
    widths = _widths(made, board, len(columns))
    for cell, title in zip(table.rows[0].cells, columns, strict=True):
        _write(cell, [title], bold=True)
        _shade(cell, SHADE)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for line in board.lines:
        _line(table, board, line, len(columns))
    _fit(table, widths)
    held = BytesIO()
    made.save(held)
    return held.getvalue()


def _page(made: Any, board: Board) -> None:
    page = made.sections[0]
    page.orientation, page.page_width, page.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(1.5)
    for name, size in (("Normal", 10), ("Heading 1", 15)):
        style = made.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), RGBColor(0x1D, 0x20, 0x25)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(kind), FONT)
        for kind in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(kind), None)
    for default in made.styles.element.iter(qn("w:lang")):
        default.set(qn("w:val"), board.locale)
    made.core_properties.title, made.core_properties.author = clean(board.subtitle)[:250], "Elchi"


def _line(table: Any, board: Board, line: Line, width: int) -> None:
    row = table.add_row()
    if line.section:
        merged = row.cells[0].merge(row.cells[-1])
        _write(merged, [line.section], bold=True)
        _shade(merged, SECTION)
        return
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    cells = (line.cells + [""] * len(board.columns))[: len(board.columns)]
    texts = [*([text] for text in cells), [line.state], line.evidence, line.review][:width]
    colour = LATE if line.overdue else DONE if line.mark == "done" else None
    for place, (cell, words) in enumerate(zip(row.cells, texts, strict=True)):
        _write(cell, words, colour=colour if place == len(board.columns) else None)


def _write(cell: Any, texts: list[str], *, bold: bool = False, colour: RGBColor | None = None) -> None:
    """One paragraph a text."""
    paragraphs = [cell.paragraphs[0], *(cell.add_paragraph() for _ in texts[1:])]
    for paragraph, text in zip(paragraphs, texts, strict=False):
        paragraph.paragraph_format.space_after = Pt(2)
        paragraph.paragraph_format.line_spacing = 1
        run = paragraph.add_run(clean(text))
        run.bold, run.font.size = bold or None, Pt(SIZE)
        if colour is not None:
            run.font.color.rgb = colour


def _shade(cell: Any, colour: str) -> None:
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shading.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shading)


def _widths(made: Any, board: Board, columns: int) -> list[int]:
    """The page's width by what columns hold: the longest word first, then by the length of texts."""
    lines = [line.cells for line in board.lines if not line.section]
    held = [[cells[n] for cells in lines if n < len(cells)] for n in range(len(board.columns))]
    least = [_least([title, *texts]) for title, texts in zip(board.columns, held, strict=True)]
    weights = [sum(map(len, texts)) // max(len(texts), 1) for texts in held]
    least, weights = [*least, *LEAST][:columns], [*weights, *WEIGHTS][:columns]
    page = made.sections[0]
    room = (page.page_width - page.left_margin - page.right_margin) / Mm(1)
    spare = max(room - sum(least), 0)
    wide = [width + spare * weight / max(sum(weights), 1) for width, weight in zip(least, weights, strict=True)]
    return [Mm(width * room / sum(wide)) for width in wide]


def _least(texts: list[str]) -> float:
    """Millimetres for the longest word."""
    longest = max((len(word) for text in texts for word in text.split()), default=0)
    return min(longest * LETTER + EDGES, WIDEST)


def _fit(table: Any, widths: list[int]) -> None:
    """Word goes by the cells' widths, LibreOffice by the columns'."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row._tr.tc_lst, widths, strict=False):
            cell.width = width if cell.grid_span == 1 else sum(widths)
