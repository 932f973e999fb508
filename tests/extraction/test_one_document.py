"""What makes a document of words: an act in the next clause, no mere proposal, one party with an organisation."""

import pytest
from written import findings, labels, rows

BEHIND = rows(
    ru=[
        "Связи Казахстана и Узбекистана определяет декларация о дружбе, которую лидеры [подписали|signed] в Ташкенте."
    ],
    en=["Kazakhstan and Uzbekistan have a declaration on friendship, which was [signed|signed] in Tashkent."],
)


@pytest.mark.parametrize(("language", "text"), BEHIND)
def test_a_relative_clause_tells_what_was_done(language, text):
    (declaration,) = findings(language, text, "agreement")
    assert [declaration.status] == labels(text)


PROPOSED = rows(
    ru=["Казахстан предложил Туркменистану принять план работы по увеличению товарооборота."],
    en=["Kazakhstan has proposed to Turkmenistan to adopt a work plan for increasing trade."],
)


@pytest.mark.parametrize(("language", "text"), PROPOSED)
def test_a_proposed_paper_is_no_document(language, text):
    assert findings(language, text, "agreement") == []


PLANNED = rows(
    ru=["Президенты Казахстана и Туркменистана проведут переговоры, по итогам будет принято совместное заявление."],
    en=["The presidents of Kazakhstan and Turkmenistan hold talks today. A joint statement is expected later."],
)


@pytest.mark.parametrize(("language", "text"), PLANNED)
def test_a_joint_statement_needs_no_subject(language, text):
    (statement,) = findings(language, text, "agreement")
    assert (statement.type, statement.status) == ("joint-statement", "planned")


FORCE = rows(
    kk=[
        "Қазақстан мен Қытай арасындағы визасыз режим туралы келісім [2023 жылғы 10 қарашада|2023-11-10] күшіне енді."
    ],
    ru=["Соглашение Казахстана и Китая о безвизовом режиме вступило в силу [10 ноября 2023 года|2023-11-10]."],
    en=["The agreement between Kazakhstan and China on visas entered into force on [10 November 2023|2023-11-10]."],
)


@pytest.mark.parametrize(("language", "text"), FORCE)
def test_a_document_holds_from_the_day_of_its_entry_into_force(language, text):
    (document,) = findings(language, text, "agreement", published="2024-01-01")
    assert (document.status, [document.valid_from], document.signed_on) == ("in-force", labels(text), None)


def test_a_treaty_of_companies_is_a_contract():
    text = "Казахстан и Китай обсудили нефть. Подписан договор о поставках нефти между компаниями Казахстана и Китая."
    (contract,) = findings("ru", text, "agreement")
    assert (contract.type, contract.level) == ("contract", "company")


ORGANISATION = rows(
    ru=["Туркменистан и ООН подписали Рамочную программу сотрудничества на 2021–2025 годы. Туркменистан рад."],
    en=["Turkmenistan and the UN signed the Framework Programme of cooperation for 2021-2025."],
)


@pytest.mark.parametrize(("language", "text"), ORGANISATION)
def test_a_document_of_one_state_and_an_organisation_has_one_party(language, text):
    (programme,) = findings(language, text, "agreement")
    assert (programme.type, programme.parties, programme.valid_to) == ("programme", ["TM"], "2025")
