"""The measure itself: what counts as the same finding."""

from evals.reading.matching import paired, same_event, surname


def event(**fields):
    return {"type": "visit", "countries": ["KZ", "TM"], "when": {"edtf": None}, "participants": [], **fields}


def test_a_meeting_and_talks_are_one_class_and_a_call_is_another():
    dated = {"when": {"edtf": "2023-10-30"}}
    assert same_event(event(type="meeting", **dated), event(type="talks", **dated))
    assert not same_event(event(type="call", **dated), event(type="talks", **dated))


def test_an_event_needs_its_countries_and_a_date_or_a_name():
    named = {"participants": [{"name": "Murat Nurtleu"}]}
    assert same_event(event(when={"edtf": "2023"}, **named), event(**named))
    assert not same_event(event(when={"edtf": "2023"}), event(when={"edtf": "2022"}))
    assert not same_event(event(countries=["KZ", "UZ"]), event())


def test_spellings_of_one_surname_are_one():
    assert surname("Viktor Orbán") == surname("Viktor Orban")
    assert surname("Sadyr Japarov") == surname("S. Japarov")
    assert surname("President of Kyrgyzstan") == surname(None) == ""


def test_an_answer_is_used_once():
    one, two = event(when={"edtf": "2021"}), event(when={"edtf": "2021"})
    assert len(paired("event", [one, two], [event(when={"edtf": "2021"})])) == 1
