"""Real Word footnotes: the part of the file that holds them, and the marks that stand in the text.

Format: ECMA-376 Part 1, 17.11 (footnotes). Ids -1 and 0 are the two separators; the sources count from 1.
"""

from collections.abc import Sequence
from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from lxml import etree

from elchi.publishing.brief import Citation, Note
from elchi.publishing.links import breakable, web_address
from elchi.publishing.typography import shortened

SEPARATORS = (("-1", "separator"), ("0", "continuationSeparator"))
NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
TEXT_STYLE = "footnote text"
MARK_STYLE = "footnote reference"


def reference(number: int, style: str) -> str:
    """The run that stands in the text where footnote `number` belongs; `style` is a style id."""
    return f'<w:r><w:rPr><w:rStyle w:val="{style}"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'


def add_footnotes(document: Any, notes: Sequence[Note], labels: dict[str, str]) -> None:
    """Give a python-docx document the footnotes that its references name, in place of any it had."""
    main = document.part
    for key, relation in list(main.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.FOOTNOTES:
            del main.rels[key]
    part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, b"", main.package)
    main.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    styles = {name: style_id(document, name) for name in (TEXT_STYLE, MARK_STYLE)}
    root = etree.Element(qn("w:footnotes"), nsmap=NAMESPACES)
    for number, kind in SEPARATORS:
        _separator(root, number, kind)
    for note in notes:
        _footnote(root, note, part, styles, labels)
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def style_id(document: Any, name: str) -> str:
    """The id under which the template keeps a style of this name."""
    return str(next(style.style_id for style in document.styles if style.name == name))


def _separator(root: Any, number: str, kind: str) -> None:
    footnote = _child(root, "footnote", type=kind, id=number)
    paragraph = _child(footnote, "p")
    _child(_child(paragraph, "pPr"), "spacing", after="0", line="240", lineRule="auto")
    _child(_child(paragraph, "r"), kind)


def _footnote(root: Any, note: Note, part: Part, styles: dict[str, str], labels: dict[str, str]) -> None:
    paragraph = _child(_child(root, "footnote", id=str(note.number)), "p")
    _child(_child(paragraph, "pPr"), "pStyle", val=styles[TEXT_STYLE])
    mark = _child(paragraph, "r")
    _child(_child(mark, "rPr"), "rStyle", val=styles[MARK_STYLE])
    _child(mark, "footnoteRef")
    _words(paragraph, " ")
    for index, source in enumerate(note.sources):
        _words(paragraph, "; " if index else "")
        _source(paragraph, source, part, labels, quoted=index == 0)
    if note.more:
        _words(paragraph, f"; {labels['more']}: {note.more}")


def _source(paragraph: Any, source: Citation, part: Part, labels: dict[str, str], *, quoted: bool) -> None:
    """Outlet, date and words; the address once in the document, after that behind the outlet's name.

    A source that is not quoted is named, with its address behind the name.
    """
    address = web_address(source.url)
    brief = bool(source.same) or not quoted
    hidden = address if source.again or brief else None
    _words(_linked(paragraph, hidden, part), source.short if brief else source.name)
    if source.same:
        _words(paragraph, f": {labels['see']} {source.same}")
    if brief:
        return
    _words(paragraph, ": ")
    _words(paragraph, f"{labels['open']}{shortened(source.quote)}{labels['close']}", language=source.language)
    if source.url and not source.again:
        _words(paragraph, " ")
        _words(_linked(paragraph, address, part), breakable(source.url))


def _linked(paragraph: Any, address: str | None, part: Part) -> Any:
    if address is None:
        return paragraph
    link = _child(paragraph, "hyperlink")
    link.set(qn("r:id"), part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    return link


def _words(parent: Any, text: str, language: str | None = None) -> None:
    run = _child(parent, "r")
    if language:
        _child(_child(run, "rPr"), "lang", val=language)
    element = _child(run, "t")
    element.text = text
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _child(parent: Any, tag: str, **attributes: str) -> Any:
    element = etree.SubElement(parent, qn(f"w:{tag}"))
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element
