"""Offices whose words a nationality or country parts, and heads named by their country."""

import pytest
from written import article

from elchi.extraction import analyse

OFFICES = [
    ("ru", "Глава азербайджанского МИД прибыл в Астану.", "foreign-minister", ["AZ"]),
    ("ru", "Переговоры провёл спикер узбекского парламента.", "speaker", ["UZ"]),
    ("ru", "Замглавы казахстанского внешнеполитического ведомства принял посла.", "deputy-foreign-minister", ["KZ"]),
    ("ru", "Глава Сербии прибыл в Ашхабад.", "president", ["RS"]),
    ("ru", "Глава финского правительства прибыл в Астану.", "prime-minister", ["FI"]),
    ("en", "The head of the Uzbek Foreign Ministry arrived in Astana.", "foreign-minister", ["UZ"]),
    ("en", "The Speaker of Georgia's Parliament arrived in Astana.", "speaker", ["GE"]),
    ("kk", "Молдова басшысы Астанаға келді.", "president", ["MD"]),
    ("kk", "Қазақстан мен Өзбекстан басшылары кездесті.", "president", ["KZ"]),
    ("tk", "Azerbaýjanyň Baştutany Aşgabada geldi.", "president", ["AZ"]),
]


@pytest.mark.parametrize(("language", "text", "office", "countries"), OFFICES)
def test_the_office_is_of_the_country_that_parts_its_words(
    language: str, text: str, office: str, countries: list[str]
) -> None:
    actors = [actor for sentence in analyse(article(language, text)).sentences for actor in sentence.actors]
    assert (actors[0].offices, actors[0].countries) == ([office], countries)


NO_HEADS_OF_STATE = [
    ("ru", "Глава Госдепартамента прибыл в Астану."),
    ("kk", "Ақорда басшысы жиналыс өткізді."),
]


@pytest.mark.parametrize(("language", "text"), NO_HEADS_OF_STATE)
def test_the_head_of_a_palace_or_department_is_no_president(language: str, text: str) -> None:
    actors = [actor for sentence in analyse(article(language, text)).sentences for actor in sentence.actors]
    assert all("president" not in actor.offices for actor in actors)
