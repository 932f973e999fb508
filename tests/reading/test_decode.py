"""Pages are decoded by what their bytes are, not by what they say they are."""

import time

import pytest

from elchi.reading.decode import decode
from elchi.records import Rejected

RU = "Министр иностранных дел Казахстана прибыл в Ашхабад с официальным визитом — подписана «Программа»."
KK = "Қазақстан мен Түрікменстан министрлері өңірлік ынтымақтастық туралы уағдаласты."
TK = "Türkmenistanyň daşary işler ministri gepleşikleriň jemi boýunça beýannama gol çekdi, ähli ýurtlar."
EN = "The ministers met in Ashgabat and signed a programme."


def page(text: str, charset: str) -> str:
    return f'<html><head><meta charset="{charset}"></head><body><p>{text}</p></body></html>'


@pytest.mark.parametrize("declared", ["utf-8", "windows-1251", "koi8-r", "iso-8859-9", "nonsense", "utf-16"])
@pytest.mark.parametrize(
    ("text", "actual"),
    [
        (RU, "utf-8"),
        (RU, "cp1251"),
        (RU.replace("«", '"').replace("»", '"').replace("—", "-"), "koi8-r"),
        (RU, "utf-16-le"),
        (RU, "utf-16-be"),
        (KK, "utf-8"),
        (KK, "utf-16-le"),
        (KK, "kz1048"),
        (TK, "utf-8"),
        (TK, "cp1250"),
        (EN, "utf-8"),
        (EN, "utf-16-be"),
    ],
)
def test_wrong_declarations_are_survived(text, actual, declared):
    body = page(text, declared).encode(actual)
    assert decode(body) == page(text, declared)
    assert decode(body, charset=declared) == page(text, declared)


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks_win(charset):
    assert decode(RU.encode(charset), charset="koi8-r") == RU


def test_turkish_letters_of_latin_5_are_read_when_declared():
    text = "Görüşmede ikili ilişkiler ele alındı, dışişleri bakanlığı açıkladı."
    assert decode(text.encode("iso-8859-9"), charset="iso-8859-9") == text


def test_a_few_broken_bytes_do_not_cost_the_page():
    body = (RU * 40).encode() + b"\xd0"
    assert decode(body[:500] + b"\xff" + body[500:]).count("Министр") >= 39


def test_a_page_cut_inside_a_letter_is_read():
    assert decode(RU.encode()[:-1]).startswith("Министр иностранных дел")


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\xef\xbb\xbf  \n", "empty"),
        (b"\xff\xfe", "empty"),
        (b"%PDF-1.7\n%\xe2\xe3", "binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "binary"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "binary"),
        (b"PK\x03\x04\x14\x00", "binary"),
        (b"\x1f\x8b\x08\x00", "binary"),
        (bytes(range(256)) * 30, "binary"),
        (b"\x00" * 5000, "binary"),
        (b"\x00\x01\x02\x03" * 1000, "binary"),
    ],
)
def test_what_is_no_text_is_refused(body, reason):
    refused = decode(body, name="x")
    assert isinstance(refused, Rejected)
    assert (refused.reason, refused.name) == (reason, "x")


def test_fifty_megabytes_are_refused_at_once():
    body = b"<p>text</p>" * (50 * 1024 * 1024 // 11)
    began = time.perf_counter()
    refused = decode(body)
    assert isinstance(refused, Rejected)
    assert refused.reason == "too-large"
    assert "MB" in refused.detail
    assert time.perf_counter() - began < 0.1
