import re
import zipfile
from io import BytesIO

import msgspec
import pytest
from docx import Document
from lxml import etree, html
from pypdf import PdfReader

from elchi.errors import InputError
from elchi.publishing import Brief, write
from elchi.publishing.brief import BriefLine, Citation, Note, Run, Section, Table
from elchi.publishing.finish import finished
from elchi.publishing.links import web_address

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LETTERS = "ә ғ қ ң ө ұ ү һ і ň ž ý ä ş ç ₸"
HOSTILE = [
    "<script>alert(1)</script>",
    "#panic() $x$ @ref \\u{41} [*b*] // c",
    "{{ 7*7 }} {% raw %} {# c #}",
    "=HYPERLINK(\"http://x\")",
    "]]> &amp; <!-- -->",
    "`code` | cell | [^1] ![i](u) ~~s~~ $$m$$",
    "1. not a list",
]  # fmt: skip


def words(document: bytes) -> str:
    pages = [page.extract_text() for page in PdfReader(BytesIO(document)).pages]
    return " ".join(" ".join(pages).split())


def word_footnotes(document: bytes) -> dict[str, str]:
    with zipfile.ZipFile(BytesIO(document)) as package:
        root = etree.fromstring(package.read("word/footnotes.xml"))
    return {note.get(f"{W}id"): "".join(note.itertext()) for note in root if note.get(f"{W}type") is None}


@pytest.fixture(params=[".docx", ".pdf", ".html", ".md"])
def suffix(request):
    return request.param


@pytest.fixture
def hostile(brief) -> Brief:
    lines = [
        BriefLine(
            runs=[
                Run(
                    text=text,
                )
            ],
            note=Note(
                sources=[
                    Citation(name=text, short=text, quote=f"{text} {n}", language="en", url="javascript:alert(1)")
                ]
            ),
        )
        for n, text in enumerate(HOSTILE)
    ]
    controls = BriefLine(runs=[Run(text="before\x00\x1b\u202eafter", style="lead"), Run(text=f" {LETTERS}")])
    table = Table(head=HOSTILE[:3], rows=[lines[:3], lines[3:6]], widths=[30, 30, 40])
    inner = Section(number="1", title=HOSTILE[0], lines=[*lines, controls], table=table)
    return finished(msgspec.structs.replace(brief("en"), title=HOSTILE[1], sections=[inner]))


def test_a_word_document_has_the_lines_and_real_footnotes(brief, tmp_path):
    made = brief("ru")
    path = write(made, tmp_path / "brief.docx")
    document = Document(str(path))
    lines = [p.text for p in document.paragraphs]
    assert lines[0] == "Справка о состоянии двусторонних отношений"
    assert "2.1 Высший уровень" in lines
    assert "24–25 ноября 2025 года, Астана. Государственный визит в Казахстан. " in " ".join(lines).replace(
        "\xa0", " "
    )
    notes = word_footnotes(path.read_bytes())
    assert len(notes) == len(made.notes)
    assert (
        notes["1"].strip().startswith("samples (источник: turkmenistan.gov.tm), 25 апреля 2022 года: «2022-nji ýylyň")
    )
    references = [r.get(f"{W}id") for r in document.element.iter(f"{W}footnoteReference")]
    assert references == [str(note.number) for note in made.notes]


def test_a_word_document_is_laid_out_as_the_house_does(brief, tmp_path):
    document = Document(str(write(brief("kk"), tmp_path / "brief.docx")))
    page = document.sections[0]
    assert (round(page.page_width.cm, 1), round(page.page_height.cm, 1)) == (21.0, 29.7)
    assert page.header.paragraphs[0].text == ("Қазақстан — Түрікменстан. 2025 жылғы 1 желтоқсан күнгі жағдай бойынша")
    assert "PAGE" in page.footer._element.xml
    assert document.core_properties.language == "kk-KZ"
    table = document.tables[0]
    assert [cell.text for cell in table.rows[0].cells] == ["Кезең", "Көрсеткіш", "Мәні", "Өзгеріс", "Дереккөз"]
    assert len({cell.width for cell in table.rows[0].cells}) > 1


def test_no_placeholder_is_left_in_a_word_document(brief, tmp_path):
    path = write(brief("tk"), tmp_path / "brief.docx")
    with zipfile.ZipFile(path) as package:
        parts = [package.read(name).decode() for name in package.namelist() if name.endswith(".xml")]
    assert not [part for part in parts if "{{" in part or "{%" in part]


def test_a_pdf_has_the_lines_the_notes_and_the_letters_of_four_languages(brief, tmp_path):
    path = write(brief("kk"), tmp_path / "brief.pdf")
    text = words(path.read_bytes())
    assert "2023 жылғы 30 қазан, Ашғабат. Түрікменстанға ресми сапар." in text
    assert "ynanç hatynyň nusgasyny gowşurdy" in text
    assert PdfReader(str(path)).metadata.title.endswith("Қазақстан — Түрікменстан")


def test_every_font_of_a_pdf_is_inside_it(hostile, tmp_path):
    reader = PdfReader(str(write(hostile, tmp_path / "brief.pdf")))
    fonts = [font.get_object() for page in reader.pages for font in page["/Resources"]["/Font"].values()]
    descriptors = [f["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object() for f in fonts]
    assert all({"/FontFile2", "/FontFile3"} & set(d) for d in descriptors)
    assert LETTERS.replace(" ", "") in words((tmp_path / "brief.pdf").read_bytes()).replace(" ", "")


def test_a_page_links_notes_both_ways_and_names_languages(brief, tmp_path):
    made = brief("en")
    page = html.fromstring(write(made, tmp_path / "brief.html").read_bytes())
    assert page.get("lang") == "en"
    assert page.xpath("count(//h1)") == 1
    for note in made.notes:
        (reference,) = page.xpath(f"//a[@id='r{note.number}']")
        assert reference.get("href") == f"#n{note.number}"
        (entry,) = page.xpath(f"//li[@id='n{note.number}']")
        assert entry.xpath(f".//a[@href='#r{note.number}']")
    quoted = page.xpath("//li[@id='n1']/span")[0]
    assert (quoted.get("lang"), quoted.text[:12]) == ("tk", "“2022-nji ýy")


def test_a_page_fetches_nothing_and_runs_nothing(brief, tmp_path):
    page = html.fromstring(write(brief("ru"), tmp_path / "brief.html").read_bytes())
    assert page.xpath("//script | //link | //img | //iframe | //@src | //@style[contains(., 'url')]") == []
    assert "url(" not in page.xpath("string(//style)")
    assert {url.split(":")[0] for url in page.xpath("//a/@href") if not url.startswith("#")} <= {"http", "https"}


def test_markdown_has_a_definition_for_every_reference(brief, tmp_path):
    text = write(brief("tk"), tmp_path / "brief.md").read_text("utf-8")
    body, notes = re.findall(r"\[\^(\d+)\](?!:)", text), re.findall(r"^\[\^(\d+)\]:", text, flags=re.M)
    assert body == notes == [str(n) for n in range(1, len(notes) + 1)]
    assert "### 2.1 Iň ýokary dereje" in text
    assert "\n| --- | --- | --- | --- | --- |\n" in text


def test_hostile_text_stands_as_text_in_word(hostile, tmp_path):
    path = write(hostile, tmp_path / "brief.docx")
    document = Document(str(path))
    lines = [p.text for p in document.paragraphs]
    assert lines[0] == HOSTILE[1]
    assert [text for text in HOSTILE if text not in [line.replace("\xa0", " ") for line in lines]] == []
    assert [cell.text for cell in document.tables[0].rows[0].cells] == HOSTILE[:3]
    assert f"before\ufffd\ufffd\ufffdafter {LETTERS}" in lines
    notes = word_footnotes(path.read_bytes())
    assert notes["1"].strip() == f"{HOSTILE[0]}: “{HOSTILE[0]} 0” javascript:alert(1)"
    with zipfile.ZipFile(path) as package:
        links = b"".join(package.read(name) for name in package.namelist() if name.endswith(".rels"))
    assert b"javascript" not in links


def test_hostile_text_stands_as_text_in_pdf(hostile, tmp_path):
    path = write(hostile, tmp_path / "brief.pdf")
    text = words(path.read_bytes()).replace(" ", "")
    assert [t for t in HOSTILE if t.replace(" ", "") not in text] == []
    links = [a.get_object() for page in PdfReader(str(path)).pages for a in page.get("/Annots", [])]
    assert not [a for a in links if "javascript" in str(a.get("/A", ""))]


def test_hostile_text_stands_as_text_on_a_page(hostile, tmp_path):
    page = html.fromstring(write(hostile, tmp_path / "brief.html").read_bytes())
    assert page.xpath("//script") == []
    items = [
        li.text_content().rsplit(text, 1)[0] for li, text in zip(page.xpath("//li[sup]"), "1234567", strict=False)
    ]
    assert items == HOSTILE
    assert page.xpath("//a[starts-with(@href, 'javascript')]") == []


def test_hostile_text_stands_as_text_in_markdown(hostile, tmp_path):
    text = write(hostile, tmp_path / "brief.md").read_text("utf-8")
    lines = [line[2:] for line in text.splitlines() if line.startswith("- ")]
    assert lines[0].startswith(r"\<script\>alert(1)\</script\>[^1]")
    assert lines[6].startswith(r"1\. not a list")
    assert r"\`code\` \| cell \| \[\^1\] \!\[i\](u) \~\~s\~\~ \$\$m\$\$" in lines[5]
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {4}


def test_nothing_unprintable_reaches_a_file(hostile, suffix, tmp_path):
    document = write(hostile, tmp_path / f"brief{suffix}").read_bytes()
    if suffix in (".html", ".md"):
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202e]", document.decode())
    else:
        assert len(document) > 10_000


def test_an_unknown_suffix_names_the_known_ones(brief, tmp_path):
    with pytest.raises(InputError, match=r"\.odt; give \.docx, \.pdf, \.html, \.md, \.json"):
        write(brief("en"), tmp_path / "brief.odt")
    with pytest.raises(InputError, match="without a suffix"):
        write(brief("en"), tmp_path / "brief")


def test_a_path_that_may_not_be_written_says_so_and_leaves_nothing(brief, tmp_path):
    with pytest.raises(InputError, match="cannot be written"):
        write(brief("en"), tmp_path / "missing" / "brief.md")
    (tmp_path / "taken.md").mkdir()
    with pytest.raises(InputError, match="cannot be written"):
        write(brief("en"), tmp_path / "taken.md")
    assert [p.name for p in tmp_path.iterdir()] == ["taken.md"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("https://el.kz/a b", "https://el.kz/a%20b"),
        ("http://el.kz/?a=1&b=%20", "http://el.kz/?a=1&b=%20"),
        ("https://el.kz/>x", "https://el.kz/%3Ex"),
        ("JavaScript:alert(1)", None),
        ("data:text/html,x", None),
        ("//el.kz", None),
        ("https://", None),
        ("http://[bad", None),
        (None, None),
    ],
)
def test_only_addresses_of_the_web_become_links(given, expected):
    assert web_address(given) == expected


def plain(text: str) -> BriefLine:
    return BriefLine(runs=[Run(text=text)])


def sourced(text: str) -> BriefLine:
    sources = [Citation(name=f"outlet {n}", short="o", quote=f"{text} {n} said" * 9, language="en") for n in range(4)]
    return BriefLine(runs=[Run(text=text)], note=Note(sources=sources))


@pytest.fixture
def headed(brief) -> Brief:
    """Forty sections of lines and of tables, so that headings come to stand everywhere on a page."""
    sections = []
    for n in range(40):
        rows = [[plain(f"row{n}x{r} " + "many words " * 9)] for r in range(n % 9 + 1)]
        table = Table(head=[f"column{n}x"], rows=rows, widths=[100])
        filler = [sourced(f"first{n}x"), *[plain("filler")] * (n % 7)]
        listed = Section(number=f"{n}.1", title=f"inner{n}x", lines=filler)
        tabled = Section(number=f"{n}.2", title=f"tabled{n}x", table=table, below=[plain(f"below{n}x")])
        sections.append(Section(number=f"{n}", title=f"outer{n}x", sections=[listed, tabled]))
    return finished(msgspec.structs.replace(brief("en"), sections=sections))


def test_no_heading_stands_alone_at_the_foot_of_a_page(headed, tmp_path):
    pages = [page.extract_text() for page in PdfReader(str(write(headed, tmp_path / "brief.pdf"))).pages]
    for n in range(40):
        for together in ([f"outer{n}x", f"inner{n}x", f"first{n}x"], [f"tabled{n}x", f"column{n}x", f"row{n}x0"]):
            assert any(all(word in page for word in together) for page in pages), together


def test_word_keeps_headings_with_what_follows_and_a_tables_head_with_its_rows(headed, tmp_path):
    document = Document(str(write(headed, tmp_path / "brief.docx")))
    headings = {p.style.name: p.style for p in document.paragraphs if p.style.name.startswith("Heading")}
    assert len(headings) == 2
    assert all(style.paragraph_format.keep_with_next for style in headings.values())
    heads = [cell.paragraphs[0] for table in document.tables for cell in table.rows[0].cells]
    assert all(paragraph.paragraph_format.keep_with_next for paragraph in heads)


def test_what_is_below_a_table_stands_below_it(headed, tmp_path, suffix):
    made = write(headed, tmp_path / f"brief{suffix}").read_bytes()
    if suffix == ".docx":
        body = Document(str(tmp_path / "brief.docx")).element.body
        made = " ".join("".join(element.itertext()) for element in body).encode()
    text = words(made) if suffix == ".pdf" else made.decode()
    assert text.index("tabled4x") < text.index("row4x4") < text.index("below4x") < text.index("outer5x")
