"""Web archives: the page is what they hold, with the address it was saved from, and never the day of saving."""

import base64
import quopri

import pytest

from elchi.reading import read
from elchi.records import Article, Rejected

ADDRESS = "https://www.inform.kz/ru/1"
PAGE = (
    "<html><head></head><body><h1>Министр прибыл в Ашхабад</h1><p>31.10.2023</p>"
    "<p>Министр прибыл в Ашхабад с визитом, стороны обсудили торговлю и транзит грузов.</p></body></html>"
)


def archive(page: str, charset: str = "utf-8", kind: str = "text/html", encoding: str = "quoted-printable") -> bytes:
    encode = quopri.encodestring if encoding == "quoted-printable" else base64.encodebytes
    return (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: " + ADDRESS.encode() + b"\r\n"
        b"Date: Tue, 14 Jan 2025 08:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----B----"\r\n\r\n\r\n'
        b"------B----\r\nContent-Type: " + kind.encode() + b"; charset=" + charset.encode() + b"\r\n"
        b"Content-Transfer-Encoding: " + encoding.encode() + b"\r\n\r\n"
        + encode(page.encode(charset))
        + b"\r\n------B----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
        b"------B------\r\n"
    )  # fmt: skip


@pytest.mark.parametrize("charset", ["utf-8", "cp1251"])
@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_a_web_archive_is_read_as_the_page_it_holds(charset, encoding):
    found, plain = read(archive(PAGE, charset, encoding=encoding)), read(PAGE.encode())
    assert isinstance(found, Article) and isinstance(plain, Article)
    assert (found.title, found.text, found.published) == (plain.title, plain.text, "2023-10-31")
    assert (found.url, found.outlet) == (ADDRESS, "inform.kz")


def test_an_archive_without_a_page_is_none():
    found = read(archive("body { color: red }", kind="text/css"))
    assert isinstance(found, Rejected)
    assert (found.reason, found.detail) == ("not-a-page", "The web archive holds no HTML page.")


def test_an_archive_cut_in_the_middle_is_read_as_far_as_it_goes():
    whole = archive(PAGE)
    found = read(whole[: whole.index(b"iVBOR")])
    assert isinstance(found, Article)
    assert found.title == "Министр прибыл в Ашхабад"
