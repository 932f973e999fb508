"""A reviewer's judgement counts at once, has a line in the trail, and can be taken back; a reader gives none."""

import pytest

from elchi.accounts import Actor, Seen, confirming, correcting, merging, rejecting, review, splitting, undo
from elchi.errors import InputError, NotAllowed, Overtaken
from elchi.records import Article, EventFound, Quote, When
from elchi.storage import Record
from tests.accounts.conftest import NOON

AIGUL = Actor(name="aigul", role="reviewer", via="session", address="192.0.2.1")


def told(key, day):
    text = "Talks in Ashgabat."
    article = Article(id=f"a{key}", title=text, language="en", text=text, published=day)
    quotes = [Quote(article=article.id, start=0, end=5, text="Talks")]
    when = When(edtf=day, stated=True)
    found = EventFound(
        id=key, article=article.id, rule="en/talks", type="talks", when=when, countries=["KZ", "TM"], quotes=quotes
    )
    return article, [found]


@pytest.fixture
def record(store):
    with Record(store) as opened:
        opened.add_all([told("one", "2023-10-30"), told("two", "2023-10-30"), told("far", "2019-02-03")])
        yield opened


def sides(record):
    return sorted(sorted(each.findings) for each in record.events())


def trail(accounts, operator):
    return [(each.by, each.address, each.act, each.about, each.detail) for each in reversed(accounts.trail(operator))]


def test_what_a_reviewer_decides_counts_and_is_on_the_trail(record, accounts, operator, later):
    given = review(record, AIGUL, splitting(["one"], ["two"], " the dinner "), at=NOON)
    assert sides(record) == [["far"], ["one"], ["two"]]
    (judgement,) = given.judgements
    assert (judgement.by, judgement.at, judgement.reason) == (
        "aigul",
        "2026-11-23T12:00:00.000000+00:00",
        "the dinner",
    )
    undo(record, AIGUL, [judgement.id], at=later(minutes=1))
    assert sides(record) == [["far"], ["one", "two"]]
    assert trail(accounts, operator) == [
        ("aigul", "192.0.2.1", "judged", judgement.id, "not same: one, two"),
        ("aigul", "192.0.2.1", "judgement withdrawn", judgement.id, ""),
    ]


def test_merging_rejecting_and_correcting(record):
    review(record, AIGUL, merging(["one", "far"]), at=NOON)
    assert sides(record) == [["far", "one", "two"]]
    review(record, AIGUL, correcting("one", "type", "meeting"), at=NOON)
    assert record.event("two").type == "meeting"
    review(record, AIGUL, rejecting(["two"]), at=NOON)
    assert sides(record) == [["far", "one"]]


@pytest.mark.parametrize("via", ["session", "token"])
def test_a_reader_decides_nothing(record, accounts, operator, via):
    maral = Actor(name="maral", role="reader", via=via)
    with pytest.raises(NotAllowed, match="takes the role reviewer"):
        review(record, maral, rejecting(["one"]), at=NOON)
    with pytest.raises(NotAllowed, match="takes the role reviewer"):
        undo(record, maral, ["x"], at=NOON)
    assert record.judgements() == []
    assert trail(accounts, operator) == []


def test_a_judgement_is_taken_back_by_its_giver_or_an_admin(record, later):
    (given,) = review(record, AIGUL, rejecting(["one"]), at=NOON).judgements
    other = Actor(name="serik", role="reviewer", via="session")
    with pytest.raises(NotAllowed, match="this judgement is aigul's"):
        undo(record, other, [given.id], at=later(minutes=1))
    undo(record, Actor(name="dana", role="admin", via="session"), [given.id], at=later(minutes=1))
    assert [each.withdrawn_by for each in record.judgements()] == ["dana"]


@pytest.mark.parametrize(
    ("decisions", "words"),
    [
        (merging(["one", "nowhere"]), "no finding 'nowhere'"),
        (merging(["one"]), "two findings or more"),
        (correcting("one", "type", "party"), "is no value of 'type'"),
        (correcting("one", "colour", "red"), "cannot be corrected"),
        ([*rejecting(["two"]), *merging(["one", "one"])], "each named once"),
    ],
)
def test_what_cannot_be_decided_changes_nothing(record, accounts, operator, decisions, words):
    with pytest.raises(InputError, match=words):
        review(record, AIGUL, decisions, at=NOON)
    assert record.judgements() == []
    assert trail(accounts, operator) == []


def test_taking_back_what_is_not_there_is_told(record):
    with pytest.raises(InputError, match="no judgement 'j9'"):
        undo(record, AIGUL, ["j9"], at=NOON)


def test_confirming_is_kept_with_what_was_said(record):
    event = record.event("one")
    (given,) = review(record, AIGUL, confirming("event", event, event.findings), at=NOON).judgements
    assert (given.verdict, given.by, given.conclusion) == ("confirmed", "aigul", event.id)
    assert sorted(each.finding for each in given.about) == ["one", "two"]
    assert '"edtf":"2023-10-30"' in given.value
    assert record.event("one") == event


def test_the_second_of_two_reviewers_is_told_and_nothing_is_lost(record, later):
    event = record.event("one")
    looked = [Seen(kind="event", name=event.id, word=record.seen("event", event.id))]
    other = Actor(name="serik", role="reviewer", via="session")
    review(record, AIGUL, correcting("one", "type", "meeting"), at=NOON, looked_at=looked)
    with pytest.raises(Overtaken, match=f"the event {event.id} was changed meanwhile"):
        review(record, other, rejecting(["two"]), at=later(minutes=1), looked_at=looked)
    assert [each.by for each in record.judgements()] == ["aigul"]
    assert record.event("two").type == "meeting"
