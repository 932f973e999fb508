"""Users: one spelling for one name, no look-alikes, no weak passwords, and nothing of a password kept or shown."""

import pickle
import sqlite3

import pytest
from argon2 import PasswordHasher
from argon2.profiles import CHEAPEST

from elchi.accounts import Actor, Secret
from elchi.accounts.names import looks, name_of
from elchi.accounts.passwords import fits, hashed, outgrown, weak
from elchi.errors import InputError, NotAllowed
from tests.accounts.conftest import NOON, WORDS


def test_a_user_is_kept_and_found_in_any_spelling(accounts, operator):
    made = accounts.add_user(" Ａigul.B ", "reviewer", Secret(WORDS), by=operator, at=NOON, language="kk")
    assert (made.name, made.role, made.language, made.made) == (
        "aigul.b",
        "reviewer",
        "kk",
        "2026-11-23T12:00:00+00:00",
    )
    assert accounts.user("AIGUL.B") == made
    assert accounts.users() == [made]
    assert accounts.user("nobody") is None


@pytest.mark.parametrize(
    "name", ["", "a", " ", "a b", "a\u200bb", "-ab", "ab-", "a/b", "a" * 41, "a\nb", "a\u202eb", "<b>x</b>", "a;b"]
)
def test_what_is_no_name_is_refused(name):
    with pytest.raises(InputError, match="a name has 2 to 40"):
        name_of(name)


@pytest.mark.parametrize("name", ["аigul", "aigυl", "айgul", "dаna"])
def test_letters_of_two_alphabets_are_refused(name):
    with pytest.raises(InputError, match="two alphabets"):
        name_of(name)


@pytest.mark.parametrize(
    "name", ["aigul", "айгүл", "әсел", "täze", "çary", "o.neill", "a_b", "n@example.org", "serik2"]
)
def test_names_of_the_four_languages_are_taken(name):
    assert name_of(name.upper()) == name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("асе", "ace"),
        ("al1sher", "alisher"),
        ("b0ris", "boris"),
        ("a.dana", "adana"),
    ],
)
def test_look_alikes_have_one_look(one, other):
    assert looks(one) == looks(other)


@pytest.mark.parametrize(("one", "other"), [("aigul", "aigün"), ("dana", "dina"), ("әсел", "асел")])
def test_other_names_look_otherwise(one, other):
    assert looks(one) != looks(other)


def test_a_name_that_is_taken_or_looks_so_is_refused(accounts, operator):
    accounts.add_user("boris", "reader", Secret(WORDS), by=operator, at=NOON)
    with pytest.raises(InputError, match="there is a user 'boris' already"):
        accounts.add_user("BORIS", "admin", Secret(WORDS), by=operator, at=NOON)
    with pytest.raises(InputError, match="looks like 'boris'"):
        accounts.add_user("b0ris", "admin", Secret(WORDS), by=operator, at=NOON)
    assert [user.role for user in accounts.users()] == ["reader"]


@pytest.mark.parametrize(
    "word",
    [
        "Password2024!",
        "aigul-aigul-1",
        "qwertyuiop123",
        "йцукенгшщзхъ",
        "aaaaaaaaaaaaaaa",
        "abcabcabcabcabc",
        "1234567890123",
        "Пароль12345678",
        "12 3 4 5 6 7 8 9",
        "elchi elchi 2026",
        "zxcvbnm,lkjhgfd",
    ],
)
def test_what_is_easily_guessed_is_weak(word):
    assert weak(word, "aigul")


@pytest.mark.parametrize(
    "word", [WORDS, "күн шуақты болды бүгін", "Ýagşy günler geler", "correct horse battery", "f7#kQ2!mZp9x"]
)
def test_a_few_words_will_do(word):
    assert not weak(word, "aigul")


@pytest.mark.parametrize("word", ["short words", "Password2024!", "x" * 1025])
def test_a_weak_password_adds_nobody_and_is_not_told(accounts, operator, word):
    with pytest.raises(InputError) as refusal:
        accounts.add_user("aigul", "reader", Secret(word), by=operator, at=NOON)
    assert word not in str(refusal.value)
    assert accounts.users() == []


@pytest.mark.usefixtures("people")
def test_the_file_has_no_password(store):
    text = store.read_bytes() + store.with_name("elchi.db-wal").read_bytes()
    assert WORDS.encode() not in text
    assert b"$argon2id$v=19$m=65536,t=3,p=4$" in text


def test_a_letter_is_one_however_it_is_composed():
    assert fits(hashed(Secret("Täze ýyl gutly bolsun")), Secret("Ta\u0308ze y\u0301yl gutly bolsun"))


def test_a_damaged_hash_fits_nothing():
    assert not fits("no hash", Secret(WORDS))
    assert not fits("", Secret(WORDS))


def test_a_hash_of_lower_parameters_is_outgrown():
    assert outgrown(PasswordHasher.from_parameters(CHEAPEST).hash("x"))
    assert not outgrown(hashed(Secret("x")))


@pytest.mark.usefixtures("people")
def test_roles_change_and_users_go(accounts, operator):
    assert accounts.change_role("Maral", "reviewer", by=operator, at=NOON).role == "reviewer"
    accounts.remove_user("maral", by=operator, at=NOON)
    assert [user.name for user in accounts.users()] == ["aigul", "dana"]
    accounts.speak("aigul", "kk")
    assert accounts.user("aigul").language == "kk"


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda a, by: a.change_role("maral", "chief", by=by, at=NOON), "give reader, reviewer, admin"),
        (lambda a, by: a.change_role("nobody", "reader", by=by, at=NOON), "no user 'nobody'"),
        (lambda a, by: a.remove_user("nobody", by=by, at=NOON), "no user 'nobody'"),
        (lambda a, by: a.change_password("nobody", Secret(WORDS), by=by, at=NOON), "no user 'nobody'"),
        (lambda a, _: a.speak("maral", "fr"), "known are en, kk, ru, tk"),
        (lambda a, by: a.remove_user("maral", by=by, at=NOON.replace(tzinfo=None)), "says its zone"),
    ],
)
@pytest.mark.usefixtures("people")
def test_what_cannot_be_done_is_told(accounts, operator, call, words):
    with pytest.raises(InputError, match=words):
        call(accounts, operator)
    assert len(accounts.users()) == 3


@pytest.mark.usefixtures("people")
def test_only_an_admin_changes_users(accounts):
    aigul = Actor(name="aigul", role="reviewer", via="session")
    for call in (
        lambda: accounts.add_user("serik", "reader", Secret(WORDS), by=aigul, at=NOON),
        lambda: accounts.change_role("aigul", "admin", by=aigul, at=NOON),
        lambda: accounts.remove_user("maral", by=aigul, at=NOON),
        lambda: accounts.change_password("maral", Secret(WORDS), by=aigul, at=NOON),
        lambda: accounts.trail(aigul),
    ):
        with pytest.raises(NotAllowed, match="takes the role admin"):
            call()
    accounts.change_password("aigul", Secret("another five quiet words"), by=aigul, at=NOON)


def test_a_secret_shows_itself_nowhere():
    secret = Secret("swordfish")
    assert "swordfish" not in f"{secret} {secret!r} {[secret]}"
    assert secret == Secret("swordfish") != Secret("sword")
    with pytest.raises(TypeError):
        pickle.dumps(secret)


@pytest.mark.usefixtures("people")
def test_the_trail_takes_new_lines_only(store):
    connection = sqlite3.connect(store)
    for change in ("UPDATE trail SET by = 'x'", "DELETE FROM trail"):
        with pytest.raises(sqlite3.IntegrityError, match="new lines only"):
            connection.execute(change)
    connection.close()
