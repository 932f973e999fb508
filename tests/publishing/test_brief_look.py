"""An editor's own template, and the chart of turnover in every format."""

import base64
import re
import shutil
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Cm
from lxml import html
from pypdf import PdfReader

from elchi.errors import InputError
from elchi.publishing import Brief, write
from elchi.publishing.compose import brief_of
from elchi.publishing.docx_checking import KINDS, VALUES
from elchi.publishing.docx_template import build
from elchi.records import Article, FigureFound, Quote
from elchi.storage.pairfile import file_of


@pytest.fixture
def own(tmp_path: Path) -> Path:
    build(tmp_path / "ours.docx")
    return tmp_path / "ours.docx"


def rewritten(path: Path, old: str, new: str) -> None:
    document = Document(str(path))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    paragraphs = [*document.paragraphs, *(p for cell in cells for p in cell.paragraphs)]
    for paragraph in paragraphs:
        if old in paragraph.text:
            paragraph.runs[0].text = paragraph.text.replace(old, new)
            for run in paragraph.runs[1:]:
                run.text = ""
    document.save(str(path))


def test_the_brief_keeps_to_the_fonts_margins_and_header_of_ones_own_template(brief, own, tmp_path):
    document = Document(str(own))
    document.styles["Brief Line"].font.name = "Georgia"
    document.sections[0].left_margin = Cm(4)
    document.sections[0].header.paragraphs[0].text = "Ministry of Examples. {{ brief.as_of }}"
    document.paragraphs[0].insert_paragraph_before("For official use")
    document.save(str(own))
    made = Document(str(write(brief("en"), tmp_path / "b.docx", template=own)))
    assert made.paragraphs[0].text == "For official use"
    assert made.styles["Brief Line"].font.name == "Georgia"
    assert round(made.sections[0].left_margin.cm, 1) == 4.0
    assert made.sections[0].header.paragraphs[0].text == "Ministry of Examples. As of 1 December 2025"
    assert [p.style.name for p in made.paragraphs if "State visit to Kazakhstan" in p.text] == ["Brief Line"]


@pytest.mark.parametrize("value", VALUES)
def test_a_template_without_a_placeholder_is_refused_by_its_name(brief, own, tmp_path, value):
    rewritten(own, value, "")
    with pytest.raises(InputError, match=re.escape(value)):
        write(brief("en"), tmp_path / "b.docx", template=own)
    assert not (tmp_path / "b.docx").exists()


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_without_a_kind_of_line_is_refused_by_its_name(brief, own, tmp_path, kind):
    rewritten(own, f"block.kind == '{kind}'", "false")
    with pytest.raises(InputError, match=f"block.kind == '{kind}'"):
        write(brief("en"), tmp_path / "b.docx", template=own)


def test_a_placeholder_may_be_spaced_and_quoted_as_word_does_it(brief, own, tmp_path):
    rewritten(own, "{{ brief.title }}", "{{brief.title}}")
    rewritten(own, "'gap'", "’gap’")
    assert Document(str(write(brief("en"), tmp_path / "b.docx", template=own))).paragraphs[0].text


@pytest.mark.parametrize("words", ["{{ brief.nobody }}", "{{ brief.title", "{{ ''.__class__.__mro__ }}"])
def test_a_wrong_placeholder_is_told_to_the_editor(brief, own, tmp_path, words):
    document = Document(str(own))
    document.add_paragraph(words)
    document.save(str(own))
    with pytest.raises(InputError, match="placeholder of the template"):
        write(brief("en"), tmp_path / "b.docx", template=own)


def test_what_is_no_word_file_is_refused(brief, tmp_path):
    (tmp_path / "ours.docx").write_text("not a document")
    for name in ("ours.docx", "missing.docx"):
        with pytest.raises(InputError, match="no Word file that can be opened"):
            write(brief("en"), tmp_path / "b.docx", template=tmp_path / name)


def test_a_template_is_for_word_alone(brief, own, tmp_path):
    with pytest.raises(InputError, match=r"gives its look to a \.docx"):
        write(brief("en"), tmp_path / "b.pdf", template=own)


def test_the_template_that_elchi_carries_is_the_one_that_is_built(own):
    carried = Path(__file__).parents[2] / "src/elchi/publishing/templates/brief.docx"
    copy = shutil.copy(carried, own.parent / "carried.docx")
    texts = [[p.text for p in Document(str(path)).paragraphs] for path in (own, copy)]
    assert texts[0] == texts[1]


def told(key: str, period: str, value: float, unit: str = "USD") -> tuple[Article, FigureFound]:
    text = f"Turnover in {period} was {value}."
    quote = Quote(article=key, start=0, end=len(text), text=text)
    found = FigureFound(
        id=f"f{key}", article=key, rule="hand/1", measure="trade turnover", value=value, unit=unit, period=period,
        countries=["KZ", "TM"], quotes=[quote],
    )  # fmt: skip
    article = Article(id=key, title=key, language="en", text=text, published=f"2025-01-{key}", outlet="herald")
    return article, found


def charted(*rows: tuple[Article, FigureFound], language: str = "en") -> Brief:
    file = file_of(("KZ", "TM"), [article for article, _ in rows], [found for _, found in rows], [])
    return brief_of(file, language=language, as_of="2025-12-01")


ROWS = [told("01", "2022", 3e8), told("02", "2023", 4e8), told("03", "2023", 5e8), told("04", "2024", 6e8),
        told("05", "2024-01/2024-06", 2e8), told("06", "2021", 7e6, "t")]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "alt"),
    [
        ("en", "Trade turnover: 2022 — 300 million US dollars; 2023 — 500 million US dollars; "
               "2024 — 600 million US dollars."),
        ("ru", "Товарооборот: 2022 — 300 млн долл. США; 2023 — 500 млн долл. США; 2024 — 600 млн долл. США."),
        ("kk", "Тауар айналымы: 2022 — 300 млн АҚШ доллары; 2023 — 500 млн АҚШ доллары; 2024 — 600 млн АҚШ доллары."),
        ("tk", "Söwda dolanyşygy: 2022 — 300 mln amerikan dollary; 2023 — 500 mln amerikan dollary; "
               "2024 — 600 mln amerikan dollary."),
    ],
)  # fmt: skip
def test_turnover_of_whole_years_is_drawn_in_every_format_and_said_in_words(language, alt, tmp_path, section):
    made = charted(*ROWS, language=language)
    picture = section(made, "4.1").picture
    assert picture.alt == alt
    document = Document(str(write(made, tmp_path / "b.docx")))
    (shape,) = document.inline_shapes
    assert shape._inline.docPr.get("descr") == alt
    page = html.fromstring(write(made, tmp_path / "b.html").read_bytes())
    assert page.xpath("//figure/@aria-label") == [alt]
    assert len(page.xpath("//figure//*[local-name()='svg']")) == 1
    assert alt in write(made, tmp_path / "b.md").read_text("utf-8").replace("\\", "")
    assert "/Figure" in pdf_tags(write(made, tmp_path / "b.pdf").read_bytes())


def pdf_tags(document: bytes) -> set[str]:
    """The kinds of structure that a tagged PDF has."""
    found, queue = set(), list(PdfReader(BytesIO(document)).trailer["/Root"]["/StructTreeRoot"]["/K"])
    while queue:
        item = queue.pop()
        item = item.get_object() if hasattr(item, "get_object") else item
        if isinstance(item, dict):
            found.add(str(item.get("/S", "")))
            kids = item.get("/K", [])
            queue += kids if isinstance(kids, list) else [kids]
    return found


def test_one_year_is_no_chart(section):
    assert section(charted(ROWS[0], ROWS[4]), "4.1").picture is None


def test_a_word_file_holds_the_chart_as_a_picture(tmp_path):
    path = write(charted(*ROWS), tmp_path / "b.docx")
    with zipfile.ZipFile(path) as package:
        images = [name for name in package.namelist() if name.startswith("word/media/")]
        assert [package.read(name)[:4] for name in images] == [base64.b64decode("iVBORw==")]
