"""Names of pipelines, railways and corridors: the states that they join take no part."""

import pytest
from written import events, rows

MET = {
    "tk": "Gürjüstanyň Prezidenti Ermenistanyň Prezidenti bilen duşuşdy. ",
    "ru": "Президент Грузии встретился с президентом Армении. ",
    "en": "The President of Georgia met with the President of Armenia. ",
    "kk": "Грузия Президенті Армения Президентімен кездесті. ",
}
NAMED = rows(
    tk=["Duşuşykda Hytaý-Gyrgyzystan-Özbegistan demir ýoly maslahatlaşyldy."],
    ru=["На встрече обсудили железную дорогу Китай – Кыргызстан – Узбекистан."],
    en=["At the meeting they discussed the China-Kyrgyzstan-Uzbekistan railway."],
    kk=["Кездесуде Қытай – Қырғызстан – Өзбекстан теміржолы талқыланды."],
)


@pytest.mark.parametrize(("language", "text"), NAMED)
def test_a_route_names_no_parties(language: str, text: str) -> None:
    found = events(language, MET[language] + text, published="2024-05-20")
    assert [sorted(event.countries) for event in found] == [["AM", "GE"]]


def test_states_that_talk_are_parties() -> None:
    found = events("en", "The Georgia-Armenia talks were held in Tbilisi by their foreign ministers.", "2024-05-20")
    assert [sorted(event.countries) for event in found] == [["AM", "GE"]]
