"""Common verbs tell of an event where people act, and of none elsewhere; "there" is where the last event was."""

import pytest
from written import events, rows

PEOPLE = rows(
    en=[
        ("The Prime Minister of Japan goes on to Tashkent to see the President of Uzbekistan.", ["meeting", "visit"]),
        ("The President of Brazil hosted the President of Argentina at the palace.", ["meeting"]),
        ("The President of Argentina was waiting for the President of Brazil at the palace.", ["meeting"]),
        ("The President of Germany had been in Tashkent in 2019.", ["visit"]),
    ],
    ru=[("Президент Германии был в Ташкенте в 2019 году.", ["visit"])],
    tk=[("Germaniýanyň Prezidenti 2019-njy ýylda Daşkentde boldy.", ["visit"])],
)


@pytest.mark.parametrize(("language", "text", "types"), PEOPLE)
def test_people_who_see_each_other_or_travel(language, text, types):
    assert sorted(event.type for event in events(language, text, "2023-05-10")) == types


THINGS = rows(
    en=[
        "The President of Kazakhstan wants to see trade with Turkmenistan grow.",
        "Kazakhstan hosted a team from Turkmenistan in May 2023.",
        "The price of gas in Kazakhstan was in Turkmenistan's favour.",
        "An exhibition of carpets had been in Tashkent in 2019.",
    ],
    ru=["Выставка ковров Туркменистана была в Ташкенте в 2019 году."],
    tk=["Türkmen halylarynyň sergisi 2019-njy ýylda Daşkentde boldy."],
)


@pytest.mark.parametrize(("language", "text"), THINGS)
def test_things_that_are_seen_or_were_somewhere_are_no_events(language, text):
    assert events(language, text, "2023-05-10") == []


def test_who_was_in_a_city_for_a_summit_paid_no_visit():
    text = "The President of Germany was in Tashkent in 2019 for the summit of the SCO."
    assert "visit" not in [event.type for event in events("en", text, "2023-05-10")]


THERE = rows(
    en=["The Foreign Minister of Japan arrived in Ashgabat. It rained. The Foreign Minister came here in 2017 too."],
    ru=["Министр иностранных дел Японии прибыл в Ашхабад. Шёл дождь. До этого министр ездил туда в 2017 году."],
)


@pytest.mark.parametrize(("language", "text"), THERE)
def test_there_is_where_the_event_told_before_was(language, text):
    before = [event for event in events(language, text, "2023-05-10") if event.when.edtf == "2017"]
    assert [(event.status, event.place.city, sorted(event.countries)) for event in before] == [
        ("background", "Ashgabat", ["JP", "TM"])
    ]


def test_a_remembered_signing_is_of_the_sides_of_the_visit_in_its_sentence():
    text = (
        "The Foreign Minister of Kazakhstan met the Foreign Minister of Iran. Twenty documents were signed during "
        "the visit of the President of Germany to Kazakhstan in July 2017."
    )
    signings = [event for event in events("en", text, "2023-05-10") if event.type == "signing"]
    assert [sorted(signing.countries) for signing in signings] == [["DE", "KZ"]]
