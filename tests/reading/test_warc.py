"""Web archives give their pages one by one; what is damaged in them is lost alone and told."""

import gzip
import hashlib
import re
import zlib
from base64 import b32encode
from collections import Counter
from random import Random

import brotli
import pytest

from elchi.reading import Intake, captures, read
from elchi.records import Article, Capture, Rejected

BODY = (
    "<html><head><title>Министр прибыл в Ашхабад</title></head><body><h1>Министр прибыл в Ашхабад</h1>"
    "<p>Министр прибыл в Ашхабад с визитом, стороны обсудили торговлю и транзит грузов. Номер {}.</p></body></html>"
)


def answer(body: bytes, headers: str = "", status: str = "200 OK", kind: str = "text/html; charset=utf-8") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{headers}\r\n".encode() + body


def record(block: bytes, number: int = 0, kind: str = "response", headers: str = "", length: int | None = None):
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://www.inform.kz/ru/{number}\r\n"
        f"WARC-Date: 2024-05-06T23:08:09Z\r\nWARC-Record-ID: <urn:uuid:{number:032d}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\n{headers}"
        f"Content-Length: {len(block) if length is None else length}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def page(number: int = 0) -> bytes:
    return answer(BODY.format(number).encode())


def taken(tmp_path, content: bytes, name: str = "a.warc.gz"):
    path = tmp_path / name
    path.write_bytes(content)
    intake = Intake()
    return list(captures([path], intake)), intake.passed


def pages(found) -> list[Capture]:
    return [each for each in found if isinstance(each, Capture)]


def chunked(body: bytes, size: int = 7) -> bytes:
    parts = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_a_page_has_its_address_its_day_of_capture_and_a_name_that_leads_back(tmp_path, name):
    packed = gzip.compress if name.endswith("gz") else bytes
    first = packed(record(b"software: x\r\n", kind="warcinfo"))
    (found,), passed = taken(tmp_path, first + packed(record(page(), 7)), name)
    assert isinstance(found, Capture)
    assert (found.url, found.charset, found.captured) == ("https://www.inform.kz/ru/7", "utf-8", "2024-05-06")
    assert found.name == f"{tmp_path}/{name}:{len(first)}"
    assert passed == Counter(warcinfo=1)
    article = read(found)
    assert isinstance(article, Article)
    assert (article.outlet, article.published) == ("inform.kz", None)
    assert article.text.endswith("Номер 0.")


@pytest.mark.parametrize(
    ("headers", "written"),
    [
        ("Content-Encoding: gzip\r\n", gzip.compress),
        ("Content-Encoding: deflate\r\n", zlib.compress),
        ("Content-Encoding: br\r\n", brotli.compress),
        ("Transfer-Encoding: chunked\r\n", chunked),
        ("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", lambda body: chunked(gzip.compress(body))),
        ("Transfer-Encoding: chunked\r\n", bytes),
        ("Content-Encoding: gzip\r\n", bytes),
        ("Transfer-Encoding: chunked\r\nContent-Encoding: br\r\n", bytes),
    ],
    ids=["gzip", "deflate", "br", "chunked", "both", "undone chunks", "undone gzip", "undone both"],
)
def test_what_the_server_encoded_is_undone_once(tmp_path, headers, written):
    body = BODY.format(1).encode()
    (found,), _ = taken(tmp_path, gzip.compress(record(answer(written(body), headers))))
    assert isinstance(found, Capture)
    assert found.body == body


def test_only_pages_that_were_had_are_taken_and_the_rest_is_counted(tmp_path):
    blocks = [
        record(b"GET / HTTP/1.1\r\n\r\n", kind="request"),
        record(page(), kind="revisit"),
        record(answer(b"<html>gone</html>", status="404 Not Found")),
        record(answer(b"", "Location: /b\r\n", status="301 Moved")),
        record(answer(b"\x89PNG", kind="image/png")),
        record(answer(b"{}", kind="application/json")),
        record(b"a: b\r\n", kind="metadata"),
        record(page()),
        record(answer(BODY.encode(), kind="application/xhtml+xml")),
    ]
    found, passed = taken(tmp_path, b"".join(map(gzip.compress, blocks)))
    assert len(pages(found)) == len(found) == 2
    assert passed == {
        "request": 1,
        "revisit": 1,
        "metadata": 1,
        "response without success": 2,
        "response without HTML": 2,
    }


def test_a_record_that_the_crawler_cut_off_is_refused_with_the_reason(tmp_path):
    (found,), _ = taken(tmp_path, gzip.compress(record(page(), headers="WARC-Truncated: length\r\n")))
    assert isinstance(found, Rejected)
    assert found.reason == "damaged"
    assert "cut off when it was captured (length)" in found.detail


def test_an_archive_packed_as_a_whole_is_read_record_by_record(tmp_path):
    found, _ = taken(tmp_path, gzip.compress(b"".join(record(page(n), n) for n in range(5))))
    assert [each.url[-1] for each in pages(found)] == list("01234")
    assert found[0].name.endswith(".warc.gz:0")
    assert "+" in found[1].name


@pytest.mark.parametrize("content", [b"", b"not an archive", b"\x1f\x8b\x08\x00", gzip.compress(b"no record")])
@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_a_file_that_is_no_archive_is_a_refusal_or_nothing(tmp_path, content, name):
    found, _ = taken(tmp_path, content, name)
    assert [each.reason for each in found] == ["damaged"] * bool(content)


def test_a_missing_archive_is_a_refusal(tmp_path):
    (found,) = captures([tmp_path / "none.warc.gz"])
    assert (found.reason, found.name) == ("unreadable", str(tmp_path / "none.warc.gz"))


def test_a_page_and_a_record_that_are_too_large_are_told(tmp_path):
    bomb = record(answer(gzip.compress(b" " * (21 << 20)), "Content-Encoding: gzip\r\n"), 1)
    large = record(answer(b" " * (21 << 20)), 2)
    found, _ = taken(tmp_path, b"".join(map(gzip.compress, [bomb, large, record(page(), 3)])))
    assert [getattr(each, "reason", "read") for each in found] == ["too-large", "too-large", "read"]


def flipped(packed: bytes, random: Random) -> bytes:
    place = random.randrange(10, len(packed))
    return packed[:place] + bytes([packed[place] ^ (1 << random.randrange(8))]) + packed[place + 1 :]


def without_magic(packed: bytes, random: Random) -> bytes:
    return bytes([packed[0] ^ (1 << random.randrange(8))]) + packed[1:]


def cut(packed: bytes, random: Random) -> bytes:
    return packed[: random.randrange(20, len(packed) - 1)]


def misnumbered(number: int, random: Random) -> bytes:
    block = page(number)
    return gzip.compress(record(block, number, length=len(block) + random.choice([-40, -3, 5, 999, 10**12])))


def without_head(number: int, random: Random) -> bytes:
    whole = record(page(number), number)
    broken = [b"XARC" + whole[4:], whole.replace(b"Content-Length", b"Content-Lxngth"), whole.replace(b"\r\n", b"\n")]
    return gzip.compress(random.choice(broken))


KINDS = {
    "flipped": lambda n, random: flipped(gzip.compress(record(page(n), n)), random),
    "without magic": lambda n, random: without_magic(gzip.compress(record(page(n), n)), random),
    "cut": lambda n, random: cut(gzip.compress(record(page(n), n)), random),
    "wrong length": misnumbered,
    "broken header": without_head,
}


def test_a_thousand_damaged_records_among_ten_thousand_lose_only_themselves(tmp_path):
    random = Random(7)
    bad = dict(zip(random.sample(range(10_000), 1000), list(KINDS) * 200, strict=True))
    whole = [KINDS[bad[n]](n, random) if n in bad else gzip.compress(record(page(n), n), 1) for n in range(10_000)]
    found, _ = taken(tmp_path, b"".join(whole))
    kept = [int(each.url.rsplit("/", 1)[1]) for each in pages(found)]
    assert [n for n in range(10_000) if n not in bad] == kept
    lost = [each for each in found if isinstance(each, Rejected)]
    apart = sum(n - 1 not in bad for n in bad)
    assert apart <= len(lost) <= 1000
    assert {each.reason for each in lost} <= {"damaged", "too-large"}


def digested(block: bytes, number: int) -> bytes:
    digest = b32encode(hashlib.sha1(block).digest()).decode()
    return record(block, number, headers=f"WARC-Block-Digest: sha1:{digest}\r\n")


def test_damage_in_a_plain_archive_is_lost_alone_too(tmp_path):
    random, whole = Random(3), []
    for number in range(600):
        made = digested(page(number), number)
        at = random.randrange(len(made) - 300, len(made) - 10)
        spoilt = {
            1: made[:at] + bytes([made[at] ^ 1]) + made[at + 1 :],
            2: made.replace(b"Content-Length: ", b"Content-Length: 9", 1),
            3: re.sub(
                rb"(Content-Length: )(\d+)", lambda found: found[1] + b"%d" % (int(found[2]) - 90), made, count=1
            ),
            4: made[: len(made) // 2],
            5: made.replace(b"Content-Length", b"Content-Lxngth"),
        }
        whole.append(spoilt.get(number % 20, made))
    found, _ = taken(tmp_path, b"".join(whole), "a.warc")
    kept = {int(each.url.rsplit("/", 1)[1]) for each in pages(found)}
    assert {n for n in range(600) if not 1 <= n % 20 <= 5} - kept == set()
    assert len(kept) == 600 - 150
    assert sum(isinstance(each, Rejected) for each in found) >= 120
