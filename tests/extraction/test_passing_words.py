"""Words that stand beside an event and belong to something else: names of bodies, disputes, reports, means."""

import pytest
from written import events, findings, rows

MONDAY = "2024-01-15"
HELD = "The Foreign Minister of Latvia met the Foreign Minister of Ghana in Accra. "

PORTFOLIOS = rows(
    en=[
        "The Minister of Public Service, Labour of Ghana discussed cooperation with the Ambassador of Latvia.",
        "The Foreign Minister of Latvia and the Foreign Minister of Ghana held political consultations on ties.",
        f"{HELD}They discussed cooperation and the religious bonds of the two peoples.",
        f"{HELD}They discussed a breach of security at the gate of the embassy.",
    ],
)


@pytest.mark.parametrize(("language", "text"), PORTFOLIOS)
def test_a_portfolio_or_a_passing_word_is_no_sector(language, text):
    assert not findings(language, text, "sector")


DISPUTES = rows(
    en=["The Foreign Minister of Latvia met the Foreign Minister of Ghana. Talks covered the Indian-Pakistani war."],
    ru=["Глава МИД Латвии встретился с главой МИД Ганы. На переговорах обсудили индийско-пакистанский конфликт."],
    kk=["Латвия Президенті Гана Президентімен кездесті. Келіссөзде үнді-пәкістан соғысы сөз болды."],
    tk=["Latwiýanyň Prezidenti Ganaň Prezidenti bilen duşuşdy. Gepleşiklerde hindi-päkistan urşy agzaldy."],
)


@pytest.mark.parametrize(("language", "text"), DISPUTES)
def test_those_of_whose_dispute_the_talks_are_do_not_talk(language, text):
    assert all(not {"IN", "PK"} & set(event.countries) for event in events(language, text))


DAYS = [
    ("The Foreign Minister of Latvia spoke by telephone today with the Foreign Minister of Ghana.", "2024-01-15"),
    ("The visit of the President of Ghana to Latvia was confirmed by Friday's announcement of the ministry.", None),
    ("The President of Ghana met the President of Latvia, the first meeting since he was elected in June.", None),
    (
        "The Foreign Minister of Latvia recalled his meeting with the Foreign Minister of Ghana in September.",
        "2023-09",
    ),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_the_day_of_an_event_is_not_that_of_other_words(text, day):
    assert {event.when.edtf for event in events("en", text, MONDAY)} == {day}


def test_who_meets_the_guest_on_arrival_is_the_host():
    text = "The President of Ghana was met on arrival by the Prime Minister of Latvia."
    (event,) = events("en", text)
    assert {(one.country, one.role) for one in event.participants} == {("GH", "visitor"), ("LV", "host")}


def test_what_was_received_from_somebody_is_no_reception():
    text = (
        "The Prime Minister of Ghana visited Latvia. He noted the assistance received from the President of Latvia."
    )
    assert [event.type for event in events("en", text)] == ["visit"]


def test_an_agreement_in_the_works_is_planned_and_ends_there():
    (found,) = findings("en", f"{HELD}Plans to sign an agreement on pensions are in the works.", "agreement")
    assert (found.title, found.status) == ("agreement on pensions", "planned")
