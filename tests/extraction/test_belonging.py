"""Several events in one sentence: each has its own place, date and partner."""

import pytest
from written import events, rows


def told(language, text, published="2023-05-10"):
    """Type, date, and city or country of each event, in order."""
    return [
        (e.type, e.when.edtf, e.place and (e.place.city or e.place.country))
        for e in events(language, text, published)
    ]


PASSING = rows(
    en=[
        "The Foreign Minister of Turkmenistan, who visited Astana in May 2021, met the Foreign Minister of Georgia.",
        "The Foreign Minister of Turkmenistan met the Foreign Minister of Georgia, who visited Astana in May 2021.",
    ],
    ru=[
        "Министр иностранных дел Туркменистана, который в мае 2021 года посетил Астану, встретился с министром "
        "иностранных дел Грузии.",
    ],
)


@pytest.mark.parametrize(("language", "text"), PASSING)
def test_what_is_remembered_in_passing_does_not_date_the_main_clause(language, text):
    when = {kind: date for kind, date, _ in told(language, text)}
    assert when == {"visit": "2021-05", "meeting": None}


def test_each_trigger_takes_the_place_beside_it():
    text = (
        "The Foreign Minister of Turkmenistan, who visited Astana in May 2021, met on 9 May 2023 in Ashgabat "
        "with the Foreign Minister of Georgia."
    )
    assert sorted(told("en", text)) == [("meeting", "2023-05-09", "Ashgabat"), ("visit", "2021-05", "Astana")]


def test_the_next_leg_of_a_journey_is_not_where_the_talks_were_held():
    text = (
        "The Prime Minister of Japan arrives in Kazakhstan on 28 May, holds talks with the President of Kazakhstan "
        "and goes on to Tashkent on 29 May."
    )
    assert told("en", text) == [
        ("visit", "2023-05-28", "KZ"),
        ("talks", "2023-05-28", "KZ"),
        ("visit", "2023-05-29", "Tashkent"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The visit of the President of Kazakhstan to Turkmenistan took place in May 2023.",
        "The ministers recalled the visit of the President of Kazakhstan to Turkmenistan in May 2023.",
    ],
)
def test_a_visit_leads_to_the_country_named_behind_the_visitor(text):
    assert told("en", text) == [("visit", "2023-05", "TM")]


def test_what_a_visit_is_timed_to_is_not_where_it_leads():
    text = "The President of Kazakhstan is in Turkmenistan on a visit timed to the start of gas deliveries to China."
    assert [e.countries for e in events("en", text)] == [["KZ", "TM"]]


def test_the_visit_before_lends_its_country_to_no_other():
    text = (
        "The Foreign Minister of Japan arrived in Astana. After his visit to Kazakhstan, the Foreign Minister of "
        "Japan will travel to Uzbekistan, where he will meet the Foreign Minister of Uzbekistan."
    )
    found = events("en", text, "2023-05-10")
    assert [(e.type, sorted(e.countries)) for e in found if e.status == "planned"] == [
        ("visit", ["JP", "UZ"]),
        ("meeting", ["JP", "UZ"]),
    ]
    assert found[-1].place.country == "UZ"


RECEIVED = rows(
    en=[
        "The Foreign Minister of Russia was received by the President of Turkmenistan and held talks with the "
        "Foreign Minister of Turkmenistan.",
    ],
    ru=[
        "Министр иностранных дел России был принят президентом Туркменистана и провёл переговоры с министром "
        "иностранных дел Туркменистана.",
    ],
)


@pytest.mark.parametrize(("language", "text"), RECEIVED)
def test_who_received_him_is_not_who_held_talks_with_him(language, text):
    offices = [{p.office for p in e.participants if p.country == "TM"} for e in events(language, text)]
    assert offices == [{"President"}, {"Minister of Foreign Affairs"}]


def test_whose_visit_is_discussed_takes_no_part():
    text = (
        "Министр иностранных дел Казахстана и министр иностранных дел России на встрече обсудили предстоящий "
        "визит президента Китая."
    )
    assert "CN" not in {p.country for e in events("ru", text) if e.type == "meeting" for p in e.participants}


def test_both_words_for_one_contact_share_the_partner():
    text = "The President of Kazakhstan met and held talks with the President of Turkmenistan."
    assert [sorted(e.countries) for e in events("en", text)] == [["KZ", "TM"]]
