"""Facts about the Russian tables, each with its answer written by hand."""

import pytest

from elchi.extraction import extract
from elchi.extraction.analysis import analyse
from elchi.extraction.functions import functions_of
from elchi.extraction.hits import standing
from elchi.language import load
from elchi.records import Article


def article(text, published="2024-06-10"):
    title = text.split("\n")[0]
    return Article(id="ru", title=title, language="ru", text=text, published=published, outlet="samples")


def winners(text, table):
    """The rows of a table that stand in a sentence, in order, when longer phrases have beaten shorter ones."""
    (span,) = load("ru").sentences(text)
    tokens = load("ru").tokens(text, span)
    return [hit.entry.row for hit in standing(load("ru").lexicon.find(tokens), tokens) if hit.entry.table == table]


def events(text, published="2024-06-10"):
    return [f for f in extract(article(text, published)) if f.__struct_config__.tag == "event"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Визит прошёл 30 октября 2023 года.", "2023-10-30"),
        ("Опубликовано 31.10.2023.", "2023-10-31"),
        ("Опубликовано 02/11/2023.", "2023-11-02"),
        ("С 14 по 15 октября 2022 года гость был в Астане.", "2022-10-14/2022-10-15"),
        ("Переговоры 24–25 октября 2021 года.", "2021-10-24/2021-10-25"),
        ("Поездка с 30 сентября по 2 октября 2023 года.", "2023-09-30/2023-10-02"),
        ("Встречались в июле 2022 года.", "2022-07"),
        ("За январь–май 2024 года торговля выросла.", "2024-01/2024-05"),
        ("Программа на 2024-2026 годы.", "2024/2026"),
        ("Отношения установлены в 1992 году.", "1992"),
        ("Действует до конца 2028 года.", "2028"),
        ("Подписано «18» апреля 2017 года.", "2017-04-18"),
    ],
)
def test_dates_in_full(text, edtf):
    assert [match.when.edtf for match in load("ru").dates(text)] == [edtf]


@pytest.mark.parametrize(
    ("text", "partial"),
    [
        ("Министр прибыл 11 марта.", "03-11"),
        ("Визит пройдёт 22-23 августа.", "08-22/08-23"),
        ("Саммит 1-го мая.", "05-01"),
    ],
)
def test_dates_without_a_year_stay_partial(text, partial):
    assert [match.partial for match in load("ru").dates(text)] == [partial]


def test_a_pair_of_years_is_two_years_and_a_range_is_no_pair_of_dates():
    (pair,) = load("ru").dates("Визиты лидеров в 2021 и 2022 годах.")
    assert pair.years == ("2021", "2022")
    assert load("ru").dates("В 2021 году подписано, в 2024 году ратифицировано.")[1].when.edtf == "2024"


@pytest.mark.parametrize(
    "text", ["Принято 31 сентября 2023 года.", "Вопрос 1.2.3 закрыт.", "Май был тёплым.", "Март и Ромео."]
)
def test_what_is_no_date(text):
    assert [match for match in load("ru").dates(text) if match.when.precision == "day" or match.partial] == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Товарооборот составил 487,6 млн долларов США.", 487_600_000, "USD"),
        ("Экспорт превысил $1,2 млрд.", 1_200_000_000, "USD"),
        ("Выделено 12 миллиардов тенге.", 12_000_000_000, "KZT"),
        ("Направят 300 млн манатов.", 300_000_000, "TMT"),
        ("Кредит равен 20 млн азербайджанских манатов.", 20_000_000, "AZN"),
        ("Торговля превысила 2 трлн рублей.", 2_000_000_000_000, "RUB"),
        ("Сумма в 5 млн белорусских рублей.", 5_000_000, "BYN"),
        ("Рост на 14 процентов.", 14, "%"),
        ("Перевезено 1,5 млн тонн.", 1_500_000, "t"),
        ("Поставят 10 млрд кубометров газа.", 10_000_000_000, "m3"),
        ("Дорога длиной 225 км.", 225, "km"),
        ("Вырос в 4 раза.", 4, "times"),
        ("В стране 1 250 предприятий.", 1250, "company"),
    ],
)
def test_numbers_with_units(text, value, unit):
    (quantity,) = load("ru").numbers.find(text)
    assert (quantity.value, quantity.unit) == (value, unit)


def test_ordinals_are_read_as_words_and_figures():
    assert [load("ru").numbers.ordinal(word) for word in ("12-е", "18-го", "двенадцатый", "тридцатый", "стол")] == [
        12, 18, 12, 30, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("Его принял заместитель Председателя Кабинета министров Туркменистана.", ["deputy-cabinet-chairman"]),
        ("Встреча с замглавы МИД Грузии.", ["deputy-foreign-minister"]),
        ("Глава внешнеполитического ведомства Ирана прибыл.", ["foreign-minister"]),
        ("Копии вручил Чрезвычайный и Полномочный Посол Кубы.", ["ambassador-extraordinary"]),
        ("Заместителю Премьер-Министра — министру иностранных дел.", ["deputy-prime-minister", "foreign-minister"]),
        ("С Торага Жогорку Кенеша обсудили законы.", ["jogorku-kenesh-speaker"]),
        ("Министром торговли и интеграции Казахстана подписан план.", ["trade-integration-minister"]),
        ("Делегацию ведёт секретарь Совета безопасности.", ["security-council-secretary"]),
        ("Сообщила пресс-служба Президента Узбекистана.", []),
        ("Заседание Кабинета министров прошло.", []),
    ],
)
def test_offices_in_every_case(text, offices):
    assert [row.office for row in winners(text, "office")] == offices


def test_plural_offices_are_told_from_the_singular():
    assert [row.plural for row in winners("Переговоры президентов Казахстана и Ирана.", "office")] == [True]
    assert [row.plural for row in winners("Послание президента Казахстана.", "office")] == [False]
    assert [row.plural for row in winners("Главы МИД Казахстана и Кубы.", "office")] == [True]


@pytest.mark.parametrize(
    ("text", "type", "mode"),
    [
        ("Посол Кубы вручил копии верительных грамот министру.", "appointment", "credentials-copy"),
        ("Посол Кубы вручил верительные грамоты президенту.", "appointment", "credentials"),
        ("Посол Китая нанёс визит вежливости спикеру.", "meeting", "reception"),
        ("Президенты обсудили саммит по телефону.", "call", "phone"),
        ("Министр возложил венок к монументу.", "ceremony", "wreath-laying"),
        ("Стороны парафировали протокол.", "signing", None),
    ],
)
def test_the_longest_trigger_names_the_event(text, type, mode):
    (row, *_) = [r for r in winners(text, "trigger") if r.type != "summit"]
    assert (row.type, row.mode) == (type, mode)


@pytest.mark.parametrize(
    "text",
    [
        "Президент принял решение о реформе.",
        "Министр принял участие в выставке.",
        "Президент подписал указ о льготах.",
        "Президент посетил национальный музей.",
        "Контейнерный поезд прибыл в Ашхабад.",
    ],
)
def test_words_that_look_like_events_name_nobody(text):
    assert all(not row.roles for row in winners(text, "trigger"))


@pytest.mark.parametrize(
    ("text", "function"),
    [
        ("Визит по приглашению Президента Ирана начался.", "inviter"),
        ("Переговоры прошли с министром иностранных дел Ирана.", "with"),
        ("Посол был принят Президентом Ирана.", "by"),
        ("Делегация во главе с премьер-министром Ирана прибыла.", "head"),
        ("Грамоты приняты у посла Ирана.", "from"),
    ],
)
def test_case_and_preposition_give_the_function(text, function):
    (sentence,) = analyse(article(text)).sentences
    actor = next(a for a in sentence.actors if a.countries == ["IR"])
    assert functions_of(sentence, actor, 0)[0] == function


def roles(event):
    return {(p.office, p.country, p.role) for p in event.participants}


def test_who_receives_whom_in_active_and_passive():
    active = "Президент Узбекистана принял министра иностранных дел Ирана."
    passive = "Министр иностранных дел Ирана был принят Президентом Узбекистана."
    expected = {("President", "UZ", "host"), ("Minister of Foreign Affairs", "IR", "visitor")}
    assert [roles(event) for text in (active, passive) for event in events(text)] == [expected, expected]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Президент Турции посетит Казахстан с официальным визитом.", "planned"),
        ("Президент Турции посетил Казахстан с официальным визитом.", "occurred"),
        ("Визит президента Турции в Казахстан не состоится.", "cancelled"),
        ("Переговоры президентов Турции и Казахстана отложены.", "cancelled"),
        ("В МИД опровергли встречу президентов Турции и Казахстана.", "denied"),
        ("Ожидается встреча президентов Турции и Казахстана в Баку.", "planned"),
    ],
)
def test_status_by_tense_and_cue(text, status):
    assert {event.status for event in events(text)} == {status}


def test_a_football_match_is_no_meeting():
    assert events("Сборная Узбекистана по футболу встретилась с командой Ирана: матч завершился 1:1.") == []
