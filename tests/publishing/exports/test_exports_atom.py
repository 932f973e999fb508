"""Feeds are read by a feed reader's library, and held to RFC 4287."""

import re

import feedparser
from lxml import etree

from elchi.publishing.addresses import Addresses
from elchi.publishing.captions import Caption
from elchi.publishing.exports.atom import Entries, Entry, feed
from elchi.records import Article

ATOM = "{http://www.w3.org/2005/Atom}"
DAY = re.compile(r"\d{4}-\d\d-\d\dT00:00:00Z")


def valid(content):
    """RFC 4287, sections 3.3, 4.1.1 and 4.1.2: what must be there, once, and as what."""
    root = etree.fromstring(content)
    assert root.tag == f"{ATOM}feed"
    for holder in (root, *root.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(holder.findall(ATOM + name)) == 1, (name, etree.tostring(holder))
        assert re.match(r"(tag|https?):", holder.findtext(f"{ATOM}id"))
        assert DAY.fullmatch(holder.findtext(f"{ATOM}updated"))
        links = [(one.get("rel"), one.get("hreflang")) for one in holder.findall(f"{ATOM}link")]
        assert links.count(("alternate", None)) == 1 or (holder is root and len(links) == len(set(links)))
    assert root.find(f"{ATOM}author/{ATOM}name").text
    ids = [one.findtext(f"{ATOM}id") for one in root.iter(f"{ATOM}entry")]
    assert len(ids) == len(set(ids))
    return root


def test_a_file_of_everything(given):
    content = given("atom", "a.atom").read_bytes()
    valid(content)
    read = feedparser.parse(content)
    assert not read.bozo
    assert read.feed.updated == "2025-01-10T00:00:00Z"
    assert [entry.title for entry in read.entries] == [
        "State visit to Kazakhstan: Kazakhstan – Turkmenistan",
        "Multilateral meeting: Kazakhstan, Turkmenistan, Uzbekistan",
        "Talks: Kazakhstan – Turkmenistan",
        "Договор о дружбе",
        "Open a bridge",
        "Sapar yza süýşürildi",
        "Talks in Ashgabat",
        "Переговоры <b>в Ашхабаде</b>",
    ]
    talks = read.entries[2]
    assert talks.summary == "“Dana Omarova held talks on 20–21 May” – daily.example, 2024-05-23"
    assert (talks.published, talks.updated) == ("2024-05-22T00:00:00Z", "2024-05-23T00:00:00Z")
    assert [link.href for link in talks.links if link.rel == "via"] == [
        "https://vesti.example/r1",
        "https://daily.example/e1",
    ]
    assert {tag.term for tag in talks.tags} == {"talks", "occurred", "stated", "KZ", "TM"}
    assert read.entries[-1].author == "vesti.example"


def test_titles_and_quotes_keep_their_language(given):
    root = valid(given("atom", "a.atom").read_bytes())
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    found = {one.findtext(f"{ATOM}title"): one for one in root.iter(f"{ATOM}entry")}
    treaty = found["Договор о дружбе"]
    assert treaty.find(f"{ATOM}title").get(lang) == "ru"
    visit = found["State visit to Kazakhstan: Kazakhstan – Turkmenistan"]
    assert (visit.find(f"{ATOM}title").get(lang), visit.find(f"{ATOM}summary").get(lang)) == ("en", "tk")


def test_hostile_pages(exported):
    content = exported("atom", "a.xml").read_bytes()
    valid(content)
    assert b"javascript:" not in content
    (page,) = [one for one in feedparser.parse(content).entries if "HYPERLINK" in one.title]
    assert page.id == "tag:elchi.invalid,2026:article/a3"


def test_the_portal_has_its_own_addresses():
    entries = Entries("en", Addresses("https://e.example"))
    page = Article(id="a 1", title="<script>\x00\ud800 & ]]>", language="ru", text="x", published="2024-01-02")
    content = feed(
        [entries.article(page)],
        title='News & "more"',
        address="https://e.example/articles.atom?q=a&b=1",
        language="en",
        page="https://e.example/articles?q=a&b=1",
    )
    root = valid(content)
    assert root.findtext(f"{ATOM}id") == "https://e.example/articles.atom?q=a&b=1"
    assert root.findtext(f"{ATOM}title") == 'News & "more"'
    assert [(one.get("rel"), one.get("href")) for one in root.findall(f"{ATOM}link")] == [
        ("self", "https://e.example/articles.atom?q=a&b=1"),
        ("alternate", "https://e.example/articles?q=a&b=1"),
    ]
    (entry,) = root.iter(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == "<script> & ]]>"
    assert entry.find(f"{ATOM}link").get("href") == "https://e.example/articles/a%201"


def test_an_empty_list_is_a_feed_and_an_undated_entry_is_older_than_any():
    root = valid(feed([], title="Empty", address="https://e.example/x.atom", language="kk"))
    assert root.findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"
    entry = Entry(id="tag:elchi.invalid,2026:event/e", title=Caption("T", "en"))
    (made,) = valid(feed([entry], title="One", address="https://e.example/x.atom", language="en")).iter(
        f"{ATOM}entry"
    )
    assert made.findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"


def test_a_headline_of_ten_thousand_letters_is_cut():
    entry = Entry(id="tag:elchi.invalid,2026:event/e", title=Caption("Ж" * 10_000, "ru"))
    (made,) = feedparser.parse(feed([entry], title="x", address="https://e.example/x", language="ru")).entries
    assert len(made.title) <= 1000
