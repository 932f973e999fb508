"""The composer: the address holds everything, the page shows the brief, documents open and say the pair."""

import io

import msgspec
import pytest
from docx import Document
from pypdf import PdfReader

from elchi.publishing import Brief

BOTH = {"country": ["kz", "tm"]}


def test_the_page_shows_the_brief_of_the_countries_in_the_language_asked_for(client):
    page = client.get("/brief", params={**BOTH, "language": "kk", "lang": "en"})
    assert page.status_code == 200
    assert '<article class="paper" lang="kk">' in page.text and '<html lang="en"' in page.text
    assert "Қазақстан" in page.text and "style=" not in page.text.replace("font-style=", "")
    assert client.get("/brief/kz-tm", params={"language": "kk", "lang": "en"}).text.count("<li") == page.text.count(
        "<li"
    )


def test_without_two_countries_there_is_a_form_alone(client):
    page = client.get("/brief", params={"country": "kz"})
    assert page.status_code == 200 and "<fieldset>" in page.text and "<article" not in page.text


def test_sections_and_period_of_the_address_are_those_of_page_and_document(client):
    asked = {"language": "en", "section": ["calendar", "economy"], "since": "2022"}
    kept = msgspec.json.decode(client.get("/brief/kz-tm.json", params=asked).content, type=Brief)
    assert [section.id for section in kept.sections] == ["economy", "calendar"]
    assert (kept.since, kept.countries) == ("2022", ("KZ", "TM"))
    page = client.get("/brief", params={**BOTH, **asked, "lang": "en"}).text
    assert '<input type="checkbox" name="section" value="economy" checked>' in page
    assert "/brief/kz-tm.docx?" in page and "section=economy" in page and "since=2022" in page


def test_documents_open_and_say_the_pair(client):
    paragraphs = Document(io.BytesIO(client.get("/brief/kz-tm.docx?language=ru").content)).paragraphs
    assert any("Казахстан" in one.text and "Туркменистан" in one.text for one in paragraphs)
    pdf = PdfReader(io.BytesIO(client.get("/brief/kz-tm.pdf?language=en").content))
    assert "Kazakhstan" in pdf.pages[0].extract_text() and "Turkmenistan" in pdf.pages[0].extract_text()
    for form, opening in (("html", "<!doctype html>"), ("md", "# ")):
        answer = client.get(f"/brief/kz-tm.{form}")
        assert answer.text.startswith(opening) and "attachment" in answer.headers["content-disposition"]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ({"since": "banana"}, "banana"),
        ({"section": "secrets"}, "secrets"),
        ({"since": "2024", "until": "2021"}, "2021"),
    ],
)
def test_what_cannot_be_asked_is_told_above_the_form(client, query, words):
    page = client.get("/brief", params={**BOTH, **query})
    assert page.status_code == 422 and 'role="alert"' in page.text and words in page.text


def test_other_forms_and_countries_are_not_there(client):
    assert client.get("/brief/kz-tm.exe").status_code == 404
    assert client.get("/brief/zz-tm.docx").status_code == 404
    assert client.get("/brief/kz-kz.pdf").status_code == 404
