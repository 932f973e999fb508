"""XLSX as openpyxl and pandas load it."""

import pandas
from hostile_record import ATTACK
from openpyxl import load_workbook

from elchi.publishing.exports import KINDS
from elchi.publishing.exports.tables import TABLES


def test_every_table_is_a_sheet_that_pandas_reads(exported):
    sheets = pandas.read_excel(exported("xlsx", "all.xlsx"), sheet_name=None)
    assert tuple(sheets) == KINDS
    assert all(list(sheet.columns) == TABLES[kind].names for kind, sheet in sheets.items())
    assert sheets["figures"]["change"].tolist() == [-12.5]
    assert sheets["events"]["finding_count"].tolist() == [2, 1]
    assert sheets["events"]["date"].tolist()[0] == "2024-03-04"


def test_no_cell_is_a_formula_and_no_text_is_changed(exported):
    book = load_workbook(exported("xlsx", "all.xlsx"))
    cells = [cell for sheet in book for row in sheet.iter_rows(min_row=2) for cell in row if cell.value is not None]
    assert not any(cell.data_type == "f" for cell in cells)
    titles = [cell for cell in cells if cell.value == ATTACK]
    assert titles and all(cell.quotePrefix and cell.data_type == "s" for cell in titles)
    assert not any(cell.quotePrefix for cell in cells if cell.value == "KZ | TM")
    change = next(row for row in book["figures"].iter_rows(min_row=2))[TABLES["figures"].names.index("change")]
    assert change.value == -12.5 and change.data_type == "n" and not change.quotePrefix


def test_only_addresses_of_the_web_are_links(exported):
    book = load_workbook(exported("xlsx", "articles.xlsx", kinds=("articles",)))
    links = {
        row[0].value: row[5].hyperlink and row[5].hyperlink.target for row in book["articles"].iter_rows(min_row=2)
    }
    assert links == {"a1": "https://vesti.example/a1", "a2": "https://daily.example/a2", "a3": None}


def test_the_heading_is_styled_and_stays_in_sight(exported):
    sheet = load_workbook(exported("xlsx", "events.xlsx", kinds=("events",)))["events"]
    assert sheet["A1"].font.bold and sheet.freeze_panes == "B2"
    assert sheet.column_dimensions["A"].width == 18
    assert sheet.auto_filter.ref == f"A1:{sheet.cell(1, sheet.max_column).column_letter}3"


def test_the_same_record_gives_the_same_workbook(exported):
    assert exported("xlsx", "one.xlsx").read_bytes() == exported("xlsx", "two.xlsx").read_bytes()


def test_a_cell_longer_than_a_spreadsheet_holds_is_cut_and_says_so():
    from elchi.publishing.exports.workbook import shortened

    assert shortened("a" * 32_000) == "a" * 32_000
    assert shortened("a" * 40_000) == "a" * 31_999 + "…"


def test_rows_beyond_a_sheet_go_to_a_further_one(exported, monkeypatch):
    monkeypatch.setattr("elchi.publishing.exports.workbook.MOST_ROWS", 2)
    book = load_workbook(exported("xlsx", "long.xlsx", kinds=("articles",)))
    assert [sheet.title for sheet in book] == ["articles", "articles 2"]
    assert [sheet.max_row for sheet in book] == [3, 2]
    assert [sheet.auto_filter.ref for sheet in book] == ["A1:J3", "A1:J2"]
