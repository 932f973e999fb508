"""Sessions before and after the one told, and the next country of a journey."""

import pytest
from written import events, rows


def told(language, text, published="2023-05-10"):
    """Status, date, number, and city or country of each event."""
    return [
        (e.status, e.when.edtf, e.number, e.place and (e.place.city or e.place.country))
        for e in events(language, text, published)
    ]


SESSIONS = rows(
    en=[
        "The tenth session of the Kazakh-Turkmen intergovernmental commission was held in Astana on 5 May 2023; the "
        "previous one took place in Ashgabat in December 2021, and the next is to be held in Awaza in 2024.",
    ],
    ru=[
        "Десятое заседание казахстанско-туркменской межправительственной комиссии прошло в Астане 5 мая 2023 года, "
        "предыдущее — в Ашхабаде в декабре 2021 года, следующее пройдёт в Авазе в 2024 году.",
    ],
    kk=[
        "Қазақстан-Түрікмен үкіметаралық комиссиясының 10-отырысы 2023 жылғы 5 мамырда Астанада өтті. Алдыңғы отырыс "
        "2021 жылғы желтоқсанда Ашхабадта өткен, келесісі 2024 жылы Авазада болады.",
    ],
    tk=[
        "Gazak-türkmen hökümetara toparynyň 10-njy mejlisi 2023-nji ýylyň 5-nji maýynda Astanada geçirildi. Mundan "
        "öňki mejlis 2021-nji ýylyň dekabrynda Aşgabatda geçirilipdi, indikisi 2024-nji ýylda Awazada bolar.",
    ],
)


@pytest.mark.parametrize(("language", "text"), SESSIONS)
def test_the_sessions_before_and_after_are_of_the_same_sides(language, text):
    assert told(language, text) == [
        ("occurred", "2023-05-05", 10, "Astana"),
        ("background", "2021-12", 9, "Ashgabat"),
        ("planned", "2024", 11, "Awaza"),
    ]
    assert {"-".join(sorted(e.countries)) for e in events(language, text, "2023-05-10")} == {"KZ-TM"}


def test_the_second_summit_has_its_own_host():
    text = (
        "The first summit of the leaders of Central Asia was held in March 2018 in Astana, and the second – in "
        "November 2019 in Tashkent."
    )
    assert [(e.number, e.when.edtf, e.countries) for e in events("en", text, "2021-02-20")] == [
        (1, "2018-03", ["KZ"]),
        (2, "2019-11", ["UZ"]),
    ]


MEETINGS = rows(
    en=["A session of the Kazakh-Turkmen commission was held in Astana. The next meeting will take place in Awaza."],
    ru=["Заседание казахстанско-туркменской комиссии прошло в Астане. Следующая встреча пройдёт в Авазе."],
    tk=["Gazak-türkmen hökümetara toparynyň mejlisi Astanada geçirildi. Indiki duşuşyk Awazada geçiriler."],
)


@pytest.mark.parametrize(("language", "text"), MEETINGS)
def test_the_next_meeting_of_a_commission_is_its_session(language, text):
    assert [(e.type, e.status) for e in events(language, text, "2023-05-10")] == [
        ("commission", "occurred"),
        ("commission", "planned"),
    ]


def test_the_next_meeting_of_two_presidents_is_no_session():
    text = (
        "A session of the Kazakh-Turkmen commission was held in Astana. The next meeting of the President of "
        "Kazakhstan with the President of Turkmenistan will take place in Awaza."
    )
    assert [e.type for e in events("en", text, "2023-05-10")] == ["commission", "meeting"]


def test_what_has_neither_time_nor_place_is_no_event():
    text = "A session of the Kazakh-Turkmen commission was held in Astana. The next one will be longer."
    assert [e.status for e in events("en", text, "2023-05-10")] == ["occurred"]


def test_a_next_round_of_something_else_is_nothing():
    assert events("en", "The next round was won by a team from Astana in May 2023.", "2023-05-10") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Prime Minister of Japan arrived in Astana. His next stop is Tashkent."),
        ("ru", "Премьер-министр Японии прибыл в Астану. Следующей остановкой станет Ташкент."),
        ("tk", "Ýaponiýanyň Premýer-ministri Astana geldi. Saparyň soňky nokady Daşkent bolar."),
    ],
)
def test_the_next_stop_is_a_visit_of_the_same_guest(language, text):
    (first, second) = events(language, text, "2023-05-10")
    assert sorted(second.countries) == ["JP", "UZ"]
    assert [p.country for p in second.participants] == [p.country for p in first.participants] == ["JP"]


def test_the_next_session_in_the_other_country_is_not_the_one_told():
    text = (
        "Заседание казахстанско-таджикской комиссии прошло в Астане. Стороны продолжат работу на следующей встрече, "
        "которая состоится на территории Республики Таджикистан."
    )
    assert [(s, place) for s, _, _, place in told("ru", text)] == [("occurred", "Astana"), ("planned", "TJ")]
