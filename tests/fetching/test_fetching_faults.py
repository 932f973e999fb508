"""What a server may do to a fetcher, one fault a test: it ends in time, within bounds, with a clear word."""

import gzip
import ssl
import time
import tracemalloc
import zlib
from pathlib import Path

import pytest

from elchi.fetching import Answer, NotFetched
from tests.fetching.hostile import OK, endless, moved, packed, page, slowly, status

CERTIFICATE = Path(__file__).parent / "self-signed.pem"
TEXT = b"<p>" + "Переговоры в Астане. ".encode() * 200


def refused(found, reason, words) -> None:
    assert isinstance(found, NotFetched), found
    assert found.reason == reason
    assert words in found.detail


def peak(work) -> tuple[object, int]:
    tracemalloc.start()
    try:
        return work(), tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_page_comes_whole_with_what_is_said_of_it(server, fetcher):
    server.answers["/a"] = page(TEXT, 'ETag: "7"', kind="Text/HTML; charset=windows-1251")
    found = fetcher(contact="desk@example.org").fetch(f"{server.url}/a#part")
    assert isinstance(found, Answer)
    assert (found.body, found.kind, found.charset, found.known.etag) == (TEXT, "text/html", "windows-1251", '"7"')
    sent = server.asked[-1].headers
    assert sent["User-Agent"] == "Elchi (reads the news of diplomacy; +desk@example.org)"
    assert (sent["Host"], sent["Accept-Encoding"]) == (f"127.0.0.1:{server.port}", "gzip, deflate")


@pytest.mark.parametrize("layers", [1, 2])
def test_a_gzip_bomb_is_unpacked_no_further_than_the_limit(server, fetcher, layers):
    bomb = gzip.compress(b"\0" * 50_000_000)
    body = bomb if layers == 1 else gzip.compress(bomb)
    server.answers["/bomb"] = page(body, "Content-Encoding: gzip" + ", gzip" * (layers - 1))
    found, most = peak(lambda: fetcher().fetch(f"{server.url}/bomb"))
    if layers == 1:
        refused(found, "too-large", "over 0.0954 MB, counted out of its compression")
    else:
        refused(found, "unreachable", "compressed in a way that was not asked for")
    assert most < 3_000_000


def test_an_endless_answer_is_too_large(server, fetcher):
    server.answers["/endless"] = endless
    found, most = peak(lambda: fetcher().fetch(f"{server.url}/endless"))
    refused(found, "too-large", "over 0.0954 MB")
    assert most < 3_000_000


def test_two_hundred_megabytes_that_are_announced_are_not_awaited(server, fetcher):
    server.answers["/feed"] = lambda talk: talk.say(OK, b"Content-Length: 209715200\r\n\r\n", b"<rss>")
    refused(fetcher().fetch(f"{server.url}/feed"), "too-large", "over 0.0954 MB")


@pytest.mark.parametrize("part", ["head", "body"])
def test_a_byte_now_and_then_comes_to_an_end(server, fetcher, part):
    head = OK + b"Content-Length: 4000\r\n\r\n"
    slow = slowly(head if part == "head" else b"x" * 4000, 0.1)

    def answer(talk):
        if part == "body":
            talk.say(head)
        slow(talk)

    server.answers["/slow"] = answer
    begun = time.monotonic()
    refused(fetcher(seconds=0.6).fetch(f"{server.url}/slow"), "unreachable", "not whole within 0.6 seconds")
    assert time.monotonic() - begun < 1.5


def test_silence_comes_to_an_end(server, fetcher):
    server.answers["/silent"] = lambda talk: talk.hang()
    begun = time.monotonic()
    refused(fetcher(seconds=0.6).fetch(f"{server.url}/silent"), "unreachable", "not whole within 0.6 seconds")
    assert time.monotonic() - begun < 1.5


def test_redirects_that_meet_and_redirects_without_end(server, fetcher):
    server.answers["/a"], server.answers["/b"] = moved("/b"), moved("/a", 301)
    refused(fetcher().fetch(f"{server.url}/a"), "unreachable", "redirects in a circle")
    assert server.paths == ["/a", "/b"]
    server.answers |= {f"/{n}": moved(f"/{n + 1}", 307) for n in range(50)}
    refused(fetcher(redirects=5).fetch(f"{server.url}/0"), "unreachable", "redirects more than 5 times")
    assert len(server.paths) == 2 + 6


@pytest.mark.parametrize("to", ["file:///etc/passwd", "gopher://127.0.0.1/", "ftp://example.org/x", "javascript:1"])
def test_a_redirect_to_another_scheme_is_forbidden(server, fetcher, to):
    server.answers["/a"] = moved(to)
    refused(fetcher().fetch(f"{server.url}/a"), "forbidden", "Only http and https")


def test_a_redirect_to_an_address_with_a_password_is_forbidden(server, fetcher):
    server.answers["/a"] = moved(f"http://aigul:swordfish@127.0.0.1:{server.port}/b")
    found = fetcher().fetch(f"{server.url}/a")
    refused(found, "forbidden", "carries a name or password")
    assert "swordfish" not in repr(found)


def test_an_answer_shorter_than_it_says_is_cut_off(server, fetcher):
    server.answers["/short"] = lambda talk: talk.say(OK, b"Content-Length: 5000\r\n\r\n", TEXT[:1000])
    refused(fetcher().fetch(f"{server.url}/short"), "unreachable", "was cut off")


def test_an_answer_longer_than_it_says_ends_where_it_says(server, fetcher):
    server.answers["/long"] = lambda talk: talk.say(OK, b"Content-Length: 10\r\n\r\n", TEXT)
    assert fetcher().fetch(f"{server.url}/long").body == TEXT[:10]


def test_two_lengths_are_no_answer(server, fetcher):
    server.answers["/two"] = lambda talk: talk.say(OK, b"Content-Length: 3\r\nContent-Length: 5\r\n\r\nabcde")
    refused(fetcher().fetch(f"{server.url}/two"), "unreachable", "not HTTP")


@pytest.mark.parametrize("kept", [20, 200, -8])
def test_gzip_that_was_cut_off_is_told(server, fetcher, kept):
    body = gzip.compress(bytes(range(256)) * 20 + TEXT)[:kept]
    server.answers["/cut"] = page(body, "Content-Encoding: gzip")
    refused(fetcher().fetch(f"{server.url}/cut"), "unreachable", "was cut off")


def test_damaged_and_lying_compression(server, fetcher):
    body = bytearray(gzip.compress(bytes(range(256)) * 100))
    body[40:60] = b"\xff" * 20
    server.answers["/damaged"] = page(bytes(body), "Content-Encoding: gzip")
    server.answers["/plain"] = page(TEXT, "Content-Encoding: gzip")
    server.answers["/br"] = page(TEXT, "Content-Encoding: br")
    refused(fetcher().fetch(f"{server.url}/damaged"), "unreachable", "compression is damaged")
    refused(fetcher().fetch(f"{server.url}/plain"), "unreachable", "compression is damaged")
    refused(fetcher().fetch(f"{server.url}/br"), "unreachable", "not asked for: br")


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress, lambda data: zlib.compress(data)[2:-4], bytes])
def test_every_compression_that_is_asked_for_is_read(server, fetcher, pack):
    coding = {gzip.compress: "gzip", bytes: "identity"}.get(pack, "deflate")
    server.answers["/packed"] = page(pack(TEXT), f"Content-Encoding: {coding}")
    assert fetcher().fetch(f"{server.url}/packed").body == TEXT


def test_an_empty_answer_that_claims_to_be_packed_is_empty(server, fetcher):
    server.answers["/empty"] = page(b"", "Content-Encoding: gzip")
    assert fetcher().fetch(f"{server.url}/empty").body == b""


@pytest.mark.parametrize("many", [True, False])
def test_headers_without_end_are_too_large(server, fetcher, many):
    bomb = b"".join(b"X-%d: %b\r\n" % (n, b"y" * 100) for n in range(3000)) if many else b"X: " + b"y" * 300_000
    server.answers["/headers"] = lambda talk: talk.say(OK, bomb, b"\r\n")
    refused(fetcher().fetch(f"{server.url}/headers"), "too-large", "headers are over 100 KB")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (b"220 mail.example ESMTP\r\n\r\n", "not HTTP"),
        (b"", "without an answer"),
        (b"HTTP/1.1 200", "without an answer"),
    ],
)
def test_what_is_no_http_is_told(server, fetcher, answer, words):
    server.answers["/odd"] = answer
    refused(fetcher().fetch(f"{server.url}/odd"), "unreachable", words)


def test_broken_encryption_is_told(fetcher, servers):
    plain = servers(wrap=lambda plain: (plain.recv(99), plain.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n"), plain)[2])
    refused(fetcher().fetch(f"https://127.0.0.1:{plain.port}/"), "unreachable", "encryption is broken")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    own = servers(wrap=lambda plain: context.wrap_socket(plain, server_side=True))
    found = fetcher(lambda *_: ["127.0.0.1"]).fetch(f"https://loopback.example:{own.port}/")
    refused(found, "unreachable", "certificate is not accepted: self-signed certificate")
    assert own.asked == []


def test_a_hang_in_the_middle_of_the_encryption_comes_to_an_end(fetcher, servers):
    slow = servers(wrap=lambda plain: (plain.recv(10), slow.ended.wait(5), plain)[2])
    begun = time.monotonic()
    found = fetcher(seconds=0.6).fetch(f"https://127.0.0.1:{slow.port}/")
    refused(found, "unreachable", "does not answer")
    assert time.monotonic() - begun < 1.5


@pytest.mark.parametrize(
    ("code", "lasting"), [(404, True), (410, True), (403, True), (451, True), (500, False), (408, False)]
)
def test_a_status_is_told(server, fetcher, code, lasting):
    server.answers["/x"] = status(code)
    found = fetcher().fetch(f"{server.url}/x")
    refused(found, "unreachable", f"answered {code}")
    assert found.lasting == lasting


@pytest.mark.parametrize(
    ("url", "reason", "words"),
    [
        ("ftp://example.org/x", "forbidden", "Only http and https"),
        ("file:///etc/passwd", "forbidden", "Only http and https"),
        ("http://", "forbidden", "names no host"),
        ("http://[::1", "forbidden", "not written as addresses are"),
        ("http://example.org:99999/", "forbidden", "not written as addresses are"),
        ("http://exa mple.org/", "forbidden", "names no host"),
        ("http://example.org/" + "a" * 5000, "forbidden", "over 4000 characters"),
        ("https://aigul:swordfish@example.org/", "forbidden", "carries a name or password"),
        ("http://nowhere.invalid/", "unreachable", "host is not known"),
        ("http://127.0.0.1:1/", "unreachable", "refuses the connection"),
    ],
)
def test_addresses_that_lead_nowhere(fetcher, url, reason, words):
    found = fetcher().fetch(url)
    refused(found, reason, words)
    assert "swordfish" not in repr(found)


def test_packed_answers_are_read_in_pieces(server, fetcher):
    server.answers["/a"] = packed(TEXT * 5)
    assert fetcher().fetch(f"{server.url}/a").body == TEXT * 5
