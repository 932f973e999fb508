"""Citations are read back by the grammar that their programs use."""

import re

import pytest

from elchi.publishing.captions import Captions
from elchi.publishing.citing import Cited, bibtex, cited_article, ris, tex, text
from elchi.records import Agreement, Article, Commitment, Event, Place

PAIR = Cited(title="Kazakhstan – Turkmenistan", address="https://elchi.example/kz/tm", accessed="2026-11-23")
HOSTILE = '<script>alert(1)</script> {R&D} 50% of $1_000 #3 "x" @misc{y, \\end^~}\r\nTY  - JOUR\x00\u202e'
PAGE = Article(
    id="a1",
    title="Визит министра",
    language="ru",
    text="Визит министра",
    outlet="vesti.example",
    published="2024-03-05",
    url="https://vesti.example/новости?a=1&b={2}",
)


def fields(entry: str) -> dict[str, str]:
    """The fields of a BibTeX entry as BibTeX finds them: by counting braces, escaped or not."""
    kind, key, rest = re.match(r"@(\w+)\{([^,\s]+),\n(.*)\}\n\Z", entry, re.DOTALL).groups()
    found, depth, name, value = {"": f"{kind} {key}"}, 0, "", ""
    for mark in rest:
        depth += {"{": 1, "}": -1}.get(mark, 0)
        assert depth >= 0
        if depth == 0 and mark == ",":
            found[name.strip(" =\n")] = value[1:]
            name = value = ""
        elif depth == 0 and mark != "}":
            name += mark
        elif depth:
            value += mark
    assert depth == 0
    return found


def tags(record: str) -> list[tuple[str, str]]:
    lines = record.split("\r\n")
    assert lines.pop() == ""
    return [re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line).groups() for line in lines]


def test_a_page_of_the_record_in_bibtex():
    assert fields(bibtex(PAIR)) == {
        "": "misc elchi-kz-tm",
        "author": "{Elchi}",
        "title": "{Kazakhstan – Turkmenistan}",
        "url": "https://elchi.example/kz/tm",
        "urldate": "2026-11-23",
        "language": "en",
    }


def test_an_article_has_its_outlet_as_author_and_its_own_address():
    found = fields(bibtex(cited_article(PAGE, "https://elchi.example/article/a1", "2026-11-23")))
    assert found["author"] == "{vesti.example}"
    assert (found["year"], found["date"]) == ("2024", "2024-03-05")
    address = "https://vesti.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8?a=1&b=%7B2%7D"
    assert found["url"] == address
    assert found["note"] == "Elchi: https://elchi.example/article/a1"


def test_an_article_in_ris():
    assert tags(ris(cited_article(PAGE, "https://elchi.example/article/a1", "2026-11-23"))) == [
        ("TY", "NEWS"),
        ("TI", "Визит министра"),
        ("AU", "vesti.example"),
        ("T2", "vesti.example"),
        ("PY", "2024"),
        ("DA", "2024/03/05/"),
        ("UR", "https://vesti.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8?a=1&b=%7B2%7D"),
        ("Y2", "2026/11/23/"),
        ("LA", "ru"),
        ("N1", "Elchi: https://elchi.example/article/a1"),
        ("ER", ""),
    ]


def test_a_page_of_the_record_in_ris():
    assert dict(tags(ris(PAIR))) == {
        "TY": "ELEC",
        "TI": "Kazakhstan – Turkmenistan",
        "AU": "Elchi",
        "UR": "https://elchi.example/kz/tm",
        "Y2": "2026/11/23/",
        "LA": "en",
        "ER": "",
    }


def test_hostile_words_stay_words():
    cited = Cited(title=HOSTILE, address="https://elchi.example/event/e1", accessed="2026-11-23")
    assert fields(bibtex(cited))["title"] == (
        "{<script>alert(1)</script> \\textbraceleft{}R\\&D\\textbraceright{} 50\\% of \\$1\\_000 \\#3 "
        '"x" @misc\\textbraceleft{}y, \\textbackslash{}end\\textasciicircum{}\\textasciitilde{}\\textbraceright{} '
        "TY - JOUR \u202e}"
    )
    assert [name for name, _ in tags(ris(cited))] == ["TY", "TI", "AU", "UR", "Y2", "LA", "ER"]


def test_what_is_no_address_of_the_web_is_not_cited():
    page = cited_article(
        Article(id="a3", title="T", language="en", text="T", outlet="@x", url="javascript:alert(1)"),
        "https://elchi.example/article/a3",
        "2026-11-23",
    )
    assert page.url == "https://elchi.example/article/a3"
    assert "javascript" not in bibtex(page) + ris(page) + text(page, "en")
    assert "note" not in fields(bibtex(page))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "vesti.example. Визит министра. 5 March 2024. URL (accessed 23 November 2026)."),
        ("ru", "vesti.example. Визит министра. 5 марта 2024 года. URL (дата обращения: 23 ноября 2026 года)."),
        ("kk", "vesti.example. Визит министра. 2024 жылғы 5 наурыз. URL (қаралған күні: 2026 жылғы 23 қараша)."),
        (
            "tk",
            "vesti.example. Визит министра. 2024-nji ýylyň 5-nji marty. URL "
            "(görlen senesi: 2026-njy ýylyň 23-nji noýabry).",
        ),
    ],
)
def test_a_line_of_text_in_the_readers_language(language, line):
    cited = cited_article(PAGE, "https://elchi.example/article/a1", "2026-11-23")
    assert text(cited, language).replace(cited.url, "URL") == line


def test_a_title_that_ends_with_a_question_gets_no_second_mark():
    cited = Cited(title="What next?", address="https://e.example/x", accessed="2026-11-23")
    assert text(cited, "en") == "Elchi. What next? https://e.example/x (accessed 23 November 2026)."


def test_backslash_first():
    assert tex("\\{") == r"\textbackslash{}\textbraceleft{}"


def test_captions():
    en, ru = Captions("en"), Captions("ru")
    visit = Event(
        id="e1", type="visit", mode="official", place=Place(country="TM"), countries=["KZ", "TM"], number=None
    )
    assert en.event(visit).text == "Official visit to Turkmenistan: Kazakhstan – Turkmenistan"
    assert ru.event(visit).text == "Официальный визит в Туркменистан: Казахстан — Туркменистан"
    session = Event(id="e2", type="commission", number=12, countries=["KZ", "TM", "UZ"])
    assert en.event(session).text == "12th session of a bilateral body: Kazakhstan, Turkmenistan, Uzbekistan"
    paper = Agreement(id="g1", type="treaty", titles={"kk": ["шарт"], "ru": ["договор о дружбе"]}, parties=["KZ"])
    assert (en.agreement(paper).text, en.agreement(paper).language) == ("Договор о дружбе", "ru")
    assert en.agreement(Agreement(id="g2", type="package", parties=["KZ", "TM"])).text == (
        "Package of documents: Kazakhstan – Turkmenistan"
    )
    promise = Commitment(id="c1", actions={"en": "open a school", "ru": "открыть школу"})
    assert ru.commitment(promise).text == "Открыть школу"
