"""Signings and ratifications: whose they are by the title of their document, and what is only adopted."""

import pytest
from written import events, rows

SIDES = rows(
    ru=[
        "Президенты Узбекистана и Кыргызстана встретились. Главным результатом стало подписание Договора о точке "
        "стыка границ Узбекистана, Кыргызстана и Таджикистана.",
    ],
    en=[
        "The presidents of Uzbekistan and Kyrgyzstan met. They signed the Treaty on the junction of the borders of "
        "Uzbekistan, Kyrgyzstan and Tajikistan.",
    ],
)


@pytest.mark.parametrize(("language", "text"), SIDES)
def test_a_signing_is_of_the_countries_in_the_title(language, text):
    (signing,) = [event for event in events(language, text) if event.type == "signing"]
    assert set(signing.countries) == {"UZ", "KG", "TJ"}


def test_presidents_who_adopt_a_statement_receive_nobody():
    found = events("ru", "Совместное заявление приняли президенты Казахстана и Сербии. Они провели переговоры.")
    assert not any(event.mode == "reception" for event in found)


def test_a_parliament_that_approves_a_document_ratifies_it():
    text = "The parliament of Azerbaijan approved a memorandum with Uzbekistan on a council."
    assert [(event.type, set(event.countries)) for event in events("en", text)] == [("ratification", {"AZ", "UZ"})]
