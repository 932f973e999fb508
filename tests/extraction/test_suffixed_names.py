"""Names with case endings (Kazakh, Turkmen): base forms, where one name ends, and whom a pronoun in a case means."""

import pytest
from written import events, findings

NAMES = [
    ("kk", "Президент Қасым-Жомарт Тоқаев Жапония Премьер-министрі Айко Намурамен кездесті.", "Aiko Namura"),
    ("kk", "Мемлекет басшысы Финляндияның сыртқы істер министрі Ойва Рантты қабылдады.", "Oiva Rant"),
    ("kk", "Министр Ермек Көшербаев қытайлық әріптесі Ван И-мен кездесті.", "Wang Yi"),
    (
        "kk",
        "Министр Ермек Көшербаев Норвегияның сыртқы істер министрі Кармен Лундбергпен кездесті.",
        "Karmen Lundberg",
    ),
    ("kk", "Мемлекет басшысы Өзбекстан елшісі Бақыт Құдайбердіні қабылдады.", "Bakyt Kudaiberdi"),
    ("tk", "Raşid Meredow Ýaponiýanyň Premýer-ministri Sanae Takaiçi bilen duşuşdy.", "Sanae Takaichi"),
]


@pytest.mark.parametrize(("language", "text", "name"), NAMES)
def test_a_name_stands_without_its_case_ending(language: str, text: str, name: str) -> None:
    assert name in [office.person for office in findings(language, text, "office", published="2026-01-10")]


def test_the_shorter_form_on_the_page_is_the_base() -> None:
    text = "Prezident Ýaponiýanyň Premýer-ministri Aýko Namurany kabul etdi. Namura Aşgabada ýaňy gelipdi."
    (event,) = events("tk", text, published="2026-01-10")
    assert "Ayko Namura" in [person.name for person in event.participants]


def test_two_names_with_initials_are_two_people() -> None:
    (event,) = events("tk", "R.Meredow S.Lawrow bilen duşuşdy.", published="2024-06-10")
    assert [person.name for person in event.participants] == ["R. Meredov", "S. Lavrov"]


def test_an_adverb_at_the_head_is_no_part_of_a_name() -> None:
    text = "Кейін Тоқаев Мирзиёевпен келіссөз жүргізді."
    (event,) = events("kk", text, published="2024-06-10")
    assert [person.name for person in event.participants] == ["Tokayev", "Mirziyoyev"]


OBLIQUE = [
    (
        "kk",
        "Астанаға Түрікменстан Президенті Сердар Бердімұхамедов келді. Қасым-Жомарт Тоқаев онымен келіссөз жүргізді.",
        {"Serdar Berdimuhamedov": "participant", "Kassym-Jomart Tokayev": "participant"},
    ),
    (
        "kk",
        "Тоқаев Францияға барды. Эммануэль Макрон оны Елисей сарайында қабылдады.",
        {"Emmanuel Macron": "host", "Tokayev": "visitor"},
    ),
    (
        "tk",
        "Aşgabada Özbegistanyň Prezidenti Şawkat Mirziýoýew geldi. "
        "Serdar Berdimuhamedow onuň bilen gepleşik geçirdi.",
        {"Shavkat Mirziyoyev": "participant", "Serdar Berdimuhamedov": "participant"},
    ),
]


@pytest.mark.parametrize(("language", "text", "people"), OBLIQUE)
def test_an_oblique_pronoun_is_nobody_named_beside_it(language: str, text: str, people: dict[str, str]) -> None:
    contacts = [event for event in events(language, text, published="2024-06-10") if event.type != "visit"]
    assert [{person.name: person.role for person in contact.participants} for contact in contacts] == [people]


HOSTS = [
    ("kk", "Президент Финляндия Президенті Александр Стуббты қабылдады.", "KZ"),
    ("tk", "Prezident Finlýandiýanyň Prezidenti Aleksandr Stubby kabul etdi.", "TM"),
    ("en", "The President received President of Finland Alexander Stubb.", None),
]


@pytest.mark.parametrize(("language", "text", "country"), HOSTS)
def test_a_bare_office_before_a_foreign_holder_is_at_home(language: str, text: str, country: str | None) -> None:
    hosts = [person for event in events(language, text) for person in event.participants if person.role == "host"]
    assert [(host.name, host.country) for host in hosts] == ([(None, country)] if country else [])


def test_a_counterpart_holds_the_office_that_another_sentence_tells() -> None:
    text = (
        "Сыртқы істер министрі Ермек Көшербаев Анкараға барды. "
        "Көшербаев түркиялық әріптесі Хакан Фиданмен келіссөз жүргізді."
    )
    offices = {office.person: office.office for office in findings("kk", text, "office", published="2026-01-10")}
    assert offices["Hakan Fidan"] == "Minister of Foreign Affairs"
