"""Pages that are broken, huge, deep or no articles give an answer, quickly, and never an exception."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from elchi.reading import captures, read
from elchi.records import Article, Capture, Rejected

BODY = (
    "<p>Министр иностранных дел Казахстана прибыл в Ашхабад с официальным визитом, сообщает пресс-служба МИД.</p>"
    "<p>Стороны договорились увеличить товарооборот и провести заседание комиссии до конца года.</p>"
)
PAGE = f"<html><head><title>Министр прибыл в Ашхабад</title></head><body><h1>Министр прибыл в Ашхабад</h1>{BODY}</body></html>"  # noqa: E501


@pytest.mark.parametrize(
    "tag", ["div", "b", "span", "ul><li", "table><tr><td", "font", "a", "section", "blockquote", "h1"]
)
def test_a_hundred_thousand_levels_take_no_time(tag):
    began = time.perf_counter()
    found = read(("<html><body>" + f"<{tag}>" * 100_000 + BODY).encode())
    assert time.perf_counter() - began < 2
    assert isinstance(found, Article) or found.reason == "too-deep"


def test_a_deep_page_is_read_where_only_wrappers_nest():
    found = read(("<html><body>" + "<div>" * 100_000 + BODY).encode())
    assert isinstance(found, Article)
    assert "увеличить товарооборот" in found.text


@pytest.mark.parametrize("size", [150, 300, 500, 600])
def test_a_page_cut_off_is_read_as_far_as_it_goes(size):
    found = read(PAGE.encode()[:size])
    assert isinstance(found, Article | Rejected)
    if size >= 500:
        assert isinstance(found, Article)
        assert found.title == "Министр прибыл в Ашхабад"


def test_entities_of_xml_are_not_expanded():
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><html><body>&b;' + BODY
    found = read(bomb.encode())
    assert isinstance(found, Article)
    assert "aaaa" not in found.text


def test_an_external_entity_is_not_read(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("тайна")
    page = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY s SYSTEM "{secret.as_uri()}">]><html><body>&s;{BODY}'
    found = read(page.encode())
    assert isinstance(found, Article)
    assert "тайна" not in found.text


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("<html><body></body></html>", "no-text"),
        ("<html><body><script>var a = 'Министр прибыл в Ашхабад.';</script></body></html>", "no-text"),
        ("<html><head><title>Новости</title></head><body><img src='a.jpg'></body></html>", "no-text"),
        ("1234567890 !!! ???", "no-text"),
    ],
)
def test_a_page_without_words_has_no_text(page, reason):
    found = read(page.encode())
    assert isinstance(found, Rejected)
    assert found.reason == reason


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=600))
def test_any_bytes_give_an_answer(body):
    assert isinstance(read(body), Article | Rejected)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<div>",
                "</div>",
                "<p>",
                "<td>",
                "<script>",
                "<a href=x>",
                "<li>",
                "Министр прибыл. ",
                "31.10.2023",
                "<h1>",
                "</h1>",
                "<!--",
                "-->",
                "&nbsp;",
                "<br>",
                "<title>",
                '<script type="application/ld+json">{',
            ]
        ),
        max_size=40,
    )
)
def test_any_markup_gives_an_answer(pieces):
    assert isinstance(read("".join(pieces).encode()), Article | Rejected)


def test_a_broken_page_among_good_ones_costs_only_itself(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "good.html").write_text(PAGE)
    (tmp_path / "b.html").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    (tmp_path / "c.txt").write_bytes(b"")
    (tmp_path / "d.htm").write_text(PAGE.replace("Ашхабад", "Астану"))
    (tmp_path / "e.jpg").write_bytes(b"\xff\xd8\xff")
    found = [each if isinstance(each, Rejected) else read(each) for each in captures([tmp_path])]
    assert [getattr(each, "reason", None) or each.title for each in found] == [
        "Министр прибыл в Ашхабад",
        "binary",
        "empty",
        "Министр прибыл в Астану",
    ]


def test_a_missing_file_and_a_folder_are_unreadable(tmp_path):
    for path in (tmp_path / "none.html", tmp_path):
        found = read(path)
        assert isinstance(found, Rejected)
        assert found.reason == "unreadable"


def test_a_large_file_is_refused_without_being_read(tmp_path):
    path = tmp_path / "large.html"
    with path.open("wb") as file:
        file.truncate(60 * 1024 * 1024)
    began = time.perf_counter()
    found = read(path)
    assert isinstance(found, Rejected)
    assert found.reason == "too-large"
    assert time.perf_counter() - began < 0.2


def test_a_refusal_names_the_page():
    assert read(Capture(body=b"", name="x.html")).name == "x.html"


SENTENCE = "Министр иностранных дел Казахстана прибыл в Ашхабад, сообщает пресс-служба МИД, и провёл переговоры. "
LARGE = {
    "breaks without a full stop": "<p>" + "строка без точки и довольно длинная строка<br>" * 20_000,
    "related headings": f"<p>{SENTENCE}</p><h3>Похожие материалы</h3>" * 3_000,
    "unclosed scripts": "<div><script>" * 50_000,
    "one endless paragraph": f"<p>{SENTENCE * 10_000}</p>",
    "headlines": "<h3>Посол посетил порт Актау сегодня</h3>" * 30_000,
    "dates": "<p>31.10.2023 Посол посетил порт</p>" * 10_000,
    "links": "<a href='/1'>Посол посетил порт Актау</a> " * 30_000,
    "nested lists": "<ul><li>пункт" * 50_000,
    "attributes": "<p " + "a=b " * 200_000 + ">" + SENTENCE,
    "open tags": "<" * 500_000,
    "entities": "&amp;" * 300_000,
    "breadcrumbs": "<div class='crumb'>Главная</div>" * 20_000,
    "microdata": "<span itemprop='datePublished'>31.10.2023</span>" * 10_000,
    "one word": "я" * 1_000_000,
    "plain lines": "короткая строка\n" * 60_000,
    "plain title lines": "Посол посетил порт Актау\n" * 40_000 + SENTENCE,
}


@pytest.mark.parametrize("name", LARGE)
def test_large_and_odd_pages_take_seconds_not_minutes(name):
    began = time.perf_counter()
    found = read(LARGE[name].encode())
    assert isinstance(found, Article | Rejected)
    assert time.perf_counter() - began < 4
