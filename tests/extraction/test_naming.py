"""What the tagger adds to the tables' people, and what it may not add."""

import pytest

from elchi.errors import InputError
from elchi.extraction import analyse
from elchi.extraction.marking import SWITCH
from elchi.records import Article


def people(language: str, text: str) -> list[str]:
    article = Article(id="a", url=None, title="", language=language, published=None, outlet=None, text=text)
    return [person.as_written for sentence in analyse(article).sentences for person in sentence.people]


UNKNOWN = [
    (
        "en",
        "Turkmenistan's Foreign Minister received Minister of Trade Ingrid Sölvberg in Ashgabat.",
        "Ingrid Sölvberg",
    ),
    ("tk", "Türkmenistanyň daşary işler ministri Wolfram Lindeman bilen duşuşdy.", "Wolfram Lindeman"),
    ("ru", "В Ашхабаде министр энергетики Гарольд Уиттакер провёл переговоры.", "Гарольд Уиттакер"),
    ("kk", "Ашхабадта Норвегияның көлік министрі Ингрид Солвберг келіссөз жүргізді.", "Ингрид Солвберг"),
]


@pytest.mark.parametrize(("language", "text", "name"), UNKNOWN)
def test_a_name_beside_an_office_is_seen_whole_though_no_table_has_it(language, text, name):
    assert people(language, text) == [name]


def test_a_name_inside_a_facilitys_name_is_no_person():
    text = "Президент Казахстана прибыл в аэропорт имени Нурсултана Назарбаева, где его встретил министр."
    assert people("ru", text) == []


def test_a_poet_without_an_office_is_nobody_who_acts():
    assert people("en", "The President of Kazakhstan spoke about the verses of Ingeborg Bachmann.") == []


def test_an_office_before_the_second_of_two_names_is_the_seconds():
    text = "President Raisi, Minister of Foreign Affairs Hossein Amir-Abdollahian and officials visited Astana."
    article = Article(id="a", url=None, title="", language="en", published=None, outlet=None, text=text)
    (sentence,) = analyse(article).sentences
    held = {actor.person.as_written: actor.offices for actor in sentence.actors if actor.person}
    assert held == {"Raisi": ["president"], "Hossein Amir-Abdollahian": ["foreign-minister"]}


def test_the_tagger_can_be_switched_off(monkeypatch):
    monkeypatch.setenv(SWITCH, "off")
    article = Article(id="a", url=None, title="", language="en", published=None, outlet=None, text=UNKNOWN[0][1])
    assert not any(sentence.mentions for sentence in analyse(article).sentences)


def test_a_wrong_word_in_the_switch_is_refused_in_words(monkeypatch):
    monkeypatch.setenv(SWITCH, "maybe")
    with pytest.raises(InputError, match="ELCHI_TAGGER is 'maybe'; it must be on or off"):
        people("en", UNKNOWN[0][1])
