"""Visits of years past, recalled deep in a page: background, with no more than a year."""

import pytest
from written import events, rows

PAGE = "2023-11-02"
LEAD = {
    "ru": "Главы МИД Казахстана и Туркменистана провели переговоры в Астане. На переговорах обсудили торговлю. ",
    "en": "The foreign ministers of Kazakhstan and Turkmenistan held talks in Astana. They discussed trade. ",
    "kk": "Астанада Қазақстан мен Түрікменстан сыртқы істер министрлері келіссөз жүргізді. Сауда мәселесі "
    "талқыланды. ",
    "tk": "Astanada Gazagystanyň we Türkmenistanyň daşary işler ministrleri gepleşik geçirdiler. Söwda "
    "maslahatlaşyldy. ",
}
YEARS = rows(
    ru=[
        "Министры отметили итоги государственных визитов лидеров обеих стран в 2021 и 2022 годах.",
    ],
    en=[
        "The ministers noted the results of the state visits of the leaders of the two countries in 2021 and 2022.",
    ],
    kk=[
        "Министрлер екі ел басшыларының 2021 және 2022 жылдардағы мемлекеттік сапарларының нәтижелерін атап өтті.",
    ],
    tk=[
        "Ministrler iki ýurduň Baştutanlarynyň 2021-nji we 2022-nji ýyllardaky döwlet saparlarynyň "
        "netijelerini bellediler.",
    ],
)


@pytest.mark.parametrize(("language", "text"), YEARS)
def test_past_visits_keep_the_precision_of_a_year(language, text):
    visits = [e for e in events(language, LEAD[language] + text, PAGE) if e.type == "visit"]
    assert [(v.when.edtf, v.when.precision, v.status) for v in visits] == [
        ("2021", "year", "background"),
        ("2022", "year", "background"),
    ]
