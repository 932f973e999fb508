"""What a page may say to harm its reader shows as text: scripts, turned writing, links that run, endless titles."""

import csv
import io
import json

import pytest
from starlette.testclient import TestClient

from elchi.portal import portal
from elchi.records import AgreementFound, Article, CommitmentFound, EventFound, Participant, Place, Quote, When
from elchi.storage import Record

SCRIPT = '<script>alert(1)</script>"><img src=x onerror=alert(2)>'
TURNED = "\u202egnihtyna"
LONG = "Переговоры " * 910
FORMULA = '=HYPERLINK("http://evil.example","x")'
BODY = "On 5 May 2024 the ministers of Kazakhstan and Turkmenistan met in Astana and signed a plan."


def page(key: str, title: str, url: str | None) -> tuple[Article, list]:
    text = f"{title}\n\n{BODY}"
    start = len(title) + 2
    quote = Quote(article=key, start=start, end=len(text), text=BODY)
    article = Article(
        id=key,
        title=title,
        language="en",
        text=text,
        url=url,
        published="2024-05-06",
        outlet=FORMULA,
        section=[SCRIPT],
        tags=[SCRIPT],
    )
    event = EventFound(
        id=f"{key}e",
        article=key,
        rule="en/x-1",
        type="talks",
        when=When(edtf="2024-05-05", stated=True),
        place=Place(city="Astana", country="KZ"),
        participants=[Participant(name=SCRIPT, as_written=SCRIPT, office=SCRIPT, country="KZ")],
        countries=["KZ", "TM"],
        quotes=[quote],
    )
    paper = AgreementFound(
        id=f"{key}a",
        article=key,
        rule="en/x-2",
        type="plan",
        title=SCRIPT + TURNED,
        parties=["KZ", "TM"],
        status="signed",
        quotes=[quote],
    )
    promise = CommitmentFound(
        id=f"{key}c", article=key, rule="en/x-3", action=FORMULA, by=["KZ", "TM"], quotes=[quote]
    )
    return article, [event, paper, promise]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    store = tmp_path_factory.mktemp("hostile") / "elchi.db"
    with Record(store) as record:
        record.add(*page("a" * 16, SCRIPT, "javascript:alert(3)"))
        record.add(*page("b" * 16, TURNED + FORMULA, "data:text/html,<script>alert(4)</script>"))
        record.add(*page("c" * 16, LONG.strip(), "https://example.org/?a=1&b=<2>"))
    with TestClient(portal(store)) as client:
        yield client


PATHS = ("/", "/kz/tm", "/agreements", "/commitments", "/events", "/people", "/articles", "/search?q=ministers")


@pytest.mark.parametrize("path", [*PATHS, *(f"/articles/{key * 16}" for key in "abc")])
def test_nothing_that_a_page_says_becomes_markup(hostile, path):
    answer = hostile.get(path)
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text
    assert "<img src=x" not in answer.text
    assert "onerror=alert" not in answer.text or "&lt;img src=x onerror=alert" in answer.text
    assert 'href="javascript:' not in answer.text and 'href="data:' not in answer.text
    assert "style=" not in answer.text.replace("text-style", "")


def test_a_script_in_a_title_is_read_as_it_stands(hostile):
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in hostile.get(f"/articles/{'a' * 16}").text


def test_a_link_is_one_only_where_a_browser_may_follow_it(hostile):
    assert "https://example.org/?a=1&amp;b=&lt;2&gt;" in hostile.get(f"/articles/{'c' * 16}").text


def test_an_endless_headline_is_whole_in_its_article_and_short_in_lists(hostile):
    assert hostile.get(f"/articles/{'c' * 16}").text.count("Переговоры") >= 910
    assert len(hostile.get("/kz/tm").text) < 60_000


@pytest.mark.parametrize("path", ["/kz/tm.csv", "/agreements.csv", "/commitments.csv", "/events.csv"])
def test_no_cell_is_a_formula(hostile, path):
    for row in csv.reader(io.StringIO(hostile.get(path).text)):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


def test_feeds_and_json_stay_well_formed(hostile):
    from lxml import etree

    for path in ("/kz/tm.atom", "/agreements.atom", "/commitments.atom"):
        etree.fromstring(hostile.get(path).content)
    assert json.loads(hostile.get("/kz/tm.json").text)["countries"] == ["KZ", "TM"]


@pytest.mark.parametrize(
    "query", ["after=%00", "country=%27%3B--", "type=nothing", "year=99999", "after=" + "z" * 5000]
)
def test_what_cannot_be_asked_gets_a_clear_word(hostile, query):
    for path in ("/kz/tm", "/events", "/agreements", "/commitments"):
        answer = hostile.get(f"{path}?{query}")
        assert answer.status_code in (200, 422)
        assert "Traceback" not in answer.text
