"""Every row of the tables does what its example says."""

import re

import pytest

from elchi.language import languages
from elchi.reading import tables
from elchi.reading.chrome import chrome
from elchi.reading.names import names
from elchi.reading.sources import chain

CHROME = [(language, row) for language in languages() for row in tables.chrome(language).row]


@pytest.mark.parametrize(("language", "row"), CHROME, ids=[f"{language}/{row.id}" for language, row in CHROME])
def test_chrome_row_finds_its_example(language, row):  # noqa: ARG001
    found = chrome().find(row.example)
    assert found is not None
    assert found.kind == row.kind


@pytest.mark.parametrize("language", languages())
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


CUES = [(language, row) for language in languages() for row in tables.sources(language).cue]
ORGANS = [(language, row) for language in languages() for row in tables.sources(language).organ]


@pytest.mark.parametrize(("language", "row"), CUES, ids=[f"{language}/{row.id}" for language, row in CUES])
def test_cue_row_gives_the_chain_of_its_example(language, row):
    origins = [row.example] if row.pattern.startswith("^") else []
    found = chain([] if origins else [row.example], origins, language)
    assert [source.name + (f" ({source.country})" if source.country else "") for source in found] == row.gives


@pytest.mark.parametrize(("language", "row"), ORGANS, ids=[f"{language}/{row.id}" for language, row in ORGANS])
def test_organ_row_finds_its_example_first(language, row):
    rows = tables.sources(language).organ
    first = next(each for each in rows if re.search(each.pattern, row.example, re.IGNORECASE))
    assert first.id == row.id


@pytest.mark.parametrize("language", languages())
def test_news_and_word_rows_find_their_examples(language):
    table = tables.sources(language)
    for row in [*table.news, *table.words]:
        assert re.search(row.pattern, row.example, re.IGNORECASE), row
