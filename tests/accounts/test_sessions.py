"""Sessions: a token that only its holder knows, an end in time, a limit to guessing."""

import sqlite3
import threading

import msgspec
import pytest
from argon2 import PasswordHasher
from argon2.profiles import CHEAPEST
from hypothesis import given
from hypothesis import strategies as st

from elchi.accounts import Accounts, Actor, Refused, Secret, SignedIn, csrf_of, same_word
from elchi.accounts.keys import digest_of, new_key
from elchi.errors import NotAllowed
from elchi.settings import Settings
from tests.accounts.conftest import NOON, WORDS

HERE = "192.0.2.1"
WRONG = Secret("not the right words")
pytestmark = pytest.mark.usefixtures("people")


def sign_in(accounts, name="aigul", words=WORDS, at=NOON, address=HERE):
    return accounts.sign_in(name, Secret(words), address=address, at=at)


def acts(accounts, operator):
    return [(entry.by, entry.act, entry.about) for entry in reversed(accounts.trail(operator))][3:]


def test_the_right_password_opens_a_session(accounts, operator):
    begun = sign_in(accounts, " AIGUL")
    assert isinstance(begun, SignedIn)
    session = accounts.session(begun.token, address="192.0.2.9", at=NOON)
    assert session.actor == Actor(name="aigul", role="reviewer", via="session", address="192.0.2.9", language="ru")
    assert session.csrf.reveal() == csrf_of(begun.token)
    assert len(begun.token.reveal()) >= 43
    assert begun.token.reveal() not in repr((begun, session))
    assert session.csrf.reveal() not in repr(session)
    assert acts(accounts, operator) == [("aigul", "signed in", "aigul")]


def test_only_the_digest_of_a_token_is_kept(accounts, store):
    begun = sign_in(accounts)
    (kept,) = sqlite3.connect(store).execute("SELECT digest FROM session").fetchone()
    assert kept == digest_of(begun.token)
    assert accounts.session(Secret(kept), address=HERE, at=NOON) is None


def test_unknown_name_and_wrong_password_are_one_answer(accounts, operator):
    assert sign_in(accounts, words="not the right words") == sign_in(accounts, "nobody") == Refused(reason="wrong")
    assert sign_in(accounts, "no name at all\0") == sign_in(accounts, "", "") == Refused(reason="wrong")
    told = acts(accounts, operator)
    assert told[:2] == [("-", "sign-in refused", "aigul"), ("-", "sign-in refused", "an unknown name")]


def test_a_password_typed_as_a_name_is_kept_nowhere(accounts, store):
    sign_in(accounts, WORDS, "aigul")
    assert WORDS.encode() not in store.read_bytes() + store.with_name("elchi.db-wal").read_bytes()


@pytest.mark.parametrize(
    ("since", "used", "open_"),
    [
        ({"hours": 23}, None, True),
        ({"hours": 25}, None, False),
        ({"hours": 40}, {"hours": 20}, True),
        ({"hours": 45}, {"hours": 20}, False),
    ],
)
def test_a_session_that_is_not_used_ends(accounts, later, since, used, open_):
    token = sign_in(accounts).token
    if used:
        assert accounts.session(token, address=HERE, at=later(**used))
    assert bool(accounts.session(token, address=HERE, at=later(**since))) == open_


def test_a_session_ends_however_much_it_is_used(store, later):
    with Accounts(store, Settings(session_days=2)) as accounts:
        token = sign_in(accounts).token
        seen = [accounts.session(token, address=HERE, at=later(hours=hour)) is not None for hour in range(0, 60, 6)]
    assert seen == [True] * 8 + [False] * 2


def test_signing_out_ends_one_session_and_ending_all_ends_all(accounts, later, operator):
    first, second, third = (sign_in(accounts, at=later(minutes=minute)).token for minute in range(3))
    aigul = accounts.session(first, address=HERE, at=later(minutes=3)).actor
    accounts.sign_out(first, by=aigul, at=later(minutes=3))
    assert accounts.session(first, address=HERE, at=later(minutes=3)) is None
    listed = accounts.sessions("aigul", at=later(minutes=4))
    assert [each.made[11:16] for each in listed] == ["12:02", "12:01"]
    assert accounts.end_sessions("aigul", by=aigul, at=later(minutes=4), id=listed[0].id) == 1
    assert accounts.session(third, address=HERE, at=later(minutes=4)) is None
    assert accounts.end_sessions("aigul", by=operator, at=later(minutes=4)) == 1
    assert accounts.session(second, address=HERE, at=later(minutes=4)) is None
    maral = Actor(name="maral", role="reviewer", via="session")
    with pytest.raises(NotAllowed):
        accounts.end_sessions("aigul", by=maral, at=NOON)


def test_an_id_that_is_a_pattern_ends_nothing(accounts):
    begun = sign_in(accounts)
    assert accounts.end_sessions("aigul", by=begun.actor, at=NOON, id="%") == 0


def test_a_new_password_and_a_new_role_count_at_once(accounts, operator):
    token = sign_in(accounts).token
    accounts.change_role("aigul", "reader", by=operator, at=NOON)
    assert accounts.session(token, address=HERE, at=NOON).actor.role == "reader"
    accounts.change_password("aigul", Secret("another five quiet words"), by=operator, at=NOON)
    assert accounts.session(token, address=HERE, at=NOON) is None
    assert sign_in(accounts) == Refused(reason="wrong")
    assert isinstance(sign_in(accounts, words="another five quiet words"), SignedIn)


def test_a_removed_user_is_signed_out(accounts, operator):
    token = sign_in(accounts).token
    accounts.remove_user("aigul", by=operator, at=NOON)
    assert accounts.session(token, address=HERE, at=NOON) is None


def test_a_password_kept_with_lower_parameters_is_kept_anew(accounts, store):
    connection = sqlite3.connect(store)
    weak = PasswordHasher.from_parameters(CHEAPEST).hash(WORDS)
    connection.execute("UPDATE user SET password = ? WHERE name = 'aigul'", [weak])
    connection.commit()
    assert isinstance(sign_in(accounts), SignedIn)
    (kept,) = connection.execute("SELECT password FROM user WHERE name = 'aigul'").fetchone()
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert isinstance(sign_in(accounts), SignedIn)
    connection.close()


def guess(accounts, times, name, network, at):
    """Attempts as the table has them, without the work of comparing passwords."""
    from elchi.accounts import limits

    with accounts._writing() as connection:
        return [limits.allowed(connection, name, network, at) for _ in range(times)]


def test_guessing_one_name_is_stopped_from_everywhere_and_goes_on_later(accounts, later, operator):
    assert guess(accounts, 9, "aigul", "198.51.100.7", NOON) == [True] * 9
    assert sign_in(accounts, words="wrong and wrong again", address="203.0.113.1") == Refused(reason="wrong")
    assert sign_in(accounts) == Refused(reason="too often")
    assert isinstance(sign_in(accounts, "dana"), SignedIn)
    assert ("-", "sign-ins stopped", "aigul") in acts(accounts, operator)
    assert sign_in(accounts, at=later(minutes=14)) == Refused(reason="too often")
    assert isinstance(sign_in(accounts, at=later(minutes=16)), SignedIn)


def test_a_name_that_nobody_has_is_stopped_as_well(accounts):
    assert guess(accounts, 11, "nobody", "198.51.100.7", NOON) == [True] * 10 + [False]


def test_guessing_from_one_network_is_stopped_for_every_name(accounts):
    for number in range(50):
        assert guess(accounts, 1, f"name{number}", "2001:db8:0:1::/64", NOON) == [True]
    assert sign_in(accounts, "dana", address="2001:db8:0:1::77") == Refused(reason="too often")
    assert isinstance(sign_in(accounts, "dana", address="2001:db8:0:2::77"), SignedIn)


def test_signing_in_forgets_the_failures(accounts):
    guess(accounts, 9, "aigul", "198.51.100.7", NOON)
    assert isinstance(sign_in(accounts), SignedIn)
    assert guess(accounts, 9, "aigul", "198.51.100.7", NOON) == [True] * 9


def test_many_processes_at_once_have_one_limit(store):
    passed: list[bool] = []

    def work() -> None:
        with Accounts(store) as mine:
            passed.extend(guess(mine, 5, "aigul", "198.51.100.7", NOON))

    threads = [threading.Thread(target=work) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(passed) == 10


def test_looking_at_a_session_waits_for_no_writer(accounts, store, later):
    token = sign_in(accounts).token
    holder = sqlite3.connect(store, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    assert accounts.session(token, address=HERE, at=later(minutes=30)).actor.name == "aigul"
    holder.execute("ROLLBACK")
    holder.close()
    assert accounts.session(token, address=HERE, at=later(minutes=40))
    assert accounts.sessions("aigul", at=later(minutes=40))[0].seen[11:16] == "12:40"


@given(st.text(), st.text())
def test_the_word_of_a_form_belongs_to_one_token(one, other):
    assert same_word(csrf_of(Secret(one)), csrf_of(Secret(other))) == (one == other)
    assert not same_word(None, csrf_of(Secret(one)))
    assert csrf_of(Secret(one)) != digest_of(Secret(one))


@given(st.text(max_size=60))
def test_no_text_is_a_session(text):
    assert digest_of(Secret(text)) != digest_of(new_key())


@given(st.text(max_size=60))
def test_words_are_compared_whole(text):
    assert same_word(text, text)
    assert not same_word(text + "x", text)


def test_new_keys_are_new():
    keys = {new_key().reveal() for _ in range(1000)}
    assert len(keys) == 1000
    assert all(len(key) == 43 and key.isascii() for key in keys)


def test_a_session_is_no_json(accounts):
    with pytest.raises(TypeError):
        msgspec.json.encode(sign_in(accounts))
