"""CSV as pandas and the csv module load it."""

import csv
import zipfile

import pandas
import pytest
from hostile_record import ATTACK

from elchi.errors import InputError
from elchi.publishing.exports import KINDS, export, scope
from elchi.publishing.exports.tables import TABLES


def rows(path):
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_an_event_of_two_pages_is_one_row_with_both_sources(exported):
    (visit,) = rows(exported("csv", "events.csv", kinds=("events",), since="2024"))
    assert visit["type"] == "visit" and visit["date"] == "2024-03-04" and visit["date_stated"] == "true"
    assert visit["countries"].split(" | ") == ["KZ", "TM"]
    assert "Arman Sarsenov, Minister of Energy (KZ), visitor" in visit["participants"].split(" | ")
    assert visit["finding_count"] == "2" and visit["findings"] == "a1-1 | a2-1"
    assert visit["quotes"].split(" | ") == ["Арман Сарсенов прибыл 4 марта", "Arman Sarsenov arrived on 4 March"]
    assert visit["outlets"] == "vesti.example | daily.example"
    assert visit["urls"] == "https://vesti.example/a1 | https://daily.example/a2"
    assert visit["published"] == "2024-03-05 | 2024-03-06" and visit["languages"] == "ru | en"
    assert visit["confidence"] == "stated" and visit["disputed"] == "false"


def test_every_table_is_in_the_zip_and_loads_in_pandas(exported):
    with zipfile.ZipFile(exported("csv", "all.zip")) as archive:
        assert archive.namelist() == [f"{kind}.csv" for kind in KINDS]
        frames = {kind: pandas.read_csv(archive.open(f"{kind}.csv")) for kind in KINDS}
    counts = {kind: len(frame) for kind, frame in frames.items()}
    assert counts == {
        "events": 2,
        "participants": 2,
        "agreements": 1,
        "commitments": 1,
        "people": 2,
        "tenures": 2,
        "figures": 1,
        "articles": 3,
        "findings": 7,
        "quotes": 7,
        "memberships": 10,
    }
    assert all(list(frames[kind].columns) == TABLES[kind].names for kind in KINDS)
    assert frames["figures"]["change"].tolist() == [-12.5]
    assert frames["commitments"]["due"].tolist() == [2026]
    assert frames["quotes"]["quote"].tolist()[2] == "Подписан меморандум"


def test_no_cell_would_run_in_a_spreadsheet(exported):
    folder = exported("csv", "tables")
    cells = [cell for path in folder.iterdir() for row in rows(path) for cell in row.values()]
    running = [cell for cell in cells if cell.lstrip()[:1] in tuple("=+-@＝＋－＠\t\r") and cell.strip()]
    assert running == ["-12.5"]
    assert not any(";=" in cell for cell in cells)
    title = next(row["title"] for row in rows(folder / "articles.csv") if row["id"] == "a3")
    assert title == "'" + ATTACK.replace(";=", ";'=")


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", "\n", " =", "\u00a0=", "＝", "＋", "－", "＠", "\ufeff="]
)
def test_every_beginning_that_runs_is_made_harmless(start):
    from elchi.publishing.exports.cells import neutral

    assert neutral(f"{start}1+1") == f"'{start}1+1"


def test_the_same_record_gives_the_same_bytes(exported):
    assert exported("csv", "one.zip").read_bytes() == exported("csv", "two.zip").read_bytes()


def test_a_scope_of_a_pair_and_a_time(exported):
    pair = rows(exported("csv", "pair.csv", kinds=("events",), pair=("kz", "uz")))
    assert [row["type"] for row in pair] == ["statement"]
    assert [row["id"] for row in rows(exported("csv", "late.csv", kinds=("articles",), since="2024-03-06"))] == ["a2"]
    assert [row["id"] for row in rows(exported("csv", "early.csv", kinds=("articles",), until="2023"))] == ["a3"]
    named = rows(exported("csv", "people.csv", kinds=("people",), pair=("KZ", "TM")))
    assert [row["name"] for row in named] == ["Arman Sarsenov", "Batyr Ataev"]


@pytest.mark.parametrize(
    ("name", "file", "asked", "words"),
    [
        ("xml", "a.zip", {}, "nothing is exported as 'xml'; give one of csv, csv-excel, xlsx"),
        ("csv", "a.pdf", {}, "csv is written to .zip or .csv or a folder, not .pdf"),
        ("csv", "a.csv", {}, "a .csv holds one table"),
        ("csv", "no/folder/a.zip", {}, "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_said_and_leaves_nothing(record, tmp_path, name, file, asked, words):
    with pytest.raises(InputError, match=words.replace(".", r"\.")):
        export(record, name, tmp_path / file, scope(**asked))
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_kind_or_country_is_said():
    with pytest.raises(InputError, match="'visits' is no kind that is exported; give one of events"):
        scope(kinds=("visits",))
    with pytest.raises(InputError, match="no country 'XX'"):
        scope(pair=("KZ", "XX"))


def test_a_folder_with_other_files_is_left_alone(record, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("dear")
    with pytest.raises(InputError, match=r"holds other files \(thesis.txt\)"):
        export(record, "csv", tmp_path / "mine")
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]
    assert (tmp_path / "mine" / "thesis.txt").read_text() == "dear"


def test_the_mark_of_excel_comes_only_when_asked_for(exported):
    plain, marked = (exported(name, f"{name}.csv", kinds=("events",)) for name in ("csv", "csv-excel"))
    assert marked.read_bytes() == b"\xef\xbb\xbf" + plain.read_bytes()
