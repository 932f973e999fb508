"""Titles of documents: where they begin and end, and how many documents a number means."""

import pytest
from written import findings, labels, marks, rows

TITLES = rows(
    kk=[
        "Қазақстан мен Түрікменстан [стратегиялық серіктестік туралы шартқа|] және "
        "[шекараны белгілеу туралы келісімге|] қол қойды.",
        "2017 жылғы 18 сәуірде Ашхабадта Қазақстан мен Түрікменстан [достық туралы шартқа|] қол қойды.",
        "Қазақстан мен Түрікменстан [2001 жылғы 5 шілдедегі шекараны делимитациялау туралы шартқа|] сүйенеді.",
    ],
    tk=[
        "Türkmenistan bilen Özbegistan 6-njy martda [strategik hyzmatdaşlyk hakynda şertnama|] gol çekdiler.",
    ],
    ru=[
        "Казахстан и Туркменистан подписали [Договор о стратегическом партнёрстве|] 18 апреля 2017 года в Ашхабаде.",
        "Казахстан и Туркменистан ссылаются на [Договор о границе от 5 июля 2001 года|].",
    ],
    en=[
        "The presidents of Turkmenistan and Uzbekistan signed a [joint statement|] on 6 March in Ashgabat.",
        "The [Agreement on transit between Kazakhstan and Iran|] was initialled in Aktau.",
    ],
)


@pytest.mark.parametrize(("language", "text"), TITLES)
def test_a_title_ends_at_the_subject_the_day_and_the_next_document(language, text):
    found = {document.title for document in findings(language, text, "agreement", published="2022-05-05")}
    assert {words for words, _ in marks(text)} <= found


COUNTS = rows(
    kk=[
        "Қазақстан мен Қытай арасында [30-дан|30] астам құжатқа қол қойылды.",
        "Қазақстан мен Қытай арасында [жиырма бес|25] құжатқа қол қойылды.",
    ],
    tk=[
        "Türkmenistan bilen Özbegistanyň arasynda [ondan|10] gowrak resminama gol çekildi.",
        "Türkmenistan bilen Özbegistanyň arasynda resminamalaryň [12-sine|12] gol çekildi.",
    ],
    ru=["Казахстан и Китай подписали [двадцать пять|25] новых соглашений."],
    en=["Kazakhstan and China signed [eight|8] new agreements."],
)


@pytest.mark.parametrize(("language", "text"), COUNTS)
def test_a_number_counts_documents_through_endings_and_approximation(language, text):
    (package,) = findings(language, text, "agreement")
    assert (package.type, [str(package.count)]) == ("package", labels(text))


OWN_DATES = rows(
    kk=["Қазақстан мен Түрікменстан [2001 жылғы 5 шілдедегі|2001-07-05] шекара туралы шартқа сүйенеді."],
    ru=["Казахстан и Кыргызстан ссылаются на Договор о вечной дружбе [1997 года|1997]."],
    en=["Kazakhstan and Kyrgyzstan refer to the Treaty on eternal friendship of [1997|1997]."],
)


@pytest.mark.parametrize(("language", "text"), OWN_DATES)
def test_a_date_in_the_title_is_the_documents_own(language, text):
    (document,) = findings(language, text, "agreement", published="2024-05-05")
    assert (document.status, [document.signed_on]) == ("mentioned", labels(text))


DIFFERENT = rows(
    ru=["Он дополняет Договор о дружбе Казахстана и Кыргызстана 1997 года и Договор о союзе этих стран 2003 года."],
    en=["Kazakhstan and Kyrgyzstan have the Treaty on friendship of 1997 and the Treaty on friendship of 2003."],
)


@pytest.mark.parametrize(("language", "text"), DIFFERENT)
def test_documents_of_different_years_are_two(language, text):
    assert [one.signed_on for one in findings(language, text, "agreement", published="2024-05-05")] == [
        "1997",
        "2003",
    ]


OCCASIONS = rows(
    ru=[
        "Президент Казахстана Касым-Жомарт Токаев провёл в Ташкенте переговоры с президентом Узбекистана Шавкатом "
        "Мирзиёевым. Они говорили о торговле с Китаем. По итогам подписан договор о союзнических отношениях.",
    ],
    en=[
        "President of Kazakhstan Kassym-Jomart Tokayev held talks in Tashkent with President of Uzbekistan Shavkat "
        "Mirziyoyev. They spoke of trade with China. A treaty on allied relations was signed afterwards.",
    ],
)


@pytest.mark.parametrize(("language", "text"), OCCASIONS)
def test_a_document_is_of_the_sides_of_the_talks_before_it(language, text):
    (treaty,) = findings(language, text, "agreement")
    assert treaty.parties == ["KZ", "UZ"]


CONVENTIONS = rows(
    ru=["В Актау была подписана [Конвенция о правовом статусе Каспийского моря|]."],
    en=["The ministers of Kazakhstan and Iran praised the [Convention on the Legal Status of the Caspian Sea|]."],
    kk=[
        "Қазақстан мен Иранның министрлері [Каспий теңізінің құқықтық мәртебесі туралы Конвенцияның|] маңызын атады."
    ],
    tk=["Aktauda [Hazar deňziniň hukuk derejesi hakynda Konwensiýa|] gol çekildi."],
)


@pytest.mark.parametrize(("language", "text"), CONVENTIONS)
def test_a_convention_in_passing_has_no_parties(language, text):
    (convention,) = findings(language, text, "agreement")
    assert (convention.type, convention.title, convention.parties) == ("convention", marks(text)[0][0], [])


def test_a_document_adopted_at_a_gathering_is_of_those_who_gathered():
    text = (
        "Президенты Казахстана, Узбекистана и Кыргызстана собрались на саммит в Астане. "
        "По его итогам принята декларация о воде."
    )
    (declaration,) = findings("ru", text, "agreement")
    assert declaration.parties == ["KG", "KZ", "UZ"]
