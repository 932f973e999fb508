"""Feeds and sitemaps on a real server: the pages that they list are fetched, in order, with the day that is told."""

import gzip

import pytest

from elchi.reading import captures, read
from elchi.reading.feeds import day_of
from elchi.reading.leads import kind_of
from elchi.records import Capture, Rejected
from tests.fetching.hostile import Hostile

PAGE = (
    "<html><body><h1>Министр {name} прибыл в Ашхабад</h1>"
    "<p>Министр {name} прибыл в Ашхабад с визитом, стороны обсудили торговлю и транзит грузов.</p></body></html>"
)
RSS = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Новости</title>
<item><title>Два</title><link>{url}/2</link><pubDate>Tue, 31 Oct 2023 23:30:00 +0500</pubDate></item>
<item><title>Один</title><link>/1</link></item>
<item><title>Снова два</title><link>{url}/2</link></item>
<item><title>Почта</title><link>mailto:desk@example.org</link></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Два</title><link href="{url}/2"/>
<published>2023-10-31T23:30:00+05:00</published><updated>2023-11-05T00:00:00Z</updated></entry></feed>"""
NEWS = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>{url}/2</loc><lastmod>2024-01-01</lastmod>
<news:news><news:publication_date>2023-10-31T08:00:00+05:00</news:publication_date></news:news></url>
<url><loc>{url}/1</loc><lastmod>2024-01-01</lastmod></url></urlset>"""
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>{url}/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap>
<sitemap><loc>{url}/news.xml</loc><lastmod>2024-01-01</lastmod></sitemap>
<sitemap><loc>{url}/gone.xml</loc></sitemap></sitemapindex>"""
BOMB = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ха"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/hostname">]>
<rss version="2.0"><channel><title>&c;</title><item><title>&d;</title><link>{url}/1</link></item></channel></rss>"""


def page(body: bytes, kind: str = "text/html; charset=utf-8") -> bytes:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    return head.encode() + body


@pytest.fixture(autouse=True)
def near(monkeypatch):
    monkeypatch.setenv("ELCHI_FETCH_INSIDE", "true")
    monkeypatch.setenv("ELCHI_FETCH_PAUSE", "0")
    monkeypatch.setenv("ELCHI_FETCH_TRIES", "1")


@pytest.fixture
def site():
    server = Hostile()
    for name in ("1", "2"):
        server.answers[f"/{name}"] = page(PAGE.format(name=name).encode())
    lists = {"/rss": RSS, "/atom": ATOM, "/news.xml": NEWS, "/index.xml": INDEX, "/bomb": BOMB}
    for path, text in lists.items():
        server.answers[path] = page(text.format(url=server.url).encode(), "application/xml")
    yield server
    server.close()


def told(site, path):
    """The paths of the pages that were found at an address, each with its day."""
    found = list(captures([site.url + path]))
    assert all(isinstance(one, Capture) for one in found)
    return [(one.url.removeprefix(site.url), one.given.get("published")) for one in found]


@pytest.mark.parametrize(
    ("path", "pages"),
    [
        ("/rss", [("/2", "2023-10-31"), ("/1", None)]),
        ("/atom", [("/2", "2023-10-31")]),
        ("/news.xml", [("/2", "2023-10-31"), ("/1", None)]),
        ("/index.xml", [("/2", "2023-10-31"), ("/1", None)]),
        ("/1", [("/1", None)]),
    ],
)
def test_each_page_of_a_list_is_fetched_once_in_its_order(site, path, pages):
    assert told(site, path) == pages


def test_the_day_that_a_feed_tells_is_the_articles(site):
    assert [read(one).published for one in captures([site.url + "/atom"])] == ["2023-10-31"]


def test_a_packed_sitemap_is_unpacked(site):
    body = gzip.compress(NEWS.format(url=site.url).encode())
    site.answers["/news.xml.gz"] = page(body, "application/octet-stream")
    assert [path for path, _ in told(site, "/news.xml.gz")] == ["/2", "/1"]


def test_an_entity_opens_no_file_and_swells_no_feed(site):
    (found,) = captures([site.url + "/bomb"])
    assert isinstance(found, Capture)
    assert found.url == site.url + "/1"


def test_a_page_of_a_feed_that_is_gone_is_refused_and_the_others_are_read(site):
    del site.answers["/2"]
    gone, there = captures([site.url + "/rss"])
    assert isinstance(gone, Rejected)
    assert (gone.reason, gone.name) == ("unreachable", site.url + "/2")
    assert isinstance(there, Capture)


def test_a_list_without_pages_is_empty(site):
    site.answers["/none"] = page(b"<rss version='2.0'><channel></channel></rss>", "application/rss+xml")
    (found,) = captures([site.url + "/none"])
    assert isinstance(found, Rejected)
    assert found.reason == "empty"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- made by us --><feed xmlns='x'>", "feed"),
        (b"<rdf:RDF xmlns:rdf='x'>", "feed"),
        (b"<html><body><rss>", None),
        (b"feed", None),
        (b"", None),
    ],
)
def test_a_list_is_told_by_its_first_element(body, kind):
    assert kind_of(body) == kind


@pytest.mark.parametrize(
    ("text", "day"), [("2024-02-30", None), ("", None), ("Wed, 1 May 2024 00:10:00 +0500", "2024-05-01")]
)
def test_a_day_that_cannot_be_is_none(text, day):
    assert day_of(text) == day


def test_a_feed_of_two_hundred_megabytes_is_let_go_at_the_limit(site):
    sent = []

    def swell(talk):
        item = b"<item><link>/1</link></item>" * 40_000
        talk.say(b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n<rss><channel>")
        while sum(sent) < 200 * 1024 * 1024:
            talk.say(item)
            sent.append(len(item))

    site.answers["/swollen"] = swell
    (found,) = captures([site.url + "/swollen"])
    assert isinstance(found, Rejected)
    assert found.reason == "too-large"
    assert sum(sent) < 40 * 1024 * 1024
