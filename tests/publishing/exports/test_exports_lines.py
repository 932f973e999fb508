"""Parquet as pyarrow and pandas load it, JSON Lines as json does."""

import json
import zipfile

import pandas
import pyarrow.parquet as pq
from hostile_record import ATTACK, LONG

from elchi.publishing.exports import KINDS
from elchi.publishing.exports.tables import TABLES


def test_parquet_is_typed_and_lists_are_lists(exported):
    table = pq.read_table(exported("parquet", "events.parquet", kinds=("events",), since="2024"))
    (visit,) = table.to_pylist()
    assert visit["countries"] == ["KZ", "TM"]
    assert visit["quotes"] == ["Арман Сарсенов прибыл 4 марта", "Arman Sarsenov arrived on 4 March"]
    assert visit["date_stated"] is True and visit["finding_count"] == 2 and visit["number"] is None
    assert table.schema.field("status").metadata[b"description"].startswith(b"occurred, planned")


def test_every_table_is_in_the_zip_as_parquet(exported):
    with zipfile.ZipFile(exported("parquet", "all.zip")) as archive:
        frames = {kind: pandas.read_parquet(archive.open(f"{kind}.parquet")) for kind in KINDS}
    assert all(list(frames[kind].columns) == TABLES[kind].names for kind in KINDS)
    assert frames["figures"]["change"].dtype == "float64" and frames["figures"]["change"].tolist() == [-12.5]
    assert frames["articles"].set_index("id").loc["a3", "title"] == ATTACK


def lines(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_json_lines_hold_things_whole_with_their_sources(exported):
    made = lines(exported("jsonl", "all.jsonl"))
    kinds = [line["kind"] for line in made]
    assert {kind: kinds.count(kind) for kind in kinds} == {
        "event": 2,
        "agreement": 1,
        "commitment": 1,
        "person": 2,
        "article": 3,
        "finding": 7,
        "membership": 10,
    }
    visit = next(line for line in made if line["kind"] == "event" and line["type"] == "visit")
    assert visit["when"] == {"edtf": "2024-03-04", "stated": True}
    assert visit["sources"][1] == {
        "finding": "a2-1",
        "quote": "Arman Sarsenov arrived on 4 March",
        "confidence": "stated",
        "article": "a2",
        "outlet": "daily.example",
        "url": "https://daily.example/a2",
        "published": "2024-03-06",
        "language": "en",
    }
    page = next(line for line in made if line["kind"] == "article" and line["id"] == "a3")
    assert page["text"] == f"{ATTACK}\n\n{LONG}"
    assert {line["of"] for line in made if line["kind"] == "finding"} == {
        *("event", "agreement", "commitment", "figure", "office"),
    }


def test_a_kind_that_is_part_of_another_comes_when_asked_for(exported):
    (school,) = lines(exported("jsonl", "due.jsonl", kinds=("commitments",)))
    assert school["due"] == "2026" and school["actions"] == {"en": "open a school"}
    tenures = lines(exported("jsonl", "tenures.jsonl", kinds=("tenures",)))
    assert [line["kind"] for line in tenures] == ["tenure", "tenure"]


def test_both_are_the_same_bytes_when_written_twice(exported):
    assert exported("parquet", "one.zip").read_bytes() == exported("parquet", "two.zip").read_bytes()
    assert exported("jsonl", "one.jsonl").read_bytes() == exported("jsonl", "two.jsonl").read_bytes()
