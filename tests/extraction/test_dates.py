"""When: what the words give, never more; the page's date is never taken for the event's."""

import pytest
from written import events, rows

PAGE = "2023-11-02"
STATED = rows(
    ru=[
        ("30 октября 2023 года министр иностранных дел Казахстана прибыл с визитом в Ашхабад.", "2023-10-30"),
        ("30.10.2023 министр иностранных дел Казахстана прибыл с визитом в Ашхабад.", "2023-10-30"),
        ("В октябре 2021 года президент Казахстана посетил Туркменистан.", "2021-10"),
        ("24-25 октября 2021 года президент Казахстана посетил Туркменистан.", "2021-10-24/2021-10-25"),
        ("Государственный визит президента Казахстана в Туркменистан состоялся в 2021 году.", "2021"),
        (
            "С 30 октября по 1 ноября 2023 года премьер-министр Узбекистана посетил Казахстан.",
            "2023-10-30/2023-11-01",
        ),
    ],
    en=[
        (
            "On 30 October 2023 the Foreign Minister of Kazakhstan met with the President of Turkmenistan.",
            "2023-10-30",
        ),
        (
            "On October 30, 2023, the Foreign Minister of Kazakhstan met with the President of Turkmenistan.",
            "2023-10-30",
        ),
        ("In October 2021 the President of Kazakhstan visited Turkmenistan.", "2021-10"),
        ("On 24-25 October 2021 the President of Kazakhstan visited Turkmenistan.", "2021-10-24/2021-10-25"),
        ("The President of Kazakhstan visited Turkmenistan in 2021.", "2021"),
    ],
    kk=[
        (
            "2023 жылғы 30 қазанда Қазақстанның Сыртқы істер министрі Түрікменстан Президентімен кездесті.",
            "2023-10-30",
        ),
        ("2021 жылғы қазанда Қазақстан Президенті Түрікменстанға сапармен барды.", "2021-10"),
        ("2021 жылы Қазақстан Президенті Түрікменстанға мемлекеттік сапармен барды.", "2021"),
        ("2021 жылғы 24-25 қазанда Қазақстан Президенті Түрікменстанға сапармен барды.", "2021-10-24/2021-10-25"),
    ],
    tk=[
        (
            "2023-nji ýylyň 30-njy oktýabrynda Gazagystanyň Daşary işler ministri Aşgabada sapar bilen geldi.",
            "2023-10-30",
        ),
        ("2021-nji ýylyň oktýabrynda Gazagystanyň Prezidenti Türkmenistana sapar bilen geldi.", "2021-10"),
        ("2021-nji ýylda Gazagystanyň Prezidenti Türkmenistana döwlet sapary bilen geldi.", "2021"),
        (
            "2021-nji ýylyň 24-25-nji oktýabrynda Gazagystanyň Prezidenti Türkmenistana sapar bilen geldi.",
            "2021-10-24/2021-10-25",
        ),
    ],
)


@pytest.mark.parametrize(("language", "text", "edtf"), STATED)
@pytest.mark.parametrize("published", [PAGE, None])
def test_a_full_date_is_stated_and_needs_no_page_date(language, text, edtf, published):
    (event,) = events(language, text, published)
    assert (event.when.edtf, event.when.stated) == (edtf, True)


AGAINST_PAGE = rows(
    ru=[
        ("Сегодня президент Казахстана принял министра иностранных дел Туркменистана.", "2023-11-02"),
        ("Вчера президент Казахстана принял министра иностранных дел Туркменистана.", "2023-11-01"),
        ("Завтра президент Казахстана примет министра иностранных дел Туркменистана.", "2023-11-03"),
        ("30 октября президент Казахстана принял министра иностранных дел Туркменистана.", "2023-10-30"),
        ("В прошлом году президент Казахстана посетил Туркменистан.", "2022"),
    ],
    en=[
        ("Today the President of Kazakhstan received the Foreign Minister of Turkmenistan.", "2023-11-02"),
        ("Yesterday the President of Kazakhstan received the Foreign Minister of Turkmenistan.", "2023-11-01"),
        ("On 30 October the President of Kazakhstan received the Foreign Minister of Turkmenistan.", "2023-10-30"),
        ("Last year the President of Kazakhstan visited Turkmenistan.", "2022"),
    ],
    kk=[
        ("Бүгін Қазақстан Президенті Түрікменстанның Сыртқы істер министрін қабылдады.", "2023-11-02"),
        ("Кеше Қазақстан Президенті Түрікменстанның Сыртқы істер министрін қабылдады.", "2023-11-01"),
        ("30 қазанда Қазақстан Президенті Түрікменстанның Сыртқы істер министрін қабылдады.", "2023-10-30"),
        ("Былтыр Қазақстан Президенті Түрікменстанға сапармен барды.", "2022"),
    ],
    tk=[
        ("Şu gün Türkmenistanyň Prezidenti Gazagystanyň Daşary işler ministri bilen duşuşdy.", "2023-11-02"),
        ("Düýn Türkmenistanyň Prezidenti Gazagystanyň Daşary işler ministri bilen duşuşdy.", "2023-11-01"),
        (
            "30-njy oktýabrda Türkmenistanyň Prezidenti Gazagystanyň Daşary işler ministri bilen duşuşdy.",
            "2023-10-30",
        ),
    ],
)


@pytest.mark.parametrize(("language", "text", "edtf"), AGAINST_PAGE)
def test_a_day_without_a_year_is_worked_out_from_the_page(language, text, edtf):
    (event,) = events(language, text, PAGE)
    assert (event.when.edtf, event.when.stated) == (edtf, False)


@pytest.mark.parametrize(("language", "text", "edtf"), AGAINST_PAGE)
def test_without_a_page_date_such_a_day_is_unknown(language, text, edtf):
    (event,) = events(language, text)
    assert edtf and event.when.edtf is None


UNDATED = rows(
    ru=[
        "Министры иностранных дел Казахстана и Туркменистана провели переговоры.",
        "На переговорах министры иностранных дел Казахстана и Ирана обсудили программу на 2024-2026 годы.",
    ],
    en=[
        "The foreign ministers of Kazakhstan and Turkmenistan held talks.",
        "At their talks the foreign ministers of Kazakhstan and Iran discussed the cooperation programme for "
        "2024-2026.",
    ],
    kk=[
        "Қазақстан мен Түрікменстанның сыртқы істер министрлері келіссөз жүргізді.",
    ],
    tk=[
        "Gazagystanyň we Türkmenistanyň daşary işler ministrleri gepleşik geçirdiler.",
    ],
)


@pytest.mark.parametrize(("language", "text"), UNDATED)
def test_neither_the_page_nor_a_term_dates_an_event(language, text):
    (event,) = events(language, text, PAGE)
    assert (event.when.edtf, event.when.stated) == (None, False)
