"""What is no programme is refused in a sentence that says what to do."""

import random
import time
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from office_files import HEAD, ROWS, delimited, document, saved, workbook
from openpyxl import Workbook

from elchi.errors import InputError
from elchi.following.files.opening import tables_in

LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)


@pytest.mark.parametrize(
    ("body", "name", "words"),
    [
        (b"", "x.csv", "is empty"),
        (b" \r\n ", "x.csv", "is empty"),
        (b"just words\nand words", "x.csv", "no columns"),
        (delimited([["a", "b"], ["c", "d"]]), "x.csv", "--item"),
        (delimited([HEAD]), "x.csv", "no item under it"),
        (LOCKED, "x.xlsx", "password"),
        (LOCKED[:500], "x.xls", "old format"),
        (b"%PDF-1.7 ...", "x.pdf", "PDF"),
        (b"<html><table></table></html>", "x.xls", "web page"),
        (b"PK\x03\x04 cut short", "x.xlsx", "damaged"),
        (document([["УТВЕРЖДАЮ", "СОГЛАСОВАНО"]]), "x.docx", "--item"),
        (workbook([]), "x.xlsx", "holds no words"),
        (bytes(range(256)) * 8, "x.csv", "is no table"),
    ],
)
def test_a_bad_file_gets_a_clear_message(read, body, name, words):
    with pytest.raises(InputError, match=words.replace("(", "\\(")):
        read(body, name)


def test_a_document_without_a_table(read):
    from docx import Document

    made = Document()
    made.add_paragraph("Программа")
    with pytest.raises(InputError, match="no table"):
        read(saved(made), "x.docx")


def test_damage_inside_an_office_file(read):
    whole = workbook([HEAD, *ROWS])
    with pytest.raises(InputError, match="damaged"):
        read(whole[: len(whole) // 2], "x.xlsx")


def test_a_file_that_does_not_exist(tmp_path):
    from elchi.following.programme import imported

    with pytest.raises(InputError, match=r"none\.csv cannot be read"):
        imported(tmp_path / "none.csv")


def test_a_wrong_suffix_is_told_and_the_file_read(read):
    made = read(workbook([HEAD, *ROWS]), "programme.csv")
    assert len(made.programme.items) == 2
    assert made.notes == ["the file is XLSX, whatever its name says, and was read as such"]


def test_formulas_without_values_are_told(read):
    rows = [HEAD, ["1", "Провести форум", "МИД", "=TODAY()"]]
    made = read(workbook(rows), "x.xlsx")
    assert made.programme.items[0].written == ""
    assert made.notes == ["cell D2 holds a formula without a saved value and counts as empty: save the file in Excel"]


def test_hidden_sheets_are_left_aside_and_told(read):
    made = Workbook()
    for row in (HEAD, *ROWS):
        made.active.append(row)
    draft = made.create_sheet("Черновик")
    draft.append(HEAD)
    draft.append(["9", "Старый пункт", "МИД", "2020"])
    draft.sheet_state = "hidden"
    found = read(saved(made), "x.xlsx")
    assert len(found.programme.items) == 2
    assert found.notes == ["sheet «Черновик» is hidden and was left aside"]


def test_ten_thousand_rows_are_read_in_seconds(read):
    rows = [[str(n), f"Провести мероприятие {n}", "МИД", "2025"] for n in range(10_000)]
    began = time.monotonic()
    made = read(workbook([HEAD, *rows]), "x.xlsx")
    assert len(made.programme.items) == 10_000
    assert time.monotonic() - began < 30


def test_no_country_is_guessed(read):
    with pytest.raises(InputError, match="--pair KZ TM"):
        read(delimited([HEAD, *ROWS]), pair=None)


@given(st.binary(max_size=400))
def test_any_bytes_are_a_table_or_refused(body):
    try:
        tables_in(body, "x")
    except InputError as error:
        assert str(error)


def test_any_damage_of_a_workbook_is_a_table_or_refused():
    whole, chance = workbook([HEAD, *ROWS]), random.Random(7)
    for _ in range(60):
        body = bytearray(whole)
        for _ in range(3):
            body[chance.randrange(len(body))] = chance.randrange(256)
        try:
            tables_in(BytesIO(body).getvalue(), "x.xlsx")
        except InputError as error:
            assert str(error)
