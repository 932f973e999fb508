"""Every row of the tables does what its example says."""

import pytest

from elchi.reading import tables
from elchi.reading.chrome import chrome
from elchi.reading.names import names

CHROME = [(language, row) for language in tables.LANGUAGES for row in tables.chrome(language).row]


@pytest.mark.parametrize(("language", "row"), CHROME, ids=[f"{language}/{row.id}" for language, row in CHROME])
def test_chrome_row_finds_its_example(language, row):
    found = chrome().find(row.example)
    assert found is not None
    assert found.kind == row.kind


@pytest.mark.parametrize("language", tables.LANGUAGES)
def test_chrome_ids_are_unique(language):
    ids = [row.id for row in tables.chrome(language).row]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("row", tables.markup().row, ids=lambda row: row.example)
def test_markup_row_judges_its_example(row):
    assert names().role(row.example) == row.role


@pytest.mark.parametrize(
    "text",
    [
        "Фото с церемонии разошлись по лентам, но сама встреча прошла за закрытыми дверями.",
        "Главная тема переговоров — транзит грузов через Каспий.",
        "Источник в министерстве сказал, что визит перенесён.",
        "Тема встречи — открытие консульства в Туркменбаши.",
        "Share prices of gas companies rose after the ministers' statement.",
        "Related measures were agreed by the two governments on Monday.",
        "Home affairs ministers of the region met in Ashgabat.",
        "Top officials of both countries attended the ceremony.",
        "Жоғары деңгейдегі келіссөздер Астанада өтті.",
        "Habarlar boýunça sergi Aşgabatda geçirilýär.",
        "Soňky ýyllarda söwda dolanyşygy iki esse artdy.",
        "Сегодня в Астане министры обсудили торговлю.",
        "Дата визита пока не согласована.",
        "Бүгін Астанада министрлер сауданы талқылады.",
    ],
)
def test_sentences_are_not_chrome(text):
    assert chrome().find(text) is None
