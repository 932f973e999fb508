"""One sentence that names several sides: envoys in a list, hosts whom a word parts, the ministers of a group."""

import pytest
from written import events, findings, rows

ENVOYS = rows(
    en=[
        "The King of Norway received the credentials of the ambassadors of Chile, Ana Rivas, Peru, Luis Ortega, and "
        "Oman, Said Nasser.",
        "The King of Norway received credentials from the ambassadors of Chile Ana Rivas, Peru Luis Ortega and Oman "
        "Said Nasser.",
    ],
)


@pytest.mark.parametrize(("language", "text"), ENVOYS)
def test_each_envoy_of_a_list_is_of_the_country_before_his_name(language, text):
    (event,) = events(language, text)
    people = {(one.name, one.country) for one in event.participants if one.role == "presenter"}
    assert people == {("Ana Rivas", "CL"), ("Luis Ortega", "PE"), ("Said Nasser", "OM")}


def test_meetings_with_two_officials_of_one_country_are_two():
    text = (
        "The Prime Minister of Norway held meetings with President of Peru Luis Ortega and Speaker Ana Rivas in Lima."
    )
    partners = [[one.name for one in event.participants if one.country == "PE"] for event in events("en", text)]
    assert partners == [["Luis Ortega"], ["Ana Rivas"]]


def test_a_meeting_with_two_officials_of_one_country_is_one():
    text = "The Prime Minister of Norway met with President of Peru Luis Ortega and Speaker Ana Rivas in Lima."
    assert len(events("en", text)) == 1


def test_the_ministers_of_a_group_gather():
    (event,) = events("en", "The G7 Foreign Ministers held a meeting in Rome on 3 May 2023. They discussed energy.")
    assert (event.type, event.when.edtf, event.place.city) == ("summit", "2023-05-03", "Rome")


def test_a_lone_name_before_a_full_one_is_its_part():
    text = "Ambassador of Oman to Norway Mubarak Said Al Nasser met Foreign Minister of Norway Ana Rivas in Oslo."
    names = {found.person for found in findings("en", text, "office")}
    assert names == {"Mubarak Said Al Nasser", "Ana Rivas"}


PEERS = [
    "Foreign Minister of Norway Ana Rivas met with her Chilean and Omani counterparts in Oslo.",
    "Foreign Minister of Norway Ana Rivas met with her counterparts from Chile and Oman in Oslo.",
]


@pytest.mark.parametrize("text", PEERS)
def test_a_meeting_with_each_counterpart_is_one(text):
    found = events("en", text)
    assert [sorted(event.countries) for event in found] == [["CL", "NO"], ["NO", "OM"]]
    assert {one.office for event in found for one in event.participants} == {"Minister of Foreign Affairs"}


def test_a_title_that_leaves_out_the_portfolio_tells_of_the_same_meetings():
    title = "Norwegian deputy minister met with Chile, Oman counterparts"
    text = (
        "Deputy Foreign Minister of Norway Ana Rivas met with Deputy Foreign Minister of Chile Luis Ortega on 12 "
        "January. On 13 January she met with Deputy Foreign Minister of Oman Said Nasser."
    )
    found = events("en", text, "2024-01-15", title)
    assert [(event.when.edtf, sorted(event.countries)) for event in found] == [
        ("2024-01-12", ["CL", "NO"]),
        ("2024-01-13", ["NO", "OM"]),
    ]
