"""Weekdays, words that count from the page's date and words that count from the day told before."""

import pytest
from written import events, rows

PAGE = "2024-11-08"
LATER = rows(
    ru=[
        ("6 ноября главы МИД Казахстана и Ирана провели переговоры. {}", "В тот же день", "2024-11-06"),
        ("6 ноября главы МИД Казахстана и Ирана провели переговоры. {}", "На следующий день", "2024-11-07"),
        ("6 ноября главы МИД Казахстана и Ирана провели переговоры. {}", "Накануне", "2024-11-05"),
        ("Главы МИД Казахстана и Ирана провели переговоры. {}", "Накануне", "2024-11-07"),
        ("Главы МИД Казахстана и Ирана провели переговоры. {}", "Два месяца назад", "2024-09"),
        ("Главы МИД Казахстана и Ирана провели переговоры. {}", "Несколько дней назад", None),
        ("Главы МИД Казахстана и Ирана провели переговоры. {}", "В октябре", "2024-10"),
        ("Главы МИД Казахстана и Ирана провели переговоры. {}", "В декабре", "2023-12"),
    ],
)


@pytest.mark.parametrize(("language", "text", "words", "edtf"), LATER)
def test_a_time_in_words(language: str, text: str, words: str, edtf: str | None) -> None:
    second = f"{words} в Астане президент Казахстана принял премьер-министра Индии."
    (event,) = (e for e in events(language, text.format(second), PAGE) if "IN" in e.countries)
    assert (event.when.edtf, event.when.stated) == (edtf, False)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (
            "ASTANA, Nov. 8 – The presidents of Chile and Peru on Wednesday signed a treaty on the border.",
            "2024-11-06",
        ),
        ("ASTANA, Nov. 8 – The presidents of Chile and Peru have signed a treaty on the border.", None),
        ("On Thursday, 31 October, the presidents of Chile and Peru signed a treaty on the border.", "2024-10-31"),
        ("The presidents of Chile and Peru will sign a treaty on the border on Friday.", "2024-11-08"),
        ("The presidents of Chile and Peru signed a treaty on the border nine months ago.", "2024-02"),
    ],
)
def test_a_weekday_counts_beside_the_dateline_and_gives_way_to_a_date(text: str, edtf: str | None) -> None:
    (event,) = (e for e in events("en", text, PAGE) if e.type == "signing")
    assert event.when.edtf == edtf


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        (
            "kk",
            "6 қарашада Қазақстан мен Иран президенттері келіссөз өткізді. Ертеңінде тараптар шартқа қол қойды.",
            "2024-11-07",
        ),
        (
            "kk",
            "6 қарашада Қазақстан мен Иран президенттері келіссөз өткізді. Сол күні тараптар шартқа қол қойды.",
            "2024-11-06",
        ),
        (
            "tk",
            "6-njy noýabrda Gazagystanyň we Eýranyň prezidentleriniň arasynda gepleşik geçirildi. "
            "Ertesi gün taraplar şertnama gol çekdiler.",
            "2024-11-07",
        ),
        (
            "tk",
            "6-njy noýabrda Gazagystanyň we Eýranyň prezidentleriniň arasynda gepleşik geçirildi. "
            "Şol gün taraplar şertnama gol çekdiler.",
            "2024-11-06",
        ),
        (
            "en",
            "On 6 November the presidents of Chile and Peru held talks in Lima. "
            "The next day the presidents of Chile and Peru signed a treaty.",
            "2024-11-07",
        ),
    ],
)
def test_days_are_counted_from_the_day_told_before(language: str, text: str, edtf: str) -> None:
    assert [e.when.edtf for e in events(language, text, PAGE) if e.type == "signing"] == [edtf]


@pytest.mark.parametrize(
    ("day", "status"),
    [("7 ноября", "occurred"), ("2 ноября", "occurred"), ("25 октября", "background"), ("В октябре", "background")],
)
def test_what_is_old_and_told_deep_in_the_page_is_remembered(day: str, status: str) -> None:
    text = (
        "Посол Чили в Казахстане дал пресс-конференцию. Он рассказал о торговле. Речь шла и о погоде. "
        f"{day} президент Казахстана принял премьер-министра Индии."
    )
    assert [e.status for e in events("ru", text, PAGE) if "IN" in e.countries] == [status]


def test_the_eve_of_the_talks_does_not_date_the_talks() -> None:
    text = (
        "The presidents of Chile and Peru held talks in Lima on 6 November. "
        "The day before the talks the President of Chile visited a mine with the President of Bolivia."
    )
    assert {e.when.edtf for e in events("en", text, PAGE) if e.type == "talks"} == {"2024-11-06"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "The Foreign Minister of Chile will visit Peru on 20 November. "
            "The foreign ministers of Chile and Peru will hold talks.",
        ),
        (
            "kk",
            "Иранның Сыртқы істер министрі 20 қарашада Қазақстанға сапармен келеді. "
            "Қазақстан мен Иранның сыртқы істер министрлері келіссөз өткізеді.",
        ),
    ],
)
def test_a_planned_visit_of_one_day_dates_what_is_planned_in_it(language: str, text: str) -> None:
    found = {e.type: (e.status, e.when.edtf) for e in events(language, text, PAGE)}
    assert found == {"visit": ("planned", "2024-11-20"), "talks": ("planned", "2024-11-20")}


def test_what_was_put_off_is_of_those_who_held_it_at_last() -> None:
    text = (
        "The presidents of Chile, Peru and Bolivia held a trilateral summit in Lima on 6 November. "
        "The summit was first set for August, but was put off because of the floods."
    )
    put_off = [e for e in events("en", text, PAGE) if e.status == "cancelled"]
    assert [(e.type, e.when.edtf, sorted(e.countries)) for e in put_off] == [
        ("summit", "2024-08", ["BO", "CL", "PE"])
    ]


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("ru", "5 ноября посол объявил, что президент Чили посетит Перу с официальным визитом.", None),
        ("ru", "5 ноября посол объявил, что президент Чили посетит Перу с визитом 20 ноября.", "2024-11-20"),
        ("ru", "Президент Чили посетит Перу 20 ноября, сообщил посол.", "2024-11-20"),
        ("en", "The President of Chile will soon visit Peru, his office said on Thursday.", None),
        ("en", "On 5 November the envoy announced that the President of Chile would pay a visit to Peru.", None),
    ],
)
def test_the_day_of_a_report_is_not_that_of_the_event(language: str, text: str, edtf: str | None) -> None:
    assert {e.when.edtf for e in events(language, text, PAGE) if e.type == "visit"} == {edtf}


def test_a_plan_that_fell_through_is_one_event() -> None:
    text = (
        "The visit of the President of Chile to Peru has been postponed. "
        "The President of Chile was to pay a visit to Peru on 20 November."
    )
    assert [(e.status, e.when.edtf) for e in events("en", text, PAGE)] == [("cancelled", "2024-11-20")]


def test_who_has_come_is_not_who_is_still_to_come() -> None:
    text = (
        "Министр транспорта Чили прибыл в Лиму с рабочим визитом. "
        "В столицу Перу в конце ноября приедет президент Чили с официальным визитом."
    )
    assert {(e.status, e.when.edtf) for e in events("ru", text, PAGE) if e.type == "visit"} == {
        ("occurred", None),
        ("planned", "2024-11"),
    }


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("ru", "Президент Чили посетит Перу весной.", "2025-21"),
        ("ru", "Президент Чили посетил Перу весной.", "2024-21"),
        ("en", "The President of Chile visited Peru in the summer of 2023.", "2023-22"),
        ("en", "The President of Chile will pay a state visit to Peru on 22−23 November.", "2024-11-22/2024-11-23"),
        ("kk", "Иран Президенті көктемде Қазақстанға ресми сапармен келеді.", "2025-21"),
        ("tk", "Eýranyň Prezidenti 2025-nji ýylyň ýazynda Gazagystana resmi sapar bilen geler.", "2025-21"),
    ],
)
def test_seasons_are_of_the_year_that_fits_the_tense(language: str, text: str, edtf: str) -> None:
    assert {e.when.edtf for e in events(language, text, PAGE) if e.type == "visit"} == {edtf}


def test_what_is_spoken_of_before_it_is_held_lies_ahead() -> None:
    text = (
        "Министры иностранных дел Чили и Перу провели переговоры в Лиме. "
        "Они обменялись мнениями в преддверии визита президента Чили в Перу 20 ноября."
    )
    assert {(e.status, e.when.edtf) for e in events("ru", text, PAGE) if e.type == "visit"} == {
        ("planned", "2024-11-20")
    }


def test_all_that_a_sentence_of_plans_names_is_planned() -> None:
    text = "После церемонии возложения цветов президентом Чили в Лиме начнутся переговоры президентов Чили и Перу."
    assert {e.status for e in events("ru", text, PAGE)} == {"planned"}


def test_a_summit_that_will_be_held_is_planned_when_it_is_named_again() -> None:
    text = (
        "Президент Чили примет участие в саммите АТЭС, который состоится в Лиме. "
        "Наряду с участием в саммите АТЭС в Лиме президент Чили проведёт встречу с президентом Перу."
    )
    assert {e.status for e in events("ru", text, PAGE) if e.type == "summit"} == {"planned"}


def test_who_reports_a_visit_is_not_what_was_visited() -> None:
    text = "The President of Chile will visit Peru, the ministry said on Thursday."
    assert [(e.type, e.status, e.when.edtf) for e in events("en", text, PAGE)] == [("visit", "planned", None)]
