"""A saved search keeps the address of a list, of its user alone, and sends where it may."""

import pytest

from elchi.accounts import Actor
from elchi.accounts.places import place_of
from elchi.errors import InputError
from tests.accounts.conftest import NOON

pytestmark = pytest.mark.usefixtures("people")
MARAL = Actor(name="maral", role="reader", via="session")
AIGUL = Actor(name="aigul", role="reviewer", via="session")
DANA = Actor(name="dana", role="admin", via="session")


@pytest.mark.parametrize(
    ("address", "kinds", "asked"),
    [
        ("/kz/tm", ("event", "agreement", "commitment"), {"countries": ("KZ", "TM")}),
        ("/kz/tm?type=visit&lang=ru", ("event",), {"countries": ("KZ", "TM"), "type": "visit"}),
        ("/search?q=железная+дорога", ("article",), {"words": "железная дорога"}),
        ("/search?q=gaz&language=tk&theme=dark", ("article",), {"words": "gaz", "language": "tk"}),
        ("/events?country=KZ&country=tm&disputed=1", ("event",), {"countries": ("KZ", "TM"), "disputed": True}),
        ("/agreements?status=signed&since=2023", ("agreement",), {"status": "signed", "since": "2023"}),
        ("/people?q=meredov", ("person",), {"words": "meredov"}),
        ("/commitments?sector=energy&year=2024", ("commitment",), {"sector": "energy", "year": "2024"}),
    ],
)
def test_an_address_is_what_it_asks(address, kinds, asked):
    place = place_of(address)
    assert place.kinds == kinds
    assert {name: value for name in asked if (value := getattr(place.selection, name)) == asked[name]} == asked


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("https://elchi.example/kz/tm", "from its first slash"),
        ("//elsewhere.example/kz/tm", "from its first slash"),
        ("/kz/tm\r\nBcc: x", "from its first slash"),
        ("/account", "is no list"),
        ("/kz/xx", "no country"),
        ("/events?colour=red", "cannot be asked by 'colour'"),
        ("/events?type=party", "party"),
        ("/people?type=visit", "cannot be asked by type"),
        ("/kz/tm?year=last", "no date"),
        ("/search?q=" + "x" * 2000, "from its first slash"),
    ],
)
def test_what_is_no_list_is_refused(accounts, address, words):
    with pytest.raises(InputError, match=words):
        accounts.save_search("mine", address, by=MARAL, at=NOON)
    assert accounts.searches() == []


@pytest.mark.parametrize(
    ("channel", "target"),
    [
        ("pigeon", "loft"),
        ("feed", "desk@example.org"),
        ("email", ""),
        ("email", "desk"),
        ("email", "a@b.example, c@d.example"),
        ("email", "desk@example.org\nBcc: x@example.org"),
        ("webhook", "ftp://example.org/x"),
        ("webhook", "file:///etc/passwd"),
        ("webhook", "https://user:word@example.org/"),
        ("webhook", "https://"),
        ("webhook", "https://example.org:99999/"),
        ("webhook", "https://пример.example/"),
        ("webhook", "https://example.org/" + "x" * 500),
    ],
)
def test_where_no_digest_can_go_is_refused(accounts, channel, target):
    with pytest.raises(InputError):
        accounts.save_search("mine", "/kz/tm", by=MARAL, at=NOON, channel=channel, target=target)
    assert accounts.searches() == []


def test_users_have_their_own_searches(accounts):
    mine = accounts.save_search(" Газ  и дороги ", "/search?q=газ", by=MARAL, at=NOON)
    hers = accounts.save_search("Газ и дороги", "/kz/tm", by=AIGUL, at=NOON)
    assert (mine.name, mine.channel, mine.language, bool(mine.secret)) == ("Газ и дороги", "feed", "ru", False)
    assert accounts.searches("Maral") == [mine]
    assert {each.id for each in accounts.searches()} == {mine.id, hers.id}
    with pytest.raises(InputError, match="already"):
        accounts.save_search("Газ и дороги", "/kz/tm", by=MARAL, at=NOON)
    with pytest.raises(InputError, match="no saved search"):
        accounts.remove_search(hers.id, by=MARAL, at=NOON)
    accounts.remove_search(mine.id, by=MARAL, at=NOON)
    accounts.remove_search(hers.id, by=DANA, at=NOON)
    assert accounts.searches() == []


def test_only_a_user_keeps_searches(accounts):
    with pytest.raises(InputError, match="no user 'stranger'"):
        accounts.save_search("mine", "/kz/tm", by=Actor(name="stranger", role="reader", via="session"), at=NOON)


def test_a_webhook_has_a_secret_of_its_own(accounts):
    made = [
        accounts.save_search(name, "/kz/tm", by=MARAL, at=NOON, channel="webhook", target="https://example.org/")
        for name in ("one", "two")
    ]
    assert len({each.secret.reveal() for each in made}) == 2
    assert not any(each.secret.reveal() in repr((made, accounts.trail(DANA))) for each in made)
