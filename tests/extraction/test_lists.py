"""Documents in lists: what is done to them stands above, and the items are different documents."""

import pytest
from written import findings, labels, marks, rows

LISTS = rows(
    ru=[
        "Президенты Казахстана и Сербии провели переговоры. Состоялось подписание. В их числе:\n\n"
        "1. [Меморандум о сотрудничестве в области спорта|memorandum];\n\n"
        "2. [Меморандум о сотрудничестве в области туризма|memorandum];\n\n"
        "[Протокол о внесении изменений в межправительственное Соглашение о границе|protocol].",
    ],
    en=[
        "Kazakhstan and Serbia signed the following documents:\n\n"
        "- [Memorandum on cooperation in sport|memorandum];\n\n"
        "- [Memorandum on cooperation in tourism|memorandum];\n\n"
        "- [Agreement in the form of an exchange of notes on consulates|agreement].",
    ],
    kk=[
        "Қазақстан мен Сербия мынадай құжаттарға қол қойды:\n\n– [спорт саласындағы ынтымақтастық туралы меморандум|"
        "memorandum];\n\n– [туризм саласындағы ынтымақтастық туралы меморандум|memorandum].",
    ],
    tk=[
        "Türkmenistan bilen Serbiýa şu resminamalara gol çekdiler:\n\n"
        "– [sport ulgamynda hyzmatdaşlyk hakynda Ähtnama|memorandum];\n\n"
        "– [syýahatçylyk ulgamynda hyzmatdaşlyk hakynda Ähtnama|memorandum].",
    ],
)


@pytest.mark.parametrize(("language", "text"), LISTS)
def test_items_of_a_list_stand_under_the_line_above_it(language, text):
    found = findings(language, text, "agreement")
    assert [(one.title, one.type) for one in found] == marks(text)
    assert {one.status for one in found} == {"signed"}


AMONG = rows(
    ru=[
        "Казахстан и Сербия подписали 10 документов. В их числе [соглашение о туризме|signed].",
        "Ожидается, что Казахстан и Сербия подпишут 10 документов. Среди них [соглашение о туризме|planned].",
    ],
    en=[
        "Kazakhstan and Serbia signed 10 documents. Among them is [an agreement on tourism|signed].",
        "Kazakhstan and Serbia will sign 10 documents. They include [an agreement on tourism|planned].",
    ],
    kk=["Қазақстан мен Сербия 10 құжатқа қол қойды. Олардың қатарында [туризм туралы келісім|signed] бар."],
    tk=["Türkmenistan bilen Serbiýa 10 resminama gol çekdi. Olaryň hatarynda [ulag hakynda Ylalaşyk|signed] bar."],
)


@pytest.mark.parametrize(("language", "text"), AMONG)
def test_among_them_takes_over_what_was_done_before(language, text):
    package, document = findings(language, text, "agreement")
    assert (package.count, [document.status]) == (10, labels(text))


MANY = rows(
    ru=[
        "Казахстан и Сербия перешли к подписанию соглашений.",
        "Программа визита президента Сербии в Казахстан принята.",
    ],
    en=["The programme of the visit of the President of Serbia to Kazakhstan was adopted."],
    kk=["Сапар аясында Қазақстан мен Сербия арасында келісімдерге қол қойылды."],
    tk=["Serbiýanyň Prezidentiniň Türkmenistana saparynyň maksatnamasy tassyklandy."],
)


@pytest.mark.parametrize(("language", "text"), MANY)
def test_documents_at_large_and_programmes_of_visits_are_none(language, text):
    assert findings(language, text, "agreement") == []


TERMS = rows(
    ru=["Казахстан и Иран подписали [план мероприятий на 2025–2026 годы|] в Тегеране."],
    en=["Kazakhstan and Iran signed the [action plan for 2025–2026|] in Tehran."],
)


@pytest.mark.parametrize(("language", "text"), TERMS)
def test_a_title_ends_behind_its_term(language, text):
    (plan,) = findings(language, text, "agreement")
    assert (plan.title, plan.valid_from, plan.valid_to) == (marks(text)[0][0], "2025", "2026")
