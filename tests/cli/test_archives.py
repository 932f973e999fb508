"""Archives and tables by the command line: pages into a record, and what was passed over told at the end."""

import gzip

import pyarrow as pa
import pytest
from pyarrow import parquet

from elchi.cli import main

TEXT = (
    "Министр иностранных дел Казахстана прибыл с официальным визитом в Ашхабад.\n\n"
    "Министр иностранных дел Казахстана Мурат Нуртлеу провёл переговоры с министром иностранных дел Туркменистана."
)


def ran(*arguments: str) -> int:
    with pytest.raises(SystemExit) as left:
        main(list(arguments))
    return int(left.value.code or 0)


def record(block: bytes, kind: str = "response") -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nContent-Type: application/http\r\nContent-Length: {len(block)}\r\n\r\n"
    return gzip.compress(head.encode() + block + b"\r\n\r\n")


def test_an_archive_is_read_into_a_record_and_its_losses_are_told(tmp_path, capsys):
    body = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT.split("\n\n"))
    page = (
        f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>{body}</body></html>".encode()
    )
    spoilt = record(page)[:-20]
    (tmp_path / "a.warc.gz").write_bytes(record(page, "revisit") + spoilt + record(page))
    assert ran("read", str(tmp_path / "a.warc.gz"), "--store", str(tmp_path / "e.db"), "--workers", "1") == 1
    told = capsys.readouterr()
    assert "1 new, 1 rejected" in told.out
    assert "The record is damaged" in told.err
    assert "records of archives without a page: 1 revisit" in told.err


def test_columns_are_named_on_the_command_line(tmp_path, capsys):
    parquet.write_table(pa.table({"body": [TEXT]}), tmp_path / "p.parquet")
    assert ran("extract", str(tmp_path / "p.parquet"), "--columns", "text=body") == 0
    assert "visit" in capsys.readouterr().out
    assert ran("extract", str(tmp_path / "p.parquet")) == 1
    assert "its columns are: body" in capsys.readouterr().err
    assert ran("extract", str(tmp_path / "p.parquet"), "--columns", "words=body") == 2
    assert "FIELD=COLUMN" in capsys.readouterr().err
