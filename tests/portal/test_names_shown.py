"""People's names as each reader writes them: from the tables, from pages in an oblique case, when nothing tells."""

import pytest

from elchi.portal.names import Named, Names, spelled
from elchi.portal.tongue import TONGUES, Tongue
from elchi.records import Article, OfficeFound, Participant, Quote
from elchi.storage import Record


def told(key, text, person, language="ru", country="BG"):
    article = Article(id=key, title=text, text=text, language=language)
    quote = Quote(article=key, start=0, end=len(text), text=text)
    office = "Minister of Transport"
    found = OfficeFound(
        id=f"f-{key}", article=key, rule="t", person=person, office=office, country=country, quotes=[quote],
        as_written=text,
    )  # fmt: skip
    return article, [found]


@pytest.fixture
def record(tmp_path):
    with Record(tmp_path / "names.db") as made:
        yield made


def test_a_known_name_is_written_as_each_language_writes_it():
    written = [spelled("Rashid Meredov", "TM", (), language) for language in TONGUES]
    assert written == ["Рашид Мередов", "Рашид Мередов", "Raşid Meredow", "Rashid Meredov"]


def test_a_page_in_the_genitive_gives_the_nominative():
    assert spelled("Dauren Testov", None, ("Dauren Testov", "Даурена Тестова"), "ru") == "Даурен Тестов"


def test_kazakh_letters_are_no_russian_spelling():
    assert spelled("Qwerty Asdfgh", None, ("Qwerty Asdfgh", "Қуәрті Асдғһ"), "ru") == "Qwerty Asdfgh"
    assert spelled("Qwerty Asdfgh", None, ("Qwerty Asdfgh", "Қуәрті Асдғһ"), "kk") == "Қуәрті Асдғһ"


def test_a_name_leads_to_the_person_until_two_may_be_meant(record):
    names = Names(record)
    stranger = Participant(name="Ivan Vymyslov", country="BG")
    shown = Named(names, Tongue("en"))
    assert shown.address(stranger) is None
    record.add(*told("a", "Иван Вымыслов", "Ivan Vymyslov"))
    found = record.people(named="Vymyslov")[0]
    assert shown.address(stranger) == f"/people/{found.id}"
    assert shown.address(Participant(name="Ivan Vymyslov", country="RS")) is None
    assert shown.address(Participant(office="President", country="BG")) is None


def test_an_unnamed_office_holder_is_called_by_the_office(record):
    shown = Named(Names(record), Tongue("ru"))
    assert shown.name(Participant(office="Minister of Foreign Affairs", country="TM")) == "Министр иностранных дел"


def test_what_findings_lead_to_and_who_tells(record):
    record.add(*told("a", "Иван Вымыслов", "Ivan Vymyslov"))
    person = record.people()[0].id
    assert record.leads(["f-a", "nothing"]) == {"f-a": person}
    assert [page.article for page in record.pages([person])[person]] == ["a"]
