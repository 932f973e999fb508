"""The brief as a Word document: templates/brief.docx gives the look, and any editor can change it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, TypedDict

from docx.oxml.ns import qn
from docx.shared import Cm, Emu
from docxtpl import InlineImage, RichText
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment

from elchi.errors import InputError
from elchi.figures.documents import png
from elchi.publishing.brief import Brief, BriefLine, Picture, Section, Table
from elchi.publishing.contents import first_annex
from elchi.publishing.docx_checking import NEW_ONE, opened
from elchi.publishing.docx_footnotes import MARK_STYLE, add_footnotes, reference, style_id
from elchi.publishing.phrases import phrases
from elchi.publishing.typography import typeset

TAG = "0B5C6B"
PICTURE = Cm(10.5)
KINDS = {"none": "line", "more": "gap"}


class Block(TypedDict, total=False):
    """What the template loops over: `kind` is heading1 to heading3, line, a line's mark, picture, or table."""

    kind: str
    text: str
    runs: RichText
    head: list[str]
    rows: list[list[RichText]]
    picture: Any


def render(brief: Brief, template: Path | None = None) -> bytes:
    """The brief as the bytes of a .docx with real footnotes, in a template's look; the house's when none is given.

    Raises InputError for a file that is no template of a brief.
    """
    return _filled(brief, opened(template or Path(__file__).parent / "templates" / "brief.docx"))


def _filled(brief: Brief, template: Any) -> bytes:
    mark = style_id(template.docx, MARK_STYLE)
    blocks = [block for section in typeset(brief).sections for block in _blocks(section, 1, mark)]
    pictures = [picture for section in brief.sections for picture in _pictures(section)]
    drawn = iter(pictures)
    for block in blocks:
        if block["kind"] == "picture":
            block["picture"] = InlineImage(template, BytesIO(png(next(drawn).svg)), width=PICTURE)
    _fill(template, {"brief": brief, "blocks": blocks})
    document = template.docx
    _describe(document, pictures)
    add_footnotes(document, brief.notes, brief.labels)
    _set_widths(document, [table for section in brief.sections for table in _tables(section)])
    _part_annexes(document, brief)
    _set_properties(document, brief)
    made = BytesIO()
    template.save(made)
    return made.getvalue()


def _blocks(section: Section, depth: int, mark: str) -> Iterator[Block]:
    yield {"kind": f"heading{depth}", "text": f"{section.number} {section.title}".strip()}
    yield from (_line(line, mark) for line in section.lines)
    if section.table:
        rows = [[_runs(cell, mark) for cell in row] for row in section.table.rows]
        yield {"kind": "table", "head": section.table.head, "rows": rows}
    if section.picture:
        yield {"kind": "picture"}
    yield from (_line(line, mark) for line in section.below)
    for inner in section.sections:
        yield from _blocks(inner, depth + 1, mark)


def _line(line: BriefLine, mark: str) -> Block:
    return {"kind": KINDS.get(line.mark, line.mark), "runs": _runs(line, mark)}


def _runs(line: BriefLine, mark: str) -> RichText:
    text = RichText()
    for run in line.runs:
        tag = run.style == "tag"
        text.add(
            run.text,
            bold=tag or run.style == "lead",
            color=TAG if tag else None,
            lang=phrases(run.language).locale if run.language else None,
        )
    if line.note:
        text.xml += reference(line.note.number, mark)
    return text


def _tables(section: Section) -> Iterator[Table]:
    if section.table:
        yield section.table
    for inner in section.sections:
        yield from _tables(inner)


def _pictures(section: Section) -> Iterator[Picture]:
    if section.picture:
        yield section.picture
    for inner in section.sections:
        yield from _pictures(inner)


def _fill(template: Any, content: dict[str, Any]) -> None:
    """Fill in the content; a template can call nothing, and what it says wrongly is told to its editor."""
    try:
        template.render(content, SandboxedEnvironment(undefined=StrictUndefined, autoescape=True), autoescape=True)
    except TemplateError as error:
        raise InputError(f"a placeholder of the template cannot be filled: {error}; {NEW_ONE}") from error


def _describe(document: Any, pictures: list[Picture]) -> None:
    """Give the pictures, the last ones of the document's body, their words for those who cannot see them."""
    shapes = list(document.inline_shapes)[-len(pictures) :] if pictures else []
    for shape, picture in zip(shapes, pictures, strict=True):
        shape._inline.docPr.set("descr", picture.alt)
        shape._inline.docPr.set("title", picture.title)


def _set_widths(document: Any, tables: list[Table]) -> None:
    page = document.sections[0]
    room = page.page_width - page.left_margin - page.right_margin
    for drawn, table in zip(document.tables[-len(tables) :] if tables else [], tables, strict=True):
        total = sum(table.widths)
        widths = [Emu(room * width // total) for width in table.widths]
        drawn.autofit = False
        for column, width in zip(drawn.columns, widths, strict=True):
            column.width = width
        for row in drawn.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = width


def _part_annexes(document: Any, brief: Brief) -> None:
    """The annexes begin a page of their own."""
    title = next((section.title for section in brief.sections if section.id == first_annex(brief)), None)
    heading = next((p for p in document.paragraphs if title and p.text == title), None)
    if heading is not None and brief.sections[0].title != title:
        heading.paragraph_format.page_break_before = True


def _set_properties(document: Any, brief: Brief) -> None:
    document.core_properties.title = f"{brief.title}. {brief.subtitle}"
    document.core_properties.author = "Elchi"
    document.core_properties.created = document.core_properties.modified = datetime.now(UTC)
    document.core_properties.language = phrases(brief.language).locale
    for default in document.styles.element.iter(qn("w:lang")):
        default.set(qn("w:val"), phrases(brief.language).locale)
