"""Pronouns, guests and "the two": whom they mean in the sentences before."""

import pytest
from written import events, findings

PEOPLE = {
    (
        "en",
        "President Kassym-Jomart Tokayev of Kazakhstan arrived in Baku. He met President Ilham Aliyev.",
    ): (
        "meeting",
        {"Kassym-Jomart Tokayev", "Ilham Aliyev"},
    ),
    ("ru", "Президент Казахстана Касым-Жомарт Токаев прибыл в Баку. Он встретился с Ильхамом Алиевым."): (
        "meeting",
        {"Kassym-Jomart Tokayev", "Ilham Aliyev"},
    ),
    ("ru", "Лавров прибыл в Астану с визитом. Президент Касым-Жомарт Токаев принял гостя в Акорде."): (
        "meeting",
        {"Kassym-Jomart Tokayev", "Lavrov"},
    ),
}


@pytest.mark.parametrize(("told", "expected"), PEOPLE.items())
def test_a_pronoun_or_guest_takes_part(told: tuple[str, str], expected: tuple[str, set[str]]) -> None:
    language, text = told
    kind, people = expected
    contacts = [event for event in events(language, text, published="2024-05-20") if event.type == kind]
    assert [{person.name for person in contact.participants} for contact in contacts] == [people]


def test_a_pronoun_is_no_office_of_its_own() -> None:
    text = (
        "President of Kazakhstan Kassym-Jomart Tokayev arrived in Baku. He met President of Azerbaijan Ilham Aliyev."
    )
    offices = findings("en", text, "office", published="2024-05-20")
    assert sorted(office.person for office in offices) == ["Ilham Aliyev", "Kassym-Jomart Tokayev"]
    assert not [quote for office in offices for quote in office.quotes if quote.text == "He"]


def test_a_surname_alone_has_its_country() -> None:
    (event,) = events("ru", "Лавров посетил Ашхабад 24 июня 2025 года.", published="2025-06-25")
    assert event.countries == ["RU", "TM"]
    assert [(person.name, person.country) for person in event.participants] == [("Lavrov", "RU")]


def test_the_name_of_an_airport_is_nobody() -> None:
    assert events("ru", "Самолёт вылетел из аэропорта Нурсултан Назарбаев в Ашхабад.") == []
