"""Every line and every note of a brief stands in each document, in four languages, as those who open it read it."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

import pytest
from docx import Document
from lxml import etree, html
from pypdf import PdfReader

from elchi.language import languages
from elchi.publishing import Brief, write
from elchi.publishing.brief import Citation, lines_of
from elchi.publishing.typography import shortened

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LOOSE = re.compile("[\\s\u200b\u00ad\\\\]+")


def bare(text: str) -> str:
    """The text without what a document may break or escape: spaces, soft hyphens, Markdown's marks."""
    return LOOSE.sub("", text).replace("*", "")


def lines(brief: Brief) -> list[str]:
    every = [brief.title, brief.subtitle, brief.as_of, brief.basis, brief.labels["method"]]
    for section in brief.sections:
        every += [one.title for one in (section, *section.sections)]
        every += [head for one in (section, *section.sections) if one.table for head in one.table.head]
        every += [line.text for line in lines_of(section)]
    return [text for text in every if text]


def in_print(source: Citation, labels: dict[str, str], first: bool) -> list[str]:
    if source.same:
        return [f"{source.short}: {labels['see']} {source.same}" if first else source.short]
    return [source.name, shortened(source.quote)] if first else [source.short]


def in_full(source: Citation) -> list[str]:
    return [source.short] if source.same else [source.name, source.quote]


def printed(brief: Brief) -> Iterator[str]:
    for note in brief.notes:
        for index, source in enumerate(note.sources):
            yield from in_print(source, brief.labels, index == 0)


def word(document: bytes) -> str:
    body = Document(BytesIO(document)).element.body
    with zipfile.ZipFile(BytesIO(document)) as package:
        notes = etree.fromstring(package.read("word/footnotes.xml"))
    return "".join(t.text or "" for root in (body, notes) for t in root.iter(f"{W}t"))


def pdf(document: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(BytesIO(document)).pages)


@pytest.mark.parametrize("language", languages())
def test_word_has_every_line_and_note(brief, language, tmp_path):
    made = brief(language)
    text = bare(word(write(made, tmp_path / "b.docx").read_bytes()))
    assert [one for one in (*lines(made), *printed(made)) if bare(one) not in text] == []


@pytest.mark.parametrize("language", languages())
def test_pdf_has_every_line_and_note(brief, language, tmp_path):
    """A note's number and a page's foot may stand inside a line that runs on: its words are there, in order."""
    made = brief(language)
    text = bare(pdf(write(made, tmp_path / "b.pdf").read_bytes()))
    assert [one for one in (*lines(made), *printed(made)) if not stands(one, text)] == []


def stands(line: str, text: str) -> bool:
    """Whether the words of a line stand in a text, whole or in order with a page's foot between two of them."""
    if bare(line) in text:
        return True
    words = [bare(part) for part in line.split()]
    return any("".join(words[:cut]) in text and "".join(words[cut:]) in text for cut in range(1, len(words)))


@pytest.mark.parametrize("language", languages())
def test_a_page_has_every_line_and_note_in_full(brief, language, tmp_path):
    made = brief(language)
    text = bare(html.fromstring(write(made, tmp_path / "b.html").read_bytes()).text_content())
    full = [part for note in made.notes for source in note.sources for part in in_full(source)]
    assert [one for one in (*lines(made), *full) if bare(one) not in text] == []


@pytest.mark.parametrize("language", languages())
def test_markdown_has_every_line_and_note_in_full(brief, language, tmp_path):
    made = brief(language)
    text = bare(write(made, tmp_path / "b.md").read_text("utf-8"))
    full = [part for note in made.notes for source in note.sources for part in in_full(source)]
    assert [one for one in (*lines(made), *full) if bare(one) not in text] == []


@pytest.mark.parametrize("language", languages())
def test_every_address_is_in_every_document(brief, language, tmp_path):
    made = brief(language)
    addresses = {source.url for note in made.notes for source in note.sources if source.url}
    page = html.fromstring(write(made, tmp_path / "b.html").read_bytes())
    assert addresses <= set(page.xpath("//a/@href"))
    links = [
        a.get_object() for p in PdfReader(str(write(made, tmp_path / "b.pdf"))).pages for a in p.get("/Annots", [])
    ]
    assert addresses <= {str(link["/A"].get("/URI")) for link in links if "/A" in link}
    with zipfile.ZipFile(write(made, tmp_path / "b.docx")) as package:
        related = etree.fromstring(package.read("word/_rels/footnotes.xml.rels"))
    assert addresses <= {one.get("Target") for one in related}


def test_the_annexes_begin_a_page(brief, tmp_path):
    made = brief("en")
    pages = [page.extract_text() for page in PdfReader(str(write(made, tmp_path / "b.pdf"))).pages]
    (first,) = [page for page in pages if "Annex 1. Chronology" in page.replace("\n", " ")]
    assert "Calendar ahead" not in first
    document = Document(str(write(made, tmp_path / "b.docx")))
    (heading,) = [p for p in document.paragraphs if p.text.startswith("Annex 1. Chronology")]
    assert heading.paragraph_format.page_break_before
