"""Builds templates/brief.docx, the starting point that editors then change in Word: run this file to make it anew.

python -m elchi.publishing.docx_template            the house's own
python -m elchi.publishing.docx_template OWN.docx   one of your own, to change in Word
"""

import sys
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from elchi.publishing.docx_footnotes import MARK_STYLE, TEXT_STYLE

FONT = "Times New Roman"
INK, SOFT, ACCENT, LATE = RGBColor(0x1D, 0x20, 0x25), RGBColor(0x56, 0x5B, 0x63), "0B5C6B", "A12A2A"
LINE_STYLES = {"line": "Brief Line", "gap": "Brief Gap", "planned": "Brief Planned", "disputed": "Brief Disputed"}
RULED = {"Brief Planned": ACCENT, "Brief Disputed": LATE, "Brief Overdue": LATE}


def build(path: Path) -> None:
    """Write the template to `path`."""
    document = Document()
    _page(document)
    _styles(document)
    _head(document)
    _body(document)
    document.save(str(path))


def _page(document: Any) -> None:
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin, page.right_margin, page.top_margin, page.bottom_margin = Cm(2.5), Cm(1.5), Cm(1.8), Cm(1.6)
    page.different_first_page_header_footer = True
    header = page.header.paragraphs[0]
    header.text = "{{ brief.subtitle }}. {{ brief.as_of }}"
    header.style = document.styles["Header"]
    for footer in (page.footer, page.first_page_footer):
        footer.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
        _field(footer.paragraphs[0], "PAGE")
        footer.paragraphs[0].add_run(" / ")
        _field(footer.paragraphs[0], "NUMPAGES")


def _field(paragraph: Any, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    paragraph._p.append(field)


def _styles(document: Any) -> None:
    _font(document.styles["Normal"], 10)
    document.styles["Normal"].paragraph_format.space_after = Pt(2)
    document.styles["Normal"].paragraph_format.line_spacing = 1
    for name, size, before in (("Title", 19, 0), ("Subtitle", 14, 0), ("Heading 1", 13, 12), ("Heading 2", 11, 8)):
        _heading(document.styles[name], size, before)
    _heading(document.styles["Heading 3"], 11, 6)
    for name in ("Header", "Footer"):
        _font(document.styles[name], 9, SOFT)
    for name in (
        "Brief Basis",
        "Brief Line",
        "Brief Gap",
        "Brief Planned",
        "Brief Disputed",
        "Brief Overdue",
        "Brief Cell",
    ):
        _font(_added(document, name), 10)
    _small(document)
    for name, colour in RULED.items():
        _ruled(document.styles[name], colour)
    _notes(document)


def _added(document: Any, name: str) -> Any:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    return style


def _font(style: Any, size: float, colour: RGBColor = INK) -> None:
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), colour
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(kind), FONT)
    for kind in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(kind), None)


def _heading(style: Any, size: float, before: float) -> None:
    _font(style, size)
    style.font.bold, style.font.italic = style.name not in ("Subtitle", "Heading 3"), style.name == "Heading 3"
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(5)
    style.paragraph_format.keep_with_next = True
    properties, marks = style.element.get_or_add_pPr(), style.element.get_or_add_rPr()
    for parent, tag in ((properties, "w:pBdr"), (marks, "w:spacing"), (marks, "w:kern")):
        for element in parent.findall(qn(tag)):
            parent.remove(element)


def _small(document: Any) -> None:
    basis, gap, cell = (document.styles[name] for name in ("Brief Basis", "Brief Gap", "Brief Cell"))
    _font(basis, 9.5, SOFT)
    _font(gap, 10, SOFT)
    gap.font.italic = True
    _font(cell, 8.5)
    cell.paragraph_format.space_before, cell.paragraph_format.space_after = Pt(0.5), Pt(0.5)
    cell.paragraph_format.line_spacing = 1


def _ruled(style: Any, colour: str) -> None:
    borders = OxmlElement("w:pBdr")
    left = OxmlElement("w:left")
    for name, value in (("val", "single"), ("sz", "12"), ("space", "6"), ("color", colour)):
        left.set(qn(f"w:{name}"), value)
    borders.append(left)
    style.element.get_or_add_pPr().insert(0, borders)
    style.paragraph_format.left_indent = Cm(0.3)


def _notes(document: Any) -> None:
    text = _added(document, TEXT_STYLE)
    text.element.set(qn("w:styleId"), "FootnoteText")
    _font(text, 7.5)
    text.paragraph_format.space_after = Pt(0)
    text.paragraph_format.line_spacing = 1
    mark = document.styles.add_style(MARK_STYLE, WD_STYLE_TYPE.CHARACTER)
    mark.element.set(qn("w:styleId"), "FootnoteReference")
    mark.font.superscript = True


def _head(document: Any) -> None:
    document.add_paragraph("{{ brief.title }}", style="Title")
    document.add_paragraph("{{ brief.subtitle }}", style="Subtitle")
    document.add_paragraph("{{ brief.as_of }}. {{ brief.basis }}", style="Brief Basis")
    document.add_paragraph("{{ brief.labels.method }}", style="Brief Basis")


def _body(document: Any) -> None:
    document.add_paragraph("{%p for block in blocks %}")
    for level in (1, 2, 3):
        document.add_paragraph(f"{{%p if block.kind == 'heading{level}' %}}")
        document.add_paragraph("{{ block.text }}", style=f"Heading {level}")
        document.add_paragraph("{%p endif %}")
    for kind, style in (LINE_STYLES | {"overdue": "Brief Overdue"}).items():
        document.add_paragraph(f"{{%p if block.kind == '{kind}' %}}")
        document.add_paragraph("{{r block.runs }}", style=style)
        document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p if block.kind == 'picture' %}")
    document.add_paragraph("{{ block.picture }}", style="Brief Line")
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p if block.kind == 'table' %}")
    _table(document)
    document.add_paragraph("", style="Brief Cell")
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")


def _table(document: Any) -> None:
    table = document.add_table(rows=4, cols=3)
    _hairlines(table)
    _fill(document, table.rows[0], ("{%tc for cell in block.head %}", "{{ cell }}", "{%tc endfor %}"), bold=True)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    _fill(document, table.rows[1], ("{%tr for row in block.rows %}", "", ""))
    _fill(document, table.rows[2], ("{%tc for cell in row %}", "{{r cell }}", "{%tc endfor %}"))
    table.rows[2]._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    _fill(document, table.rows[3], ("{%tr endfor %}", "", ""))


def _fill(document: Any, row: Any, texts: tuple[str, str, str], *, bold: bool = False) -> None:
    for cell, text in zip(row.cells, texts, strict=True):
        paragraph = cell.paragraphs[0]
        paragraph.style = document.styles["Brief Cell"]
        paragraph.paragraph_format.keep_with_next = bold or None
        paragraph.add_run(text).bold = bold or None


def _hairlines(table: Any) -> None:
    borders = OxmlElement("w:tblBorders")
    for side, size in (("top", "6"), ("bottom", "4"), ("insideH", "4")):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", size), ("space", "0"), ("color", "B9B5AA")):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    table._tbl.tblPr.find(qn("w:tblLook")).addprevious(borders)


if __name__ == "__main__":
    build(Path(sys.argv[1]) if sys.argv[1:] else Path(__file__).parent / "templates" / "brief.docx")
