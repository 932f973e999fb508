"""The one day of an occasion, the year of a day told in the past, and contacts of several sides."""

import pytest
from written import events, findings


def test_a_visit_of_one_day_dates_what_was_done_in_it() -> None:
    text = (
        "Министр иностранных дел Казахстана Мурат Нуртлеу 30 октября 2023 года посетил Ашхабад с визитом. "
        "Министр возложил венок к Монументу независимости Туркменистана."
    )
    days = {event.type: (event.when.edtf, event.when.stated) for event in events("ru", text, published="2023-10-31")}
    assert days == {"visit": ("2023-10-30", True), "ceremony": ("2023-10-30", False)}


def test_two_days_date_nothing_else() -> None:
    text = (
        "The Foreign Minister of Kazakhstan Murat Nurtleu visited Ashgabat on 30 October 2023. He received the "
        "Foreign Minister of Turkmenistan on 2 November 2023. The ministers of Kazakhstan and Turkmenistan signed a "
        "protocol."
    )
    found = events("en", text, published="2023-11-05")
    assert [event.when.edtf for event in found if event.type == "signing"] == [None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Договор между Казахстаном и Кыргызстаном был подписан 19 апреля.", "2024-04-19"),
        ("Президенты Казахстана и Кыргызстана 19 апреля подпишут договор о границе.", "2025-04-19"),
    ],
)
def test_the_tense_tells_the_year(text: str, day: str) -> None:
    found = events("ru", text, published="2025-01-20")
    assert {event.when.edtf for event in found if event.type == "signing"} == {day}


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "The Foreign Minister of Oman met the Foreign Minister of Chile and the Foreign Minister of Peru.",
            [["CL", "OM"], ["OM", "PE"]],
        ),
        (
            "The Foreign Minister of Oman held a trilateral meeting with the Foreign Ministers of Chile and Peru.",
            [["CL", "OM", "PE"]],
        ),
    ],
)
def test_each_side_is_met_on_its_own(text: str, pairs: list[list[str]]) -> None:
    contacts = [event for event in events("en", text) if event.type in ("meeting", "talks")]
    assert sorted(sorted(event.countries) for event in contacts) == pairs


def test_a_summit_of_two_is_talks() -> None:
    (event,) = events("en", "The presidents of Chile and Peru held a summit in Lima.")
    assert (event.type, event.mode) == ("talks", "summit-level")


DOCUMENTS = {
    "Президенты Узбекистана и Таджикистана подписали соглашения о визах, о рейсах и о защите инвестиций.": [
        ("agreement", None, None),
        ("agreement", None, None),
        ("agreement", None, None),
    ],
    "Президенты Узбекистана и Таджикистана подписали девять меморандумов.": [("package", 9, None)],
    "Президенты Узбекистана и Таджикистана подписали Дорожную карту по развитию торговли до 2030 года.": [
        ("roadmap", None, "2030")
    ],
    "Президенты Узбекистана и Таджикистана подписали документы: меморандум о туризме и протокол о границе.": [
        ("memorandum", None, None),
        ("protocol", None, None),
    ],
}


@pytest.mark.parametrize(("text", "expected"), DOCUMENTS.items())
def test_documents_are_counted_and_told_apart(text: str, expected: list[tuple[str, int | None, str | None]]) -> None:
    found = findings("ru", text, "agreement", published="2024-09-28")
    assert [(one.type, one.count, one.valid_to) for one in found] == expected
    assert {one.status for one in found} == {"signed"}


def test_tens_in_a_word_of_their_own_count() -> None:
    text = "В Астане прошло двадцать первое заседание казахстанско-российской межправительственной комиссии."
    assert [event.number for event in events("ru", text)] == [21]


def test_a_gathering_that_one_is_invited_to_is_still_ahead() -> None:
    text = (
        "The President of Kazakhstan met the President of Turkmenistan in Astana. He invited the Turkmen leader to "
        "Kazakhstan to attend the third UN Conference on Landlocked Countries, to be held in Aktau."
    )
    found = {event.type: event.status for event in events("en", text, published="2025-05-31")}
    assert found["summit"] == "planned"
