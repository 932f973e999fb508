"""Every sample page is read as a careful reader reads it."""

import json
import re
from pathlib import Path

import pytest

from elchi.reading import read
from elchi.records import Article

SAMPLES = Path(__file__).parents[2] / "samples"
PAGES = sorted(
    path for path in SAMPLES.glob("*/*") if path.suffix in {".html", ".txt"} and path.parent.name != "answers"
)


OWN = ("Elchi samples", None)


def answer_of(page: Path) -> dict:
    path = SAMPLES / "answers" / page.parent.name / f"{page.stem}.json"
    return json.loads(path.read_text("utf-8"))["article"]


@pytest.fixture(params=PAGES, ids=lambda page: f"{page.parent.name}/{page.stem}")
def pair(request):
    article = read(request.param)
    assert isinstance(article, Article), article
    return article, answer_of(request.param), request.param


def test_there_are_samples_in_four_languages():
    assert {page.parent.name for page in PAGES} >= {"ru", "en", "kk", "tk"}


def test_title(pair):
    article, answer, _ = pair
    assert article.title == answer["title"]
    assert article.text.startswith(answer["title"] + "\n\n")
    assert article.text.count(answer["title"]) == 1


def test_published(pair):
    article, answer, _ = pair
    assert article.published == answer["published"]


def test_language_and_outlet(pair):
    article, answer, page = pair
    assert article.language == answer["language"]
    if page.suffix == ".html":
        assert article.outlet == answer["outlet"]


def test_section(pair):
    article, answer, _ = pair
    if answer["section"]:
        assert article.section == answer["section"]


def test_text(pair):
    article, answer, _ = pair
    assert [words for words in answer["text_contains"] if words not in article.text] == []
    assert [words for words in answer["text_lacks"] if words in article.text] == []


def test_sources(pair):
    article, answer, _ = pair
    found = [(loose(source.name), source.country) for source in article.sources]
    expected = [(loose(source["name"]), source.get("country")) for source in answer["sources"]]
    assert [source for source in found if source != OWN] == [source for source in expected if source != OWN]


def loose(name: str) -> str:
    """The answers write a press service either way round, and name a body's country now and then."""
    name = re.sub(r"^press service of (?:the )?(.+)$", r"\1 press service", name)
    return re.sub(r" of (?:Kazakhstan|Turkmenistan|Uzbekistan)$", "", name)
