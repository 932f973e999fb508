"""Commissions and working groups are named in the nominative, with their kind where a page is in another language."""

import pytest

from elchi.publishing import Brief
from elchi.publishing.bodies import nominative
from elchi.publishing.compose import brief_of
from elchi.records import Article, CommitmentFound, MechanismFound, Quote
from elchi.storage.pairfile import file_of
from tests.publishing.record import concluded

TEXT = "Стороны поручили рабочей группы по торговле открыть центр."
GROUP = "рабочей группы по торговле"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Рабочей группы по увеличению товарооборота", "Рабочая группа по увеличению товарооборота"),
        ("совместную рабочую группу по торговле", "совместная рабочая группа по торговле"),
        ("казахстанско-туркменской комиссии", "казахстанско-туркменская комиссия"),
        ("Делового совета", "Деловой совет"),
        ("межправительственных комиссий", "межправительственные комиссии"),
        ("комиссии по приграничью", "комиссия по приграничью"),
        ("МПК", "МПК"),
        ("при участии комиссии", "при участии комиссии"),
    ],
)  # fmt: skip
def test_a_russian_name_stands_in_the_nominative(written, expected):
    assert nominative(written, "ru") == expected


def test_a_name_of_another_language_stays_as_its_page_has_it():
    assert nominative("Бірлескен комиссияның", "kk") == "Бірлескен комиссияның"


def brief_with(language: str, name: str = GROUP) -> Brief:
    article = Article(id="a", title="Встреча", language="ru", text=TEXT, published="2025-05-01", outlet="herald")
    given = {"article": "a", "rule": "hand/1", "quotes": [Quote(article="a", start=0, end=len(TEXT), text=TEXT)]}
    body = MechanismFound(id="m", name=name, type="working-group", countries=["KZ", "TM"], **given)
    promise = CommitmentFound(id="c", action="открыть центр", by=["KZ", "TM"], mechanism=name, **given)
    found = [body, promise]
    file = file_of(("KZ", "TM"), [article], found, concluded([(article, found)]))
    return brief_of(file, language=language, as_of="2025-12-01")


@pytest.mark.parametrize(
    ("language", "line", "cell"),
    [
        ("ru", "Рабочая группа: «Рабочая группа по торговле».", "«Рабочая группа по торговле»"),
        ("en", "Working group: “Рабочая группа по торговле”.", "Working group: “Рабочая группа по торговле”"),
    ],
)
def test_a_brief_in_another_language_says_the_kind_of_a_body(language, line, cell, texts, section):
    made = brief_with(language)
    assert next(text for text in texts(made, "4.2") if "торговле" in text).startswith(line)
    assert section(made, "9").table.rows[0][3].text == cell


def test_a_body_that_has_no_name_but_its_kind_is_named_once(texts):
    assert texts(brief_with("ru", "рабочей группы"), "4.2")[-1].startswith("Рабочая группа. Сообщений: 1")
