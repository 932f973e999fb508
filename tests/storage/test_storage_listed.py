"""Lists of the record, by hand: what meets a selection, in which order, how many, and page after page."""

import pytest

from elchi.errors import InputError
from elchi.records import (
    Agreement,
    AgreementFound,
    Article,
    Commitment,
    CommitmentFound,
    Event,
    FormatFound,
    Participant,
    Person,
    SectorFound,
)
from elchi.storage import Selection

MEREDOV = Participant(name="Rashid Meredov", as_written="Meredov", office="Minister of Foreign Affairs", country="TM")


@pytest.fixture
def shelf(record, plain, event):
    """Four articles: a visit told by two outlets, a call that is planned, a summit of three, and a page of trade."""

    def page(key, outlet, language, published, text):
        return plain(key, text, outlet=outlet, language=language, published=published)

    sector = SectorFound(id="s1", article="a1", rule="r", sector="energy")
    un = FormatFound(id="o1", article="a2", rule="r", organisation="UN", role="venue")
    paper = AgreementFound(
        id="g1", article="a1", rule="r", type="memorandum", title="memorandum on gas", parties=["KZ", "TM"],
        status="signed", signed_on="2023-10-30", valid_to="2026",
    )  # fmt: skip
    promise = CommitmentFound(
        id="c1", article="a3", rule="r", action="to open flights", by=["KZ", "UZ"], sector="tourism", due="2024"
    )
    visit = {"type": "visit", "participants": [MEREDOV]}
    record.add(
        page("a1", "one.example", "en", "2023-10-31", "Visit to Astana\n\nThe minister came for gas."),
        [event("e1", "2023-10-30", article="a1", **visit), sector, paper],
    )
    record.add(
        page("a2", "two.example", "ru", "2023-11-01", "Визит в Астану\n\nМинистр прибыл по газу."),
        [event("e2", "2023-10-30", article="a2", **visit), un],
    )
    record.add(
        page("a3", "one.example", "en", "2024-02-02", "A call is planned\n\nThey will speak of flights."),
        [event("e3", "2024-03-01", article="a3", type="call", status="planned", countries=["KZ", "UZ"]), promise],
    )
    record.add(
        page("a4", "two.example", "en", None, "Summit\n\nThree presidents met in 2022."),
        [event("e4", "2022", article="a4", type="summit", countries=["KZ", "TM", "UZ"])],
    )
    return record


def ids(listed):
    return [findings[0] for findings in (one.findings for one in listed.items)]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, ["e3", "e1", "e4"]),
        ({"countries": ("kz",)}, ["e3", "e1", "e4"]),
        ({"countries": ("TM", "KZ")}, ["e1", "e4"]),
        ({"countries": ("KZ", "TM", "UZ")}, ["e4"]),
        ({"type": "visit"}, ["e1"]),
        ({"status": "planned"}, ["e3"]),
        ({"language": "ru"}, ["e1"]),
        ({"language": "en"}, ["e3", "e1", "e4"]),
        ({"outlet": "two.example"}, ["e1", "e4"]),
        ({"outlet": "two.example", "language": "en"}, ["e1", "e4"]),
        ({"sector": "energy"}, ["e1"]),
        ({"format": "UN"}, ["e1"]),
        ({"year": "2022"}, ["e4"]),
        ({"since": "2022-06"}, ["e3", "e1", "e4"]),
        ({"since": "2023"}, ["e3", "e1"]),
        ({"until": "2023-10-30"}, ["e1", "e4"]),
        ({"until": "2021"}, []),
        ({"disputed": True}, []),
        ({"disputed": False, "type": "call"}, ["e3"]),
        ({"person": "e1"}, ["e1"]),
        ({"words": "министром"}, ["e1"]),
        ({"words": "minister gas"}, ["e1"]),
        ({"words": "flight"}, ["e3"]),
        ({"words": "***"}, []),
        ({"words": " "}, ["e3", "e1", "e4"]),
    ],
)
def test_events_that_meet_a_selection_newest_first(shelf, asked, expected):
    found = shelf.listed(Event, Selection(**asked))
    assert (ids(found), found.total, found.next, found.capped) == (expected, len(expected), None, False)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, ["a3", "a2", "a1", "a4"]),
        ({"countries": ("KZ", "TM")}, ["a2", "a1", "a4"]),
        ({"type": "visit"}, ["a2", "a1"]),
        ({"sector": "energy"}, ["a1"]),
        ({"format": "UN", "year": "2023"}, ["a2"]),
        ({"since": "2023-11-01"}, ["a3", "a2"]),
        ({"until": "2023"}, ["a2", "a1"]),
        ({"person": "e1"}, ["a2", "a1"]),
        ({"words": "summit"}, ["a4"]),
    ],
)
def test_articles_that_meet_a_selection(shelf, asked, expected):
    found = shelf.listed(Article, Selection(**asked))
    assert ([article.id for article in found.items], found.total) == (expected, len(expected))


def test_agreements_commitments_and_people(shelf):
    assert ids(shelf.listed(Agreement, Selection(type="memorandum", status="signed", sector="energy"))) == ["g1"]
    assert ids(shelf.listed(Agreement, Selection(person="e1"))) == ["g1"]
    assert ids(shelf.listed(Commitment, Selection(sector="tourism", status="agreed", year="2024"))) == ["c1"]
    assert shelf.listed(Commitment, Selection(countries=("TM",))).total == 0
    assert [one.name for one in shelf.listed(Person, Selection(words="mered")).items] == ["Rashid Meredov"]
    assert shelf.listed(Person, Selection(countries=("TM",), language="ru", year="2023")).total == 1
    assert shelf.listed(Person, Selection(words="nobody")).total == 0


def test_page_after_page_is_the_whole_list(shelf):
    first = shelf.listed(Event, limit=1)
    second = shelf.listed(Event, after=first.next, limit=1)
    third = shelf.listed(Event, after=second.next, limit=1)
    assert [*ids(first), *ids(second), *ids(third)] == ["e3", "e1", "e4"]
    assert (first.total, third.next) == (3, None)


@pytest.mark.parametrize(
    ("of", "asked", "said"),
    [
        (Event, {"countries": ("XX",)}, "no country 'XX'"),
        (Event, {"type": "treaty"}, "no type of event"),
        (Agreement, {"type": "visit"}, "no type of agreement"),
        (Commitment, {"type": "visit"}, "cannot be asked by type"),
        (Event, {"status": "signed"}, "no status of event"),
        (Event, {"sector": "gas"}, "no sector"),
        (Event, {"language": "de"}, "no language that is read"),
        (Event, {"year": "23"}, "no year"),
        (Event, {"year": "2023-10"}, "no year"),
        (Event, {"since": "yesterday"}, "no date"),
        (Event, {"until": "2023-02-30"}, "no date"),
        (Event, {"person": "nobody"}, "no person"),
        (Person, {"since": "2023"}, "cannot be asked by since"),
        (Article, {"disputed": True}, "cannot be asked by disputed"),
    ],
)
def test_what_cannot_be_asked_is_said(shelf, of, asked, said):
    with pytest.raises(InputError, match=said):
        shelf.listed(of, Selection(**asked))


@pytest.mark.parametrize("word", ["", "x", "%%%", "ZXZlbnQ", "WyJldmVudCIsMV0", "é", "W" * 10_000])
def test_a_word_that_is_no_place_in_a_list(shelf, word):
    with pytest.raises(InputError, match="no place in this list"):
        shelf.listed(Event, after=word)


def test_a_place_in_another_list(shelf):
    place = shelf.listed(Event, limit=1).next
    with pytest.raises(InputError, match="no place in this list"):
        shelf.listed(Article, after=place)


def test_how_a_list_spreads(shelf):
    def told(of, by, **asked):
        return [(tally.value, tally.count) for tally in shelf.tally(of, by, Selection(**asked))]

    assert told(Event, "year") == [("2022", 1), ("2023", 1), ("2024", 1)]
    assert told(Event, "country") == [("KZ", 3), ("TM", 2), ("UZ", 2)]
    assert told(Event, "pair", type="summit") == [("KZ-TM", 1), ("KZ-UZ", 1), ("TM-UZ", 1)]
    assert told(Event, "language", outlet="two.example") == [("en", 2), ("ru", 1)]
    assert told(Article, "sector") == [("energy", 1)]
    assert told(Article, "outlet", countries=("KZ", "TM")) == [("two.example", 2), ("one.example", 1)]
    with pytest.raises(InputError, match="facet of a list"):
        shelf.tally(Event, "moon")
