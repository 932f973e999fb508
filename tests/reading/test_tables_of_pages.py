"""JSON Lines and Parquet, packed or not, with columns of any name, and lists of archives."""

import gzip
import json
from datetime import date

import pyarrow as pa
import pytest
from fastwarc.stream_io import ZstdWriter
from pyarrow import parquet

from elchi.errors import InputError
from elchi.reading import Intake, captures, columns_of, read
from elchi.records import Article, Capture

TEXT = "Министр прибыл в Ашхабад.\n\nСтороны обсудили торговлю и транзит, сообщает пресс-служба МИД Казахстана."
HTML = f"<html><body><h1>Министр прибыл</h1><p>{TEXT}</p></body></html>"
ROWS = [
    {"body": TEXT, "link": "https://www.inform.kz/1", "day": "2023-10-31", "other": 1},
    {"body": TEXT.replace("торговлю", "газ"), "link": "https://turkmenportal.com/2", "day": None, "other": 2},
]
COLUMNS = "text=body, url=link,published=day"


def written(path, lines: bytes):
    if path.suffix == ".zst":
        with path.open("wb") as file:
            out = ZstdWriter(file)
            out.write(lines)
            out.close()
    else:
        path.write_bytes(gzip.compress(lines) if path.suffix == ".gz" else lines)
    return path


def in_lines(rows) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


@pytest.mark.parametrize("name", ["p.jsonl", "p.jsonl.gz", "p.JSONL.ZST", "p.parquet"])
def test_columns_of_any_name_are_taken_as_the_fields_of_a_page(tmp_path, name):
    path = tmp_path / name
    if name.endswith("parquet"):
        parquet.write_table(pa.Table.from_pylist(ROWS), path)
    else:
        written(path.with_suffix(path.suffix.lower()), in_lines(ROWS)).rename(path)
    found = list(captures([path], Intake(columns=columns_of(COLUMNS))))
    articles = [read(each) for each in found]
    assert [each.name for each in found] == [f"{path}:1", f"{path}:2"]
    assert all(isinstance(each, Article) for each in articles)
    assert [each.outlet for each in articles] == ["inform.kz", "turkmenportal.com"]
    assert [each.published for each in articles] == ["2023-10-31", None]


def test_a_folder_gives_what_its_tables_and_archives_hold_but_no_lists(tmp_path):
    parquet.write_table(pa.table({"text": [TEXT]}), tmp_path / "b.parquet")
    written(tmp_path / "a.jsonl.gz", in_lines([{"html": HTML}]))
    (tmp_path / "c.warc").write_bytes(b"")
    (tmp_path / "d.paths").write_text("c.warc\n")
    assert [each.name.removeprefix(f"{tmp_path}/") for each in captures([tmp_path])] == [
        "a.jsonl.gz:1",
        "b.parquet:1",
    ]


def test_dates_and_bytes_of_a_table_are_understood(tmp_path):
    table = pa.table({"html": [HTML.encode("cp1251")], "published": [date(2023, 10, 31)], "id": [17]})
    parquet.write_table(table, tmp_path / "p.parquet")
    (found,) = captures([tmp_path / "p.parquet"])
    article = read(found)
    assert isinstance(article, Article)
    assert (article.id, article.published, article.title) == ("17", "2023-10-31", "Министр прибыл")


def test_a_table_without_a_page_tells_its_columns(tmp_path):
    parquet.write_table(pa.table({"body": [TEXT], "link": ["x"]}), tmp_path / "p.parquet")
    (found,) = captures([tmp_path / "p.parquet"])
    assert found.reason == "unreadable"
    assert "its columns are: body, link" in found.detail
    assert "--columns text=" in found.detail


def test_a_row_without_text_is_refused_alone(tmp_path):
    parquet.write_table(pa.table({"text": ["  ", None, TEXT]}), tmp_path / "p.parquet")
    found = [read(each) for each in captures([tmp_path / "p.parquet"])]
    assert [getattr(each, "reason", "read") for each in found] == ["empty", "empty", "read"]


def test_a_thousand_row_groups_are_read_a_few_rows_at_a_time(tmp_path):
    parquet.write_table(pa.table({"text": [TEXT] * 1000}), tmp_path / "p.parquet", row_group_size=1)
    assert [each.name for each in captures([tmp_path / "p.parquet"])][-1].endswith(":1000")


@pytest.mark.parametrize("name", ["p.jsonl.gz", "p.jsonl.zst"])
def test_a_packed_file_that_breaks_off_gives_what_stands_before(tmp_path, name):
    rows = [{"text": f"{TEXT} {n**200}"} for n in range(3000)]
    path = written(tmp_path / name, in_lines(rows))
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    *before, last = captures([path])
    assert len(before) > 100
    assert all(isinstance(each, Capture) for each in before[:100])
    assert last.reason in {"damaged", "unreadable"}
    assert "after line" in last.detail or "not a JSON object" in last.detail


@pytest.mark.parametrize("name", ["p.parquet", "p.jsonl.gz", "p.jsonl.zst"])
@pytest.mark.parametrize("content", [b"PAR1 nothing", b"\x00" * 40])
def test_a_file_that_is_not_what_its_name_says_is_refused(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    (found,) = captures([tmp_path / name])
    assert found.reason == "unreadable"


def test_a_line_without_end_is_refused_and_the_next_is_read(tmp_path):
    path = tmp_path / "p.jsonl"
    path.write_bytes(b'{"text": "' + b"a" * (41 << 20) + b'"}\n' + in_lines([{"text": TEXT}]))
    first, second = captures([path])
    assert first.reason == "too-large"
    assert second.name.endswith(":2")


@pytest.mark.parametrize("told", ["text", "text=", "=body", "words=body", "text=body,when=day"])
def test_a_column_map_that_says_nothing_is_told(told):
    with pytest.raises(InputError, match="fields of a page are text, html"):
        columns_of(told)


@pytest.mark.parametrize("packed", [False, True])
def test_a_list_of_archives_is_read_under_its_base(tmp_path, packed):
    news = tmp_path / "data" / "crawl-data" / "CC-NEWS"
    news.mkdir(parents=True)
    html = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{HTML}".encode()
    head = f"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: {len(html)}\r\n\r\n"
    (news / "1.warc.gz").write_bytes(gzip.compress(head.encode() + html + b"\r\n\r\n"))
    listed = b"crawl-data/CC-NEWS/1.warc.gz\n\ncrawl-data/CC-NEWS/2.warc.gz\n"
    path = written(tmp_path / f"warc.paths{'.gz' if packed else ''}", listed)
    first, second = captures([path], Intake(base=str(tmp_path / "data")))
    assert first.name == f"{news}/1.warc.gz:0"
    assert (second.reason, second.name) == ("unreadable", "crawl-data/CC-NEWS/2.warc.gz")
    assert "--base" in second.detail
    assert next(each.name for each in captures([path], Intake(base=str(news)))) == f"{news}/1.warc.gz:0"
