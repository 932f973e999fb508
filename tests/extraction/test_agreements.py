"""Documents: type and status beside words of the title; the term, the parties, the count."""

import pytest
from written import findings, labels, marks, rows

CASES = rows(
    ru=[
        "Казахстан и Туркменистан подписали [Договор о стратегическом партнёрстве|treaty signed].",
        "Подписан [Меморандум о взаимопонимании между Казахстаном и Узбекистаном|memorandum signed].",
        "Главы МИД Казахстана и Ирана подпишут [План мероприятий на 2025 год|plan planned].",
        "Сенат Казахстана ратифицировал [Договор между Казахстаном и Туркменистаном о границе|treaty ratified].",
        "Премьер-министры Казахстана и Азербайджана утвердили [дорожную карту по развитию торговли|roadmap signed].",
        "Президенты Казахстана и Туркменистана подписали [Совместное заявление|joint-statement signed].",
        "Казахстан и Китай парафировали [Соглашение о взаимном признании дипломов|agreement initialled].",
    ],
    en=[
        "Kazakhstan and Turkmenistan signed the [Treaty on Strategic Partnership|treaty signed].",
        "A [Memorandum of Understanding between Kazakhstan and Uzbekistan|memorandum signed] was signed.",
        "The Senate of Kazakhstan ratified the [Border Treaty with Turkmenistan|treaty ratified].",
        "The presidents of Kazakhstan and Turkmenistan signed a [Joint Statement|joint-statement signed].",
    ],
    kk=[
        "Қазақстан мен Түрікменстан [Стратегиялық әріптестік туралы шартқа|treaty signed] қол қойды.",
        "Қазақстан мен Өзбекстан арасындағы [өзара түсіністік туралы меморандумға|memorandum signed] қол қойылды.",
        "Қазақстан және Түрікменстан президенттері [Бірлескен мәлімдемеге|joint-statement signed] қол қойды.",
        "Қазақстан мен Иран [сауда-экономикалық ынтымақтастық туралы келісімге|agreement signed] қол қойды.",
    ],
    tk=[
        "Gazagystan we Türkmenistan [Strategik hyzmatdaşlyk hakyndaky Şertnama|treaty signed] gol çekdiler.",
        "Türkmenistan bilen Özbegistanyň arasynda [Özara düşünişmek hakynda Ähtnama|memorandum signed] gol çekildi.",
        "Gazagystanyň we Türkmenistanyň Prezidentleri [Bilelikdäki Beýannama|joint-statement signed] gol çekdiler.",
    ],
)


@pytest.mark.parametrize(("language", "text"), CASES)
def test_a_document_with_its_title_and_what_is_done_to_it(language, text):
    (document,) = findings(language, text, "agreement")
    ((words, label),) = marks(text)
    assert f"{document.type} {document.status}" == label
    assert words.split()[-1].rstrip("аеуғкқ") in document.title
    assert len(document.parties) == 2


TERMS = rows(
    ru=[
        "Подписана Программа сотрудничества между МИД Казахстана и Туркменистана на [2024-2026 годы|2024 2026].",
        "Казахстан и Узбекистан подписали План культурного сотрудничества на [2023–2025 годы|2023 2025].",
        "Принята Программа сотрудничества министерств Казахстана и Ирана с [2024 по 2026 год|2024 2026].",
    ],
    en=[
        "The foreign ministries of Kazakhstan and Turkmenistan signed the Cooperation Programme for "
        "[2024-2026|2024 2026].",
        "Kazakhstan and Uzbekistan signed a Cultural Cooperation Plan for [2023–2025|2023 2025].",
    ],
    kk=[
        "Қазақстан мен Түрікменстан СІМ арасындағы [2024-2026 жылдарға|2024 2026] арналған Ынтымақтастық "
        "бағдарламасына қол қойылды.",
    ],
    tk=[
        "Gazagystanyň we Türkmenistanyň Daşary işler ministrlikleriniň arasynda [2024-2026-njy ýyllar|2024 "
        "2026] üçin "
        "Hyzmatdaşlyk Maksatnamasyna gol çekildi.",
    ],
)


@pytest.mark.parametrize(("language", "text"), TERMS)
def test_a_programme_holds_for_its_years_and_is_not_dated_by_them(language, text):
    (document,) = findings(language, text, "agreement")
    assert [f"{document.valid_from} {document.valid_to}"] == labels(text)
    assert document.type in ("programme", "plan") and document.signed_on is None
    assert all(event.when.edtf is None for event in findings(language, text, "event"))


DATED = rows(
    ru=[
        "[18 апреля 2017 года|2017-04-18] Казахстан и Туркменистан подписали Договор о стратегическом партнёрстве.",
    ],
    kk=[
        "[2017 жылғы 18 сәуірде|2017-04-18] Қазақстан мен Түрікменстан Стратегиялық әріптестік туралы шартқа "
        "қол қойды."
    ],
)


@pytest.mark.parametrize(("language", "text"), DATED)
def test_the_day_of_signing(language, text):
    (document,) = findings(language, text, "agreement")
    assert [document.signed_on] == labels(text)


PACKAGES = rows(
    ru=[
        "По итогам визита президента Казахстана в Туркменистан подписано [20 документов|20].",
    ],
    en=[
        "Following the visit of the President of Kazakhstan to Turkmenistan [20 documents|20] were signed.",
    ],
    kk=[
        "Қазақстан Президентінің Түрікменстанға сапары қорытындысында [20 құжатқа|20] қол қойылды.",
    ],
    tk=[
        "Gazagystanyň Prezidentiniň Türkmenistana saparynyň jemleri boýunça [20 resminama|20] gol çekildi.",
    ],
)


@pytest.mark.parametrize(("language", "text"), PACKAGES)
def test_documents_only_counted_are_a_package(language, text):
    (package,) = findings(language, text, "agreement")
    assert (package.type, package.status, [str(package.count)]) == ("package", "signed", labels(text))


NONE = rows(
    ru=[
        "Посол Италии вручил копии верительных грамот министру иностранных дел Туркменистана.",
        "Президент Казахстана направил телеграмму президенту Ирана.",
        "Договорно-правовая база Казахстана и Туркменистана насчитывает 180 двусторонних документов.",
    ],
    en=[
        "The Ambassador of Italy presented copies of credentials to the Foreign Minister of Turkmenistan.",
    ],
    kk=[
        "Италия елшісі Қазақстан Президентіне сенім грамотасын тапсырды.",
        "Қазақстан мен Түрікменстанның шарттық-құқықтық базасы 180 құжаттан тұрады.",
    ],
    tk=[
        "Italiýanyň ilçisi Türkmenistanyň Daşary işler ministrine ynanç hatynyň nusgasyny gowşurdy.",
    ],
)


@pytest.mark.parametrize(("language", "text"), NONE)
def test_credentials_telegrams_and_stock_counts_are_no_agreements(language, text):
    assert findings(language, text, "agreement") == []
