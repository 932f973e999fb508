"""`elchi export` as a researcher runs it."""

import csv
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture
def kept(elchi, page, other):
    elchi("read", page, other)


@pytest.mark.usefixtures("kept")
def test_a_table_is_written_and_its_rows_are_counted(elchi, folder):
    ran = elchi("export", "csv", "-o", "events.csv", "--kind", "events", "--pair", "KZ", "TM")
    with (folder / "events.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert ran.code == 0 and ran.out == f"events.csv: {len(rows)} events\n"
    assert {"KZ", "TM"} <= set(rows[0]["countries"].split(" | "))
    assert any(row["type"] == "visit" and "Murat Nurtleu" in row["participants"] for row in rows)


@pytest.mark.usefixtures("kept")
def test_several_kinds_and_a_time(elchi, folder):
    ran = elchi("export", "sqlite", "-o", "kz.db", "--kind", "articles", "--kind", "findings", "--since", "2024")
    assert ran.code == 0 and ran.out.startswith("kz.db: 1 article, ")
    with closing(sqlite3.connect(folder / "kz.db")) as made:
        assert made.execute("SELECT language FROM articles").fetchall() == [("kk",)]


@pytest.mark.usefixtures("kept")
def test_nothing_found_is_said_and_is_code_1(elchi, folder):
    ran = elchi("export", "csv", "-o", "none.csv", "--kind", "events", "--pair", "FR", "BR")
    assert ran.code == 1 and ran.out == "none.csv: nothing\n"
    assert "holds nothing of what was asked" in ran.err
    assert (folder / "none.csv").read_text("utf-8").count("\n") == 1


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("xml", "-o", "a.xml"), "nothing is exported as 'xml'; give one of csv, csv-excel, xlsx"),
        (("csv", "-o", "a.xlsx"), "csv is written to .zip or .csv or a folder, not .xlsx"),
        (("csv", "-o", "a.csv", "--kind", "visits"), "'visits' is no kind that is exported; give one of events"),
        (("csv", "-o", "a.csv"), "a .csv holds one table; give --kind events"),
        (("plover", "-o", "a.csv", "--kind", "people"), "plover does not hold people alone; it holds events"),
        (("csv", "-o", "a.zip", "--since", "2024-13"), "'2024-13' is no date of the calendar"),
        (("csv", "-o", "a.zip", "--pair", "KZ", "ZZ"), "no country 'ZZ'"),
        (("csv",), "--output"),
    ],
)
def test_what_cannot_be_done_is_one_clear_message(elchi, folder, arguments, words):
    before = sorted(folder.iterdir())
    ran = elchi("export", *arguments)
    assert ran.code == 2 and words in ran.err
    assert sorted(folder.iterdir()) == before


def test_without_a_record_nothing_is_made(elchi, folder):
    ran = elchi("export", "csv", "-o", "a.zip")
    assert ran.code == 3 and "There is no record at elchi.db" in ran.err
    assert list(folder.iterdir()) == []


def test_the_help_tells_every_format_and_kind(elchi):
    told = " ".join(elchi("export", "--help").out.replace("│", " ").split())
    for word in ("csv", "xlsx", "parquet", "jsonl", "plover", "cameo", "colt", "sqlite", "memberships", "--until"):
        assert word in told
