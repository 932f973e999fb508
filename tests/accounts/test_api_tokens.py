"""API tokens: told once, kept as a digest, never more than their user may."""

import sqlite3

import pytest

from elchi.accounts import Actor, Secret
from elchi.accounts.keys import digest_of
from elchi.errors import InputError, NotAllowed
from tests.accounts.conftest import NOON

HERE = "192.0.2.1"
DANA = Actor(name="dana", role="admin", via="session")
pytestmark = pytest.mark.usefixtures("people")


def test_a_token_stands_for_its_user_in_its_scope(accounts, operator):
    made, key = accounts.add_token("Dana", " weekly  table ", "review", by=operator, at=NOON)
    assert (made.user, made.name, made.scope, made.ends, made.used) == ("dana", "weekly table", "review", None, None)
    actor = accounts.bearer(key, address=HERE, at=NOON)
    assert actor == Actor(name="dana", role="reviewer", via="token", address=HERE, language="ru")
    assert key.reveal().startswith("elchi_")
    assert key.reveal() not in repr((made, key))


def test_only_its_digest_is_kept(accounts, operator, store):
    _, key = accounts.add_token("dana", "table", "read", by=operator, at=NOON)
    assert key.reveal().encode() not in store.read_bytes() + store.with_name("elchi.db-wal").read_bytes()
    (kept,) = sqlite3.connect(store).execute("SELECT digest FROM token").fetchone()
    assert kept == digest_of(key)
    assert accounts.bearer(Secret(kept), address=HERE, at=NOON) is None
    assert accounts.bearer(Secret(""), address=HERE, at=NOON) is None


def test_it_ends_on_its_day(accounts, operator, later):
    made, key = accounts.add_token("dana", "table", "read", by=operator, at=NOON, days=30)
    assert made.ends == "2026-12-23T12:00:00+00:00"
    assert accounts.bearer(key, address=HERE, at=later(days=29, hours=23))
    assert accounts.bearer(key, address=HERE, at=later(days=30)) is None


def test_its_last_use_is_told(accounts, operator, later):
    _, key = accounts.add_token("dana", "table", "read", by=operator, at=NOON)
    for minute in (1, 2, 7):
        accounts.bearer(key, address=HERE, at=later(minutes=minute))
    assert [each.used for each in accounts.tokens("dana")] == ["2026-11-23T12:07:00+00:00"]


def test_it_falls_with_its_user_s_role_and_goes_with_its_user(accounts, operator):
    _, key = accounts.add_token("dana", "table", "admin", by=operator, at=NOON)
    accounts.change_role("dana", "reader", by=operator, at=NOON)
    assert accounts.bearer(key, address=HERE, at=NOON).role == "reader"
    accounts.remove_user("dana", by=operator, at=NOON)
    assert accounts.bearer(key, address=HERE, at=NOON) is None
    assert accounts.tokens() == []


def test_users_have_their_own_tokens_and_nobody_else_s(accounts):
    maral = Actor(name="maral", role="reader", via="session")
    mine, _ = accounts.add_token("maral", "mine", "read", by=maral, at=NOON)
    theirs, _ = accounts.add_token("aigul", "hers", "review", by=DANA, at=NOON)
    with pytest.raises(NotAllowed):
        accounts.add_token("aigul", "stolen", "read", by=maral, at=NOON)
    with pytest.raises(InputError, match="no token"):
        accounts.remove_token(theirs.id, by=maral, at=NOON)
    accounts.remove_token(mine.id, by=maral, at=NOON)
    assert [each.id for each in accounts.tokens()] == [theirs.id]


def test_a_token_makes_no_tokens(accounts):
    with pytest.raises(NotAllowed):
        accounts.add_token("maral", "another", "read", by=Actor(name="maral", role="reader", via="token"), at=NOON)


@pytest.mark.parametrize(
    ("user", "name", "scope", "words"),
    [
        ("maral", "x", "review", "maral is reader, so that a token of scope review would open no more"),
        ("dana", "x", "write", "give read, review, admin"),
        ("dana", " ", "read", "give the token a name"),
        ("dana", "a\x1b[31m", "read", "give the token a name"),
        ("dana", "x" * 81, "read", "give the token a name"),
        ("nobody", "x", "read", "no user 'nobody'"),
    ],
)
def test_what_makes_no_token_is_told(accounts, operator, user, name, scope, words):
    with pytest.raises(InputError, match=words):
        accounts.add_token(user, name, scope, by=operator, at=NOON)
    assert accounts.tokens() == []


def test_two_tokens_of_a_user_have_two_names(accounts, operator):
    accounts.add_token("dana", "table", "read", by=operator, at=NOON)
    with pytest.raises(InputError, match="has a token 'table' already"):
        accounts.add_token("dana", "table", "read", by=operator, at=NOON)


def test_the_trail_names_tokens_and_never_their_words(accounts, operator):
    made, key = accounts.add_token("dana", "table", "read", by=operator, at=NOON)
    accounts.remove_token(made.id, by=operator, at=NOON)
    told = accounts.trail(operator, about=made.id)
    assert [(each.act, each.detail) for each in told] == [
        ("token removed", "dana, table"),
        ("token added", "dana, table, read"),
    ]
    assert key.reveal()[6:20] not in repr(told)
