"""Whose a document is, and who does not sign it."""

import pytest
from written import events, findings, rows

BETWEEN = rows(
    ru=[
        "Министр иностранных дел Ирана провёл переговоры с министром иностранных дел Армении. Они обсудили "
        "подписанное Соглашение о свободной торговле между Ираном и ЕАЭС."
    ],
    en=[
        "The Foreign Minister of Iran held talks with the Foreign Minister of Armenia. They discussed the signed "
        "Free Trade Agreement between Iran and the EAEU."
    ],
)


@pytest.mark.parametrize(("language", "text"), BETWEEN)
def test_an_agreement_with_an_organisation_has_no_party_from_the_talks(language, text):
    assert all(one.parties == ["IR"] for one in findings(language, text, "agreement"))


def test_who_only_travelled_has_not_signed():
    text = (
        "Во время посещения Кении министром Перу Хуаном Торресом было подписано соглашение Перу и Кении о торговле."
    )
    (signing,) = [event for event in events("ru", text) if event.type == "signing"]
    assert [one.name for one in signing.participants] == []


def test_the_year_of_what_a_memorial_recalls_is_not_that_of_the_wreath():
    text = "Министр иностранных дел Перу возложит венок к памятнику жертвам землетрясения 1970 года в Чили."
    (wreath,) = events("ru", text, published="2024-05-06")
    assert (wreath.status, wreath.when.edtf) == ("planned", None)


def test_gaza_and_the_welfare_of_nations_are_no_sectors():
    text = "Министры Перу и Чили провели переговоры, обсудили сектор Газа и сотрудничество ради безопасности народов."
    assert findings("ru", text, "sector") == []
