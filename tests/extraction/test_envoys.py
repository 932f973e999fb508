"""Letters of credence handed over by envoys whom a later sentence lists."""

from written import events

CEREMONY = (
    "Президент Казахстана Касым-Жомарт Токаев принял верительные грамоты у послов трёх стран. "
    "Среди них послы Нигерии, Австрии и Кубы."
)


def test_envoys_listed_behind_the_ceremony_present_their_letters_there():
    (event,) = events("ru", CEREMONY, "2024-06-01")
    assert event.mode == "credentials"
    assert {(p.country, p.role) for p in event.participants} == {
        ("KZ", "recipient"),
        ("NG", "presenter"),
        ("AT", "presenter"),
        ("CU", "presenter"),
    }
    assert set(event.countries) == {"KZ", "NG", "AT", "CU"}
    assert event.quotes[-1].text == "Среди них послы Нигерии, Австрии и Кубы."


def test_letters_come_before_the_verb_and_the_head_of_state_behind_it():
    text = "Верительные грамоты у послов из трёх стран принял президент Казахстана Касым-Жомарт Токаев."
    (event,) = events("ru", text + " Среди них послы Нигерии, Австрии и Кубы.", "2024-06-01")
    assert [p.name for p in event.participants if p.role == "recipient"] == ["Kassym-Jomart Tokayev"]


def test_a_sentence_that_tells_of_something_else_lists_nobody():
    text = "Президент Казахстана принял верительные грамоты у посла Нигерии. Днём послы Австрии и Кубы посетили Баку."
    assert {code for e in events("ru", text, "2024-06-01") if e.mode == "credentials" for code in e.countries} == {
        "KZ",
        "NG",
    }


def test_the_diplomats_who_present_their_letters_may_be_listed_with_their_names():
    text = (
        "The President of Kazakhstan accepted credentials from newly appointed ambassadors. The "
        "diplomats presenting their credentials included the Ambassador of Spain, Ana Ruiz; Ambassador of Estonia, "
        "Jaan Tamm."
    )
    (event,) = events("en", text, "2024-06-01")
    assert {(p.name, p.country) for p in event.participants if p.role == "presenter"} == {
        ("Ana Ruiz", "ES"),
        ("Jaan Tamm", "EE"),
    }


def test_a_head_of_state_receives_letters_and_presents_none():
    text = (
        "The President of Kazakhstan Kassym-Jomart Tokayev spoke of trade at the presentation of credentials by the "
        "Ambassador of Spain."
    )
    found = {(p.country, p.role) for e in events("en", text, "2024-06-01") for p in e.participants}
    assert ("KZ", "presenter") not in found
