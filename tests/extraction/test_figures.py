"""Numbers with measure, unit, period and countries, each beside a contact that makes the page diplomacy."""

import pytest
from written import findings, rows

TALKS = {
    "ru": "Министры торговли Казахстана и Туркменистана провели переговоры. ",
    "en": "The trade ministers of Kazakhstan and Turkmenistan held talks. ",
    "kk": "Қазақстан мен Түрікменстанның сауда министрлері келіссөз жүргізді. ",
    "tk": "Gazagystanyň we Türkmenistanyň söwda ministrleri gepleşik geçirdiler. ",
}
MONEY = rows(
    ru=[
        ("В 2023 году товарооборот составил 487,6 млн долларов.", "trade turnover", 487_600_000, "2023"),
        ("Товарооборот за 2015 год составил 178 млн долларов США.", "trade turnover", 178_000_000, "2015"),
        ("Экспорт Казахстана в 2015 году составил 114,5 млн долларов.", "export", 114_500_000, "2015"),
        ("Товарооборот достиг $1,2 млрд в 2022 году.", "trade turnover", 1_200_000_000, "2022"),
    ],
    en=[
        ("Trade turnover reached $487.6 million in 2023.", "trade turnover", 487_600_000, "2023"),
        ("In 2015 trade turnover amounted to 178 million US dollars.", "trade turnover", 178_000_000, "2015"),
        ("Kazakhstan's exports in 2015 amounted to USD 114.5 million.", "export", 114_500_000, "2015"),
        ("Trade turnover exceeded half a billion dollars.", "trade turnover", 500_000_000, None),
    ],
    kk=[
        ("2023 жылы тауар айналымы 487,6 млн долларға жетті.", "trade turnover", 487_600_000, "2023"),
        ("2015 жылы тауар айналымы 178 миллион АҚШ долларын құрады.", "trade turnover", 178_000_000, "2015"),
        ("2015 жылы экспорт 114,5 млн доллар болды.", "export", 114_500_000, "2015"),
    ],
    tk=[
        ("2023-nji ýylda haryt dolanyşygy 487,6 million dollara deň boldy.", "trade turnover", 487_600_000, "2023"),
        (
            "2015-nji ýylda haryt dolanyşygy 178 million ABŞ-nyň dollaryna ýetdi.",
            "trade turnover",
            178_000_000,
            "2015",
        ),
    ],
)


@pytest.mark.parametrize(("language", "text", "measure", "value", "period"), MONEY)
def test_money_in_whole_units_of_its_currency(language, text, measure, value, period):
    (figure,) = findings(language, TALKS[language] + text, "figure", "2024-05-01")
    assert (figure.measure, figure.value, figure.unit) == (measure, value, "USD")
    assert (figure.period, figure.countries) == (period, ["KZ", "TM"])


GROWTH = rows(
    ru=[
        ("Товарооборот вырос на 28%.", 28),
        ("За год товарооборот снизился на 10 процентов.", -10),
    ],
    en=[
        ("Trade turnover grew by 28%.", 28),
        ("Trade turnover fell by 10 percent.", -10),
    ],
    kk=[
        ("Тауар айналымы 28%-ға өсті.", 28),
        ("Тауар айналымы 10 пайызға төмендеді.", -10),
    ],
    tk=[
        ("Haryt dolanyşygy 28 göterim artdy.", 28),
        ("Haryt dolanyşygy 10 göterim azaldy.", -10),
    ],
)


@pytest.mark.parametrize(("language", "text", "change"), GROWTH)
def test_growth_alone_is_a_figure_of_its_own(language, text, change):
    (figure,) = findings(language, TALKS[language] + text, "figure")
    assert (figure.measure, figure.value, figure.change) == ("growth", change, change)


PERIODS = rows(
    ru=[
        ("За девять месяцев товарооборот составил 90 млн долларов.", "2024-01/2024-09"),
        ("В первом полугодии прошлого года экспорт составил 90 млн долларов.", "2023-01/2023-06"),
        ("Решено открыть центр в 2030 году, а товарооборот достиг 90 млн долларов.", None),
        ("На встрече 3 мая 2024 года отмечено, что товарооборот достиг 90 млн долларов.", None),
    ],
    en=[
        ("In nine months trade turnover amounted to $90 million.", "2024-01/2024-09"),
        ("In the first half of last year exports amounted to $90 million.", "2023-01/2023-06"),
        ("In January-August trade turnover amounted to $90 million.", "2024-01/2024-08"),
    ],
    kk=[("Биылғы тоғыз айда тауар айналымы 90 млн доллар болды.", "2024-01/2024-09")],
    tk=[("Dokuz aýda haryt dolanyşygy 90 million dollara ýetdi.", "2024-01/2024-09")],
)


@pytest.mark.parametrize(("language", "text", "period"), PERIODS)
def test_months_without_a_year_are_of_the_page_and_days_are_no_period(language, text, period):
    (figure,) = findings(language, TALKS[language] + text, "figure", "2024-11-01")
    assert (figure.value, figure.period) == (90_000_000, period)


WRITTEN = rows(
    ru=[
        ("Товарооборот превысил полмиллиарда долларов.", 500_000_000),
        ("Товарооборот превысил миллиард долларов.", 1_000_000_000),
    ],
    en=[("Trade turnover reached USD 1.2bn.", 1_200_000_000), ("Trade turnover was €45m.", 45_000_000)],
    kk=[("Тауар айналымы миллиард доллардан асты.", 1_000_000_000)],
    tk=[("Haryt dolanyşygy milliard dollardan geçdi.", 1_000_000_000)],
)


@pytest.mark.parametrize(("language", "text", "value"), WRITTEN)
def test_numbers_in_all_styles(language, text, value):
    (figure,) = findings(language, TALKS[language] + text, "figure")
    assert figure.value == value


NO_VALUE = rows(
    ru=["Более 90% инвестиций идёт в сырьевой сектор.", "Товарооборот составлял $5-6 млрд в год."],
    en=["The number of joint ventures has increased 15 times.", "Joint projects worth $14 billion are under way."],
)


@pytest.mark.parametrize(("language", "text"), NO_VALUE)
def test_shares_ranges_multiples_and_money_of_projects_are_no_values(language, text):
    assert [f.value for f in findings(language, TALKS[language] + text, "figure")] == []


BOTH_SIDES = rows(
    ru=["Казахстан вывез товаров на 114,5 млн долларов, Туркменистан – на 63,7 млн."],
    tk=["Gazagystan 114,5 million, Türkmenistan 63,7 million dollarlyk haryt eksport etdi."],
)


@pytest.mark.parametrize(("language", "text"), BOTH_SIDES)
def test_each_side_has_its_exports(language, text):
    figures = findings(language, TALKS[language] + text, "figure")
    assert sorted((f.measure, f.value, f.unit) for f in figures) == [
        ("export", 63_700_000, "USD"),
        ("export", 114_500_000, "USD"),
    ]


TARGETS = rows(
    ru=[
        "Стороны намерены довести товарооборот до 1 млрд долларов.",
    ],
    en=[
        "The sides intend to bring trade turnover to $1 billion.",
    ],
    kk=[
        "Тараптар тауар айналымын 1 млрд долларға жеткізуді көздейді.",
    ],
    tk=[
        "Taraplar haryt dolanyşygyny 1 milliard dollara ýetirmegi maksat edinýärler.",
    ],
)


RISES = rows(
    ru=["Президенты намерены увеличить товарооборот с нынешних 7 млрд долларов до 35 миллиардов."],
    en=["The presidents intend to increase trade from $7 billion to $35 billion."],
)


@pytest.mark.parametrize(("language", "text"), RISES)
def test_the_target_is_what_it_is_to_rise_to(language, text):
    figures = findings(language, TALKS[language] + text, "figure")
    assert ("target", 35_000_000_000, "USD") in [(f.measure, f.value, f.unit) for f in figures]


@pytest.mark.parametrize(("language", "text"), TARGETS)
def test_what_trade_is_to_reach_is_a_target(language, text):
    (figure,) = findings(language, TALKS[language] + text, "figure")
    assert (figure.measure, figure.value, figure.unit) == ("target", 1_000_000_000, "USD")


STOCKS = rows(
    ru=[
        ("Договорно-правовая база насчитывает 180 двусторонних документов.", "treaty base", 180),
        ("В Казахстане работают 25 совместных предприятий с Туркменистаном.", "joint ventures", 25),
    ],
    en=[
        ("The treaty base includes 180 bilateral documents.", "treaty base", 180),
        ("There are 25 joint ventures in Kazakhstan with Turkmenistan.", "joint ventures", 25),
    ],
    kk=[
        ("Шарттық-құқықтық база 180 құжаттан тұрады.", "treaty base", 180),
    ],
    tk=[
        ("Şertnama-hukuk binýady 180 resminamadan ybarat.", "treaty base", 180),
    ],
)


@pytest.mark.parametrize(("language", "text", "measure", "value"), STOCKS)
def test_a_stock_is_a_figure_and_no_agreement(language, text, measure, value):
    found = findings(language, TALKS[language] + text)
    assert [(f.measure, f.value) for f in found if hasattr(f, "measure")] == [(measure, value)]
    assert not [f for f in found if hasattr(f, "valid_from")]


CONFLICTING = rows(
    ru=[
        "По данным одной стороны, товарооборот составил 450 млн долларов. По другим данным, товарооборот "
        "составил 487 млн долларов."
    ],
    en=[
        "According to one side, trade turnover was $450 million. By other data, trade turnover was $487 million.",
    ],
    kk=[
        "Бір дерек бойынша тауар айналымы 450 млн доллар болды. Басқа дерек бойынша тауар айналымы 487 млн "
        "доллар болды."
    ],
    tk=[
        "Bir maglumata görä, haryt dolanyşygy 450 million dollar boldy. Beýleki maglumata görä, haryt "
        "dolanyşygy 487 million dollar boldy."
    ],
)


@pytest.mark.parametrize(("language", "text"), CONFLICTING)
def test_figures_that_disagree_stand_side_by_side(language, text):
    figures = findings(language, TALKS[language] + text, "figure")
    assert [f.value for f in figures] == [450_000_000, 487_000_000]


@pytest.mark.parametrize("language", TALKS)
def test_a_year_or_a_day_is_no_figure(language):
    assert findings(language, TALKS[language], "figure") == []
