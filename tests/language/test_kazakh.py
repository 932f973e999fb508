"""Kazakh words, dates, numbers, offices and functions, each answer worked out by hand."""

import pytest

from elchi.extraction import analyse, extract
from elchi.extraction.functions import functions_of
from elchi.language import load
from elchi.records import Article


def article(text, published="2024-06-10"):
    return Article(id="a", title=text.split("\n")[0], language="kk", text=text, published=published)


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("министрлеріне", "министр"),
        ("министрлігінің", "министрлік"),
        ("ынтымақтастығын", "ынтымақтастық"),
        ("тобының", "топ"),
        ("төрағасымен", "төраға"),
        ("орынбасарларынан", "орынбасар"),
        ("елшілерді", "елші"),
        ("саласындағы", "сала"),
        ("сапарымызда", "сапар"),
        ("Бердімұхамедовпен", "бердімұхамедов"),
        ("Ташкентке", "ташкент"),
        ("мәліметінше", "мәлімет"),
    ],
)
def test_the_suffix_chain_is_taken_off(word, stem):
    assert stem in load("kk").morphology.forms(word.lower())


@pytest.mark.parametrize("word", ["қазақстан", "түрікмен", "алматы", "тілеуберді", "канада", "судан"])
def test_words_that_only_look_inflected_stay_whole(word):
    morphology = load("kk").morphology
    assert morphology.forms(word) == {word}
    assert morphology.cases(word) == {"nom"}


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("тоқаевтың", "gen"),
        ("нұртілеуді", "acc"),
        ("мередовпен", "ins"),
        ("президентіне", "dat"),
        ("елшісін", "acc"),
        ("ашхабадта", "loc"),
        ("астанадағы", "loc"),
        ("түрікменстаннан", "abl"),
        ("отырысында", "loc"),
        ("министрі", "nom"),
    ],
)
def test_the_last_suffix_gives_the_case(word, case):
    cases = load("kk").morphology.cases(word)
    assert case in cases
    assert cases <= {case, "nom"}


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Құжат 2026 жылғы 12 қарашада бекітілді.", "2026-11-12"),
        ("Келіссөз 2022 жылдың 14–15 қазанында өтті.", "2022-10-14/2022-10-15"),
        ("Шарт 2001 жылы 5 шілдеде жасалды.", "2001-07-05"),
        ("Ол 2021 жылдың қазан айында келді.", "2021-10"),
        ("Бағдарлама 2024–2026 жылдарға арналған.", "2024/2026"),
        ("Көпір 2028 жылдың соңына дейін салынады.", "2028"),
        ("Жарияланды: 02/11/2023", "2023-11-02"),
        ("10 Қазан, 2024 1 мин оқу үшін", "2024-10-10"),
        ("Делегация 2018 жылғы 30 шілде күні келді.", "2018-07-30"),
    ],
)
def test_dates_in_the_order_of_kazakh(text, edtf):
    assert [match.when.edtf for match in load("kk").dates(text)] == [edtf]


@pytest.mark.parametrize(
    ("text", "partial"),
    [
        ("31 қазанда барды.", "10-31"),
        ("24-26 сәуір аралығында өтеді.", "04-24/04-26"),
        ("31 тамыз – 1 қыркүйек күндері өтеді.", "08-31/09-01"),
        ("23 және 24 маусымда болды.", "06-23/06-24"),
    ],
)
def test_dates_without_a_year_stay_partial(text, partial):
    assert [match.partial for match in load("kk").dates(text)] == [partial]


def test_a_pair_of_years_is_two_years():
    (match,) = load("kk").dates("Көшбасшылар 2021 және 2022 жылдары сапарлармен алмасты.")
    assert match.years == ("2021", "2022")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("сауда 487,6 млн АҚШ долларына жетті", 487_600_000, "USD"),
        ("көлемі 2 миллиард долларды құрады", 2_000_000_000, "USD"),
        ("экспорт 23 пайызға өсті", 23, "%"),
        ("теміржолмен 1,5 млн тонна жүк тасылды", 1_500_000, "t"),
        ("жылына 1,5 млрд текше метр газ", 1_500_000_000, "m3"),
        ("ұзындығы 225 шақырымдық жол", 225, "km"),
        ("қаржы 12 млрд теңгеден асты", 12_000_000_000, "KZT"),
    ],
)
def test_numbers_with_their_units(text, value, unit):
    (quantity,) = load("kk").numbers.find(text)
    assert (quantity.value, quantity.unit) == (value, unit)


@pytest.mark.parametrize(("word", "value"), [("12-ші", 12), ("оныншы", 10), ("екінші", 2), ("он екінші", 12)])
def test_ordinals(word, value):
    assert load("kk").numbers.ordinal(word) == value


@pytest.mark.parametrize(
    ("text", "offices", "country"),
    [
        (
            "Қазақстан Премьер-Министрінің орынбасары – Сыртқы істер министрі Мұрат Нұртілеуді қабылдады.",
            ["deputy-prime-minister", "foreign-minister"],
            "KZ",
        ),
        (
            "Түрікменстан Министрлер кабинеті төрағасының орынбасары, сыртқы істер министрі Рашид Мередов келді.",
            ["deputy-cabinet-chairman", "foreign-minister"],
            "TM",
        ),
        ("Түрікменстан Халық Маслахатының Төрағасы келді.", ["peoples-council-chairman"], "TM"),
        ("Ресей Федерация Кеңесінің төрайымымен сөйлесті.", ["federation-council-speaker"], "RU"),
        ("Қытай Халық Республикасының Төрағасына хат жолдады.", ["president"], "CN"),
        ("Өзбекстан Сыртқы істер министрінің бірінші орынбасары келді.", ["first-deputy-foreign-minister"], "UZ"),
        ("Қырғызстан СІМ басшысына хат тапсырды.", ["foreign-minister"], "KG"),
    ],
)
def test_offices_found_in_sentences(text, offices, country):
    actor = next(a for a in analyse(article(text)).sentences[0].actors if a.offices)
    assert (actor.offices, actor.countries[0]) == (offices, country)


def test_offices_of_two_countries_are_two_actors():
    actors = analyse(article("Қазақстан мен Өзбекстан президенттерінің келіссөзі өтті.")).sentences[0].actors
    assert [actor.countries for actor in actors] == [["KZ"], ["UZ"]]


@pytest.mark.parametrize(
    ("text", "function"),
    [
        ("Рашид Мередовтің шақыруымен барды.", "inviter"),
        ("Рашид Мередовпен келіссөз жүргізді.", "with"),
        ("Рашид Мередовті қабылдады.", "object"),
        ("Рашид Мередовке табыстады.", "to"),
        ("Рашид Мередов бастаған делегация келді.", "head"),
        ("Рашид Мередовтің сапары басталды.", "of"),
        ("Рашид Мередов келді.", "subject"),
    ],
)
def test_the_case_or_the_word_after_gives_the_function(text, function):
    sentence = analyse(article(text)).sentences[0]
    functions = functions_of(sentence, sentence.actors[0], len(sentence.tokens) - 2)
    assert function in functions
    assert not {"inviter", "with", "object", "head"} & set(functions) - {function}
    assert functions.index(function) <= [*functions, "subject"].index("subject")


def event_of(text, kind, published="2024-06-10"):
    return next(f for f in extract(article(text, published)) if getattr(f, "type", None) == kind)


def roles_of(text, kind):
    return {p.name: p.role for p in event_of(text, kind).participants}


def test_who_receives_whom_does_not_depend_on_word_order():
    expected = {"Sadyr Japarov": "host", "Murat Nurtleu": "visitor"}
    president, minister = "Қырғызстан Президенті Садыр Жапаров", "Қазақстан Сыртқы істер министрі Мұрат Нұртілеу"
    assert roles_of(f"{president} {minister}ді қабылдады.", "meeting") == expected
    assert roles_of(f"{minister}ді {president} қабылдады.", "meeting") == expected
    assert roles_of(f"{minister} {president}тың қабылдауында болды.", "meeting") == expected


def test_the_ambassador_presents_and_the_president_receives():
    text = (
        "Қазақстан елшісі Асқар Тәжібаев Түрікменстан Президенті Сердар Бердімұхамедовке сенім грамотасын тапсырды."
    )
    event = event_of(text, "appointment")
    assert event.mode == "credentials"
    assert {p.role for p in event.participants if p.country == "KZ"} == {"presenter"}
    assert {p.role for p in event.participants if p.country == "TM"} == {"recipient"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Әзербайжан Президенті Астанаға мемлекеттік сапармен барады.", "planned"),
        ("Әзербайжан Президенті Астанаға мемлекеттік сапармен барды.", "occurred"),
        ("Әзербайжан Президентінің Астанаға сапары кейінге қалдырылды.", "cancelled"),
        ("Еске салсақ, 2022 жылғы мамырда Әзербайжан Президенті Астанаға сапармен келген болатын.", "background"),
    ],
)
def test_the_verb_tells_whether_it_happened(text, status):
    assert event_of(text, "visit").status == status


def test_a_friendly_match_is_no_meeting():
    assert extract(article("Қазақстан мен Өзбекстан құрамалары Астанада жолдастық кездесу өткізді.")) == []


def test_the_title_of_a_document_stands_before_its_type_word():
    text = (
        "Қазақстан мен Түрікменстан сыртқы істер министрліктері арасындағы "
        "2024–2026 жылдарға арналған ынтымақтастық бағдарламасына қол қойылды."
    )
    (agreement,) = [f for f in extract(article(text)) if getattr(f, "title", None)]
    assert agreement.type == "programme"
    assert agreement.title.startswith("Қазақстан мен Түрікменстан")
    assert (agreement.valid_from, agreement.valid_to, agreement.status) == ("2024", "2026", "signed")


def test_the_promised_action_stands_before_its_verb():
    text = "Қазақстан мен Түрікменстан өзара сауданы 1 млрд долларға дейін арттыруға уағдаласты."
    (promise,) = [f for f in extract(article(text)) if getattr(f, "action", None)]
    assert promise.force == "agreed"
    assert promise.action.endswith("өзара сауданы 1 млрд долларға дейін арттыруға")
