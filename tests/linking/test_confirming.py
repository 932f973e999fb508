"""A conclusion that a person confirmed: its findings stay together, and it is told when it says something else."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from elchi.errors import InputError
from elchi.linking import Account
from elchi.linking.constraints import Constraints
from elchi.linking.correcting import correct_value
from elchi.linking.deciding import anchor, decided, otherwise, said
from elchi.linking.joining import joined
from elchi.linking.judgements import settled
from elchi.records import Agreement, Event, EventFound, Participant, Person, Place, SectorFound, When
from tests.linking.test_doubts import LINE, Point
from tests.linking.test_judgements import KNOWN, judgement


def test_what_is_confirmed_stays_together():
    found = settled([judgement(1, "confirmed", "a", "b", "c")], KNOWN)
    assert found.constraints["event"].same == {("a", "b"), ("a", "c")}
    assert found.reports == []


def test_what_was_taken_out_later_stays_out_and_the_rest_together():
    given = [judgement(1, "confirmed", "a", "b", "c"), judgement(2, "wrong", "a"), judgement(3, "not same", "b", "d")]
    found = settled(given, KNOWN)
    assert found.constraints["event"].same == {("b", "c")}
    assert found.constraints["event"].wrong == {"a"}
    assert [(each.trouble, each.about) for each in found.reports] == [("contradicted", ["a"])]
    parted = settled([judgement(1, "confirmed", "a", "b", "c"), judgement(2, "not same", "b", "a")], KNOWN)
    assert parted.constraints["event"].same == {("a", "c")}
    assert [(each.trouble, each.about) for each in parted.reports] == [("contradicted", ["b"])]


def test_one_finding_may_be_confirmed_and_then_be_wrong():
    found = settled([judgement(1, "confirmed", "a"), judgement(2, "wrong", "a")], KNOWN)
    assert found.constraints["event"].wrong == {"a"}
    assert [each.judgement for each in found.reports] == ["j01"]


@given(st.lists(st.integers(0, 30), min_size=1, max_size=25), st.data())
def test_confirming_a_conclusion_moves_nothing(places, data):
    points = [Point(f"p{n:02}", at) for n, at in enumerate(places)]
    before = [sorted(item.id for item in group.items) for group in joined(points, LINE)]
    one = data.draw(st.sampled_from(before))
    same = frozenset((one[0], other) for other in one[1:])
    after = [sorted(item.id for item in group.items) for group in joined(points, LINE, Constraints(same=same))]
    assert sorted(after) == sorted(before)


def test_a_confirmed_conclusion_tells_what_it_says_otherwise_now():
    event = Event(id="e1", type="talks", when=When(edtf="2023-10-30", stated=True), countries=["KZ", "TM"])
    about = [msgspec.structs.replace(KNOWN[0])]
    given = decided("confirmed", about, by="A", at="2026-11-23T18:00:00+00:00", told=(None, said("event", event)))
    assert otherwise("event", given, event) == []
    moved = msgspec.structs.replace(event, when=When(edtf="2023-10-31"), findings=["f9"], reported="2024-01-01")
    assert otherwise("event", given, moved) == ["when"]


def test_nothing_can_be_said_of_what_nothing_is_concluded_from():
    sector = SectorFound(id="s1", article="a", rule="r", sector="trade")
    with pytest.raises(InputError, match="of kind 'sector' has nothing under 's1'"):
        anchor(Account(finding=sector, language="en"))
    event = EventFound(id="f1", article="a", rule="r", type="visit", participants=[Participant(name="A. B")])
    with pytest.raises(InputError, match="has nothing under 'f1:7'"):
        anchor(Account(finding=event, language="en"), "f1:7")
    assert anchor(Account(finding=event, language="en"), "f1:0").finding == "f1:0"


@pytest.mark.parametrize(
    ("of", "field", "value", "words"),
    [
        (Agreement, "signed_on", '"2023-02-30"', "no date for 'signed_on'"),
        (Agreement, "valid_to", '"next year"', "no date for 'valid_to'"),
        (Agreement, "parties", '["KZ", "ZZ"]', "'ZZ' is no side for 'parties'"),
        (Agreement, "parties", '["KZ", "KZ"]', "names something twice"),
        (Agreement, "count", "0", "give a number from 1"),
        (Event, "when", '{"edtf": "2023-13"}', "no date for 'when'"),
        (Event, "when", '{"edtf": "2024/2023"}', "no date for 'when'"),
        (Event, "countries", '["kz"]', "'kz' is no country for 'countries'"),
        (Event, "place", '{"city": "Ashgabat", "country": "Turkmenistan"}', "is no country for 'country'"),
        (Event, "place", "{}", "names nobody and nothing"),
        (Event, "participants", '[{"role": "host"}]', "names nobody and nothing"),
        (Event, "participants", '[{"name": "A", "country": "XX"}]', "'XX' is no country"),
        (Event, "participants", '[{"name": "A", "role": "guest"}]', "is no value of 'participants'"),
        (Event, "history", "[]", "'history' cannot be corrected"),
        (Person, "name", '" "', "takes words"),
        (Person, "name", '"A\\u202eB"', "takes words"),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused_with_a_word(of, field, value, words):
    with pytest.raises(InputError, match=words):
        correct_value(of, field, value)


@pytest.mark.parametrize(
    ("of", "field", "value", "right"),
    [
        (Agreement, "parties", '["KZ", "UN"]', ["KZ", "UN"]),
        (Agreement, "valid_to", "null", None),
        (
            Event,
            "when",
            '{"edtf": "2024-08-15/2024-08-17", "stated": true}',
            When(edtf="2024-08-15/2024-08-17", stated=True),
        ),
        (Event, "place", '{"city": "Awaza", "country": "TM"}', Place(city="Awaza", country="TM")),
        (Event, "mode", "null", None),
        (Person, "name", '"Rashid Meredov"', "Rashid Meredov"),
    ],
)
def test_a_value_that_fits_is_taken(of, field, value, right):
    assert correct_value(of, field, value) == right
