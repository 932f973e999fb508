"""A programme is read the same from every format, charset and delimiter; each row of its table is accounted for."""

from pathlib import Path

import pytest
from office_files import HEAD, ROWS, delimited, document, numbered, workbook

from elchi.following.programme import Asked, imported

SAMPLES = Path(__file__).parents[2] / "samples" / "programme"
SECTION = ["I. Политическое сотрудничество"]


def told(read):
    return [(item.number, item.text, item.bodies, item.due, item.section) for item in read.programme.items]


def test_the_three_samples_say_the_same():
    read = [
        imported(SAMPLES / f"programme-2024-2026.{form}", Asked(pair=("KZ", "TM")))
        for form in ("csv", "xlsx", "docx")
    ]
    first, second, third = (
        [(*row, i.repeats, i.form) for row, i in zip(told(r), r.programme.items, strict=True)] for r in read
    )
    assert first == second == third
    assert len(first) == 30
    assert [skipped.reason for skipped in read[2].skipped] == ["section"] * 6
    assert read[1].programme.title == "ПРОГРАММА сотрудничества между Казахстаном и Туркменистаном на 2024–2026 годы"
    assert (read[2].programme.valid_from, read[2].programme.valid_to) == ("2024", "2026")
    assert read[0].notes == read[1].notes == read[2].notes == []


def test_the_countries_are_found_in_the_title():
    read = imported(SAMPLES / "programme-2024-2026.docx")
    assert read.programme.countries == ["KZ", "TM"]
    assert read.programme.language == "ru"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_text_of_any_charset_and_delimiter(read, delimiter, charset):
    rows = [[cell if delimiter not in cell else f'"{cell}"' for cell in row] for row in [HEAD, *ROWS]]
    assert told(read(delimited(rows, delimiter, charset))) == [
        ("1.1.", "Провести консультации", ["МИД РК", "МИД Туркменистана"], "2024-10/2024-12", ""),
        ("1.2.", "Открыть торговые дома", ["Палаты сторон"], "2025", ""),
    ]


def test_excel_names_its_delimiter(read):
    assert len(read(b"sep=;\r\n" + delimited([HEAD, *ROWS])).programme.items) == 2


def test_a_workbook_with_title_merged_sections_numbers_of_columns_and_a_note(read):
    rows = [["План мероприятий на 2025 год", "", "", ""], HEAD, ["1", "2", "3", "4"], [*SECTION, "", "", ""], *ROWS]
    made = read(workbook([*rows, ["", "", "", ""], HEAD, ["Примечание: уточняется"]], ["A1:D1", "A4:D4"]), "x.xlsx")
    assert made.programme.title == "План мероприятий на 2025 год"
    assert (made.programme.valid_from, made.programme.valid_to) == ("2025", "2025")
    assert [(s.place, s.reason) for s in made.skipped] == [
        ("row 3", "column numbers"),
        ("row 4", "section"),
        ("row 7", "empty"),
        ("row 8", "heading repeated"),
        ("row 9", "note"),
    ]
    assert {item.section for item in made.programme.items} == set(SECTION)


def test_a_heading_of_two_rows(read):
    rows = [
        ["№", "Мероприятие", "Ответственные исполнители", "", "Срок исполнения"],
        ["", "", "от Казахстана", "от Туркменистана", ""],
        ["1", "Провести форум", "МИД РК", "МИД Туркменистана", "2025"],
    ]
    made = read(workbook(rows, ["A1:A2", "B1:B2", "C1:D1", "E1:E2"]), "x.xlsx")
    assert made.programme.items[0].bodies == ["МИД РК", "МИД Туркменистана"]
    assert made.programme.columns[2:4] == [
        "Ответственные исполнители / от Казахстана",
        "Ответственные исполнители / от Туркменистана",
    ]


def test_bodies_merged_down_belong_to_each_item(read):
    rows = [HEAD, ["1", "Провести форум", "МИД РК", "2025"], ["2", "Открыть выставку", "", "2025"]]
    made = read(workbook(rows, ["C2:C3"]), "x.xlsx")
    assert [item.bodies for item in made.programme.items] == [["МИД РК"], ["МИД РК"]]


def test_an_item_over_two_rows_is_one(read):
    rows = [HEAD, ["1", "Провести форум", "МИД РК", "2025"], ["", "", "МИД Туркменистана", "2026"]]
    made = read(workbook(rows), "x.xlsx")
    (item,) = made.programme.items
    assert (item.bodies, item.due) == (["МИД РК", "МИД Туркменистана"], "2025/2026")
    assert made.skipped[0].reason == "joined to the item above"


def test_a_document_with_words_around_its_table(read):
    before = ["УТВЕРЖДАЮ", "ПРОГРАММА", "сотрудничества на 2024–2026 годы", *SECTION]
    made = read(document([HEAD, *ROWS, ["II. Торговля"], ROWS[0]], before, ["Подписи"]), "x.docx")
    assert made.programme.title.startswith("ПРОГРАММА сотрудничества на 2024–2026 годы")
    assert [item.section for item in made.programme.items] == [SECTION[0], SECTION[0], "II. Торговля"]


def test_numbers_that_word_counts_are_written_out(read):
    made = read(numbered(["Провести форум", "Открыть выставку"]), "x.docx")
    assert [(item.number, item.text) for item in made.programme.items] == [
        ("1.", "Провести форум"),
        ("2.", "Открыть выставку"),
    ]


@pytest.mark.parametrize(
    ("head", "row", "language"),
    [
        (["No.", "Activity", "Responsible", "Deadline"], ["1", "Hold a business forum", "MFA", "Q4 2024"], "en"),
        (
            ["Р/с №", "Іс-шара", "Жауапты орындаушы", "Мерзімі"],
            ["1", "Іскерлік форум өткізу", "СІМ", "2024 жылғы 4-тоқсан"],
            "kk",
        ),
        (
            ["№", "Çäre", "Jogapkär", "Möhleti"],
            ["1", "Işewürlik maslahatyny geçirmek", "DIM", "2024-nji ýylyň IV çärýegi"],
            "tk",
        ),
    ],
    ids=["en", "kk", "tk"],
)
def test_headings_and_deadlines_of_every_language(read, head, row, language):
    made = read(delimited([head, row]))
    (item,) = made.programme.items
    assert (item.text, item.bodies, item.due) == (row[1], [row[2]], "2024-10/2024-12")
    assert made.programme.language == language


def test_columns_named_by_a_person(read):
    rows = [["П", "Что делаем", "Кто", "Когда"], ["1", "Провести форум", "МИД РК", "2025"]]
    for columns in ({"item": "Что делаем", "due": "Когда"}, {"item": "B", "due": "D"}, {"item": "2", "due": "4"}):
        (item,) = read(delimited(rows), columns=columns).programme.items[-1:]
        assert (item.text, item.due) == ("Провести форум", "2025")


def test_the_same_file_gives_the_same_programme(read):
    body = workbook([HEAD, *ROWS])
    assert read(body, "x.xlsx") == read(body, "x.xlsx")


def test_two_items_of_the_same_words_are_two(read):
    made = read(delimited([HEAD, ROWS[0], ROWS[0]]))
    assert len({item.id for item in made.programme.items}) == 2


def test_a_deadline_that_says_no_date_is_kept_and_told(read):
    made = read(delimited([HEAD, ["1", "Провести форум", "МИД", "после ввода моста"]]))
    assert (made.programme.items[0].due, made.programme.items[0].written) == (None, "после ввода моста")
    assert made.notes == [
        "line 2: the deadline «после ввода моста» is kept as it is written, no date was read from it"
    ]


def test_a_deadline_behind_the_end_is_told(read):
    made = read(delimited([HEAD, ["1", "Провести форум", "МИД", "2028"]]), valid="2024/2026")
    assert "lies behind the programme's end" in made.notes[0]
