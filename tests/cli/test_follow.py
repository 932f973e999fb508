"""`elchi follow` from the file to the report, as a monitoring officer runs it."""

import csv
import io
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

SAMPLES = Path(__file__).parents[2] / "samples"
PROGRAMME = SAMPLES / "programme" / "programme-2024-2026.docx"
PAGES = [
    SAMPLES / "en" / "consultations-2025.txt",
    SAMPLES / "en" / "joint-statement-2025.html",
    SAMPLES / "kk" / "abai-eskertkishi-2024.html",
    SAMPLES / "en" / "nogayev-credentials-2024.txt",
]
ON = ("--on", "2026-01-15")


@pytest.fixture
def followed(elchi, folder: Path):
    """A record of four pages with the sample programme."""
    elchi("read", *PAGES)
    elchi("follow", "import", PROGRAMME)
    return folder


def test_a_programme_is_imported_listed_and_reported(elchi):
    read = elchi("follow", "import", PROGRAMME)
    assert read.code == 0
    assert "30 items" in read.out and "2024/2026" in read.out and "KZ–TM" in read.out
    assert "6 × section: table 1, row 2" in read.out
    again = elchi("follow", "import", PROGRAMME)
    assert "nothing changed" in again.out
    listed = elchi("follow")
    assert listed.code == 0 and listed.out.count("\n") == 1
    assert "nothing changed" in elchi("follow", "import", PROGRAMME.with_suffix(".xlsx")).out


@pytest.mark.usefixtures("followed")
def test_the_report_tells_what_has_evidence_and_what_is_overdue(elchi):
    ran = elchi("follow", "report", *ON)
    assert ran.code == 0
    lines = {line.split()[0]: line for line in ran.out.splitlines() if line[:1].isdigit() and "." in line[:4]}
    assert "done" in lines["1.2."] and "2025-11-24" in lines["1.2."]
    assert "progress" in lines["1.3."] and "overdue" in lines["1.3."]
    assert "none" in lines["1.7."] and "no report found since 2024-01-01" in lines["1.7."]
    assert "mentioned" in lines["3.4."] and "overdue" in lines["3.4."]
    assert "done" in lines["5.1."] and "done" in lines["5.2."]
    assert "overdue" not in lines["5.4."] and "overdue" not in lines["1.6."]
    assert "the term ends in 350 days; no report of a successor" in ran.out


@pytest.mark.usefixtures("followed")
def test_the_report_of_an_earlier_day_knows_less(elchi):
    ran = elchi("follow", "report", "--on", "2025-01-31")
    assert "1.2.   none" in ran.out and "5.2.   done" in ran.out


def test_the_workbook_keeps_the_columns_and_runs_nothing(elchi, followed):
    assert elchi("follow", "report", *ON, "-o", "report.xlsx").code == 0
    sheet = load_workbook(followed / "report.xlsx").active
    rows = [[cell.value or "" for cell in row] for row in sheet.iter_rows()]
    head = next(index for index, row in enumerate(rows) if row[0] == "№")
    assert rows[head][:5] == ["№", "Мероприятие", "Ответственные исполнители", "Срок исполнения", "Форма завершения"]
    assert rows[head][5:] == ["Состояние", "Подтверждения в сообщениях", "Требует проверки"]
    assert sheet.freeze_panes == f"A{head + 2}"
    told = {row[0]: row for row in rows[head + 1 :]}
    assert told["1.2."][5] == "Выполнено" and "25.11.2025" in told["1.2."][6]
    assert "срок истёк 31.12.2025" in told["3.4."][5]
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_the_document_is_landscape_and_repeats_its_heading(elchi, followed):
    assert elchi("follow", "report", *ON, "-o", "report.docx").code == 0
    made = Document(str(followed / "report.docx"))
    page = made.sections[0]
    assert page.page_width > page.page_height
    assert made.tables[0].rows[0]._tr.trPr.xpath("w:tblHeader")
    texts = [cell.text for cell in made.tables[0].rows[2].cells]
    assert texts[0] == "1.1." and texts[5] == "Выполнено"
    assert "Ход выполнения программы" in [paragraph.text for paragraph in made.paragraphs]


@pytest.mark.parametrize(("lang", "words"), [("en", "Evidence in reports"), ("kk", "Жай-күйі"), ("tk", "Ýagdaýy")])
def test_the_report_speaks_every_language(elchi, followed, lang, words):
    assert elchi("follow", "report", *ON, "--lang", lang, "-o", "report.csv").code == 0
    assert words in (followed / "report.csv").read_text("utf-8-sig")


def test_words_that_a_spreadsheet_would_run_are_neutral(elchi, folder):
    body = '№;Мероприятие;Срок исполнения\n1;=HYPERLINK("http://x");2025 год\n2;+7 и форум;2025 год\n'
    (folder / "bad.csv").write_text(body, "utf-8")
    elchi("follow", "import", "bad.csv", "--pair", "KZ", "TM")
    elchi("follow", "report", "-o", "report.csv")
    elchi("follow", "report", "-o", "report.xlsx")
    rows = list(csv.reader(io.StringIO((folder / "report.csv").read_text("utf-8-sig"))))
    assert [row[1][:2] for row in rows[1:]] == ["'=", "'+"]
    cells = [cell for row in load_workbook(folder / "report.xlsx").active.iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)
    assert sum(cell.quotePrefix for cell in cells) == 2


def test_a_corrected_file_says_what_changed(elchi, folder):
    head = "№;Мероприятие;Срок исполнения\n"
    (folder / "plan.csv").write_text(head + "1;Провести форум;2025 год\n2;Открыть сайт;2025 год\n", "utf-8")
    elchi("follow", "import", "plan.csv", "--pair", "KZ", "TM", "--title", "План", "--valid", "2024-2026")
    (folder / "plan.csv").write_text(head + "1;Провести форум;2026 год\n3;Создать фонд;2025 год\n", "utf-8")
    ran = elchi("follow", "import", "plan.csv", "--pair", "KZ", "TM", "--title", "План", "--valid", "2024-2026")
    assert "0 unchanged, 1 changed (1), 1 new (3), 1 gone (2)" in ran.out
    assert elchi("follow").out.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("import", "none.csv"), "cannot be read"),
        (("import", "words.csv"), "no columns"),
        (("import", "plain.csv"), "--pair KZ TM"),
        (("import", "plain.csv", "--pair", "KZ", "XX"), "no country 'XX'"),
        (("import", "plain.csv", "--pair", "KZ", "TM", "--valid", "soon"), "no term"),
        (("report", "abc"), "No programme is followed"),
        (("report", "-o", "report.pdf"), "No programme is followed"),
    ],
)
def test_what_cannot_be_done_is_told(elchi, folder, page, arguments, words):
    elchi("read", page)
    (folder / "words.csv").write_text("only words", "utf-8")
    (folder / "plain.csv").write_text("№;Мероприятие;Срок исполнения\n1;Провести форум;2025\n", "utf-8")
    ran = elchi("follow", *arguments)
    assert ran.code == 2
    assert words in ran.err and "Traceback" not in ran.err


@pytest.mark.usefixtures("followed")
def test_a_report_of_an_unknown_form_is_refused(elchi):
    ran = elchi("follow", "report", "-o", "report.pdf")
    assert ran.code == 2
    assert all(form in ran.err for form in (".xlsx", ".docx", ".csv", ".md"))


def test_without_a_programme_the_way_to_one_is_told(elchi, page):
    elchi("read", page)
    ran = elchi("follow")
    assert ran.code == 1
    assert "elchi follow import FILE --pair KZ TM" in ran.err
