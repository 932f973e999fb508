"""Users, tokens and the trail at the terminal; what is secret is shown nowhere it should not be."""

import subprocess
import sys

import pytest

from elchi.accounts import Accounts, Actor, Secret, SignedIn
from elchi.errors import InputError
from elchi.storage import Record
from elchi.terminal import operating

WORDS = "verblyud idet na sever"


@pytest.fixture
def store(folder):
    Record(folder / "elchi.db").close()
    return folder / "elchi.db"


def typed(text, *arguments):
    """The command line as a process that is given lines."""
    made = subprocess.run(
        [sys.executable, "-m", "elchi", *arguments], input=text.encode(), capture_output=True, timeout=60, check=False
    )
    return made.returncode, made.stdout.decode(), made.stderr.decode()


@pytest.fixture
def aigul(store):
    with Accounts(store) as accounts:
        by = Actor(name="operator", role="admin", via="terminal")
        accounts.add_user("aigul", "reviewer", Secret(WORDS), by=by, at=operating.now())


def test_a_user_is_added_from_a_script_and_can_sign_in(store, elchi):
    code, out, err = typed(f"{WORDS}\r\nmore", "user", "add", "Aigul", "--role", "admin", "--password-stdin")
    assert (code, out, err) == (0, "aigul is admin\n", "")
    with Accounts(store) as accounts:
        begun = accounts.sign_in("aigul", Secret(WORDS), address="192.0.2.1", at=operating.now())
    assert isinstance(begun, SignedIn)
    assert elchi("user", "list").out.startswith("aigul  admin  ru  20")


@pytest.mark.usefixtures("store")
def test_a_weak_password_is_refused_and_not_told():
    code, out, err = typed("Password2024!\n", "user", "add", "aigul", "--role", "admin", "--password-stdin")
    assert (code, out) == (2, "")
    assert "easily guessed" in err
    assert "2024" not in err


@pytest.mark.usefixtures("store")
def test_without_a_terminal_a_password_is_not_asked_for():
    code, _, err = typed(f"{WORDS}\n", "user", "add", "aigul", "--role", "admin")
    assert code == 2
    assert "--password-stdin" in err


@pytest.mark.parametrize(("second", "same"), [(WORDS, True), ("another", False)])
def test_a_password_is_typed_twice(monkeypatch, second, same):
    monkeypatch.setattr(sys, "stdin", type("Terminal", (), {"isatty": lambda _: True})())
    answers = iter([WORDS, second])
    if same:
        assert operating.password(False, lambda _: next(answers)).reveal() == WORDS
    else:
        with pytest.raises(InputError, match="the two passwords differ"):
            operating.password(False, lambda _: next(answers))


@pytest.mark.usefixtures("aigul")
def test_roles_and_passwords_are_changed_and_users_removed(store, elchi):
    assert elchi("user", "role", "AIGUL", "admin").out == "aigul is admin\n"
    code, out, _ = typed("another five quiet words\n", "user", "password", "aigul", "--password-stdin")
    assert (code, out) == (0, "aigul has another password; every session of theirs is ended\n")
    assert elchi("user", "remove", "aigul").code == 0
    assert elchi("user", "list").code == 1
    told = [line["act"] for line in elchi("audit", "--jsonl").lines]
    assert told == ["user added", "role changed", "password changed", "user removed"]
    assert store.exists()


@pytest.mark.usefixtures("aigul")
def test_a_token_is_printed_once_and_alone(store, elchi):
    made = elchi("token", "add", "weekly [table]", "--user", "aigul", "--scope", "read", "--days", "30")
    key = made.out.strip()
    assert key.startswith("elchi_")
    assert "read for aigul, until 20" in made.err
    listed = elchi("token", "list")
    assert "never used  weekly [table]" in listed.out
    assert key not in listed.out + elchi("audit", "--jsonl").out
    with Accounts(store) as accounts:
        assert accounts.bearer(Secret(key), address="192.0.2.1", at=operating.now()).role == "reader"
    assert elchi("token", "remove", listed.out.split()[0]).code == 0
    assert elchi("token", "list").code == 1


@pytest.mark.usefixtures("aigul")
def test_the_trail_is_shown_by_user_and_thing(elchi):
    assert "user added  aigul" in elchi("audit", "--about", "aigul").out
    assert elchi("audit", "--user", "nobody").code == 1


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("user", "add", "aigul"), 2, "--role"),
        (("user", "add", "aigul", "--role", "chief"), 2, "chief"),
        (("user", "remove", "nobody"), 2, "no user 'nobody'"),
        (("token", "add", "x", "--user", "nobody", "--scope", "read"), 2, "no user 'nobody'"),
        (("token", "remove", "x"), 2, "no token 'x'"),
        (("user", "list", "--store", "elsewhere.db"), 3, "no record at elsewhere.db"),
    ],
)
@pytest.mark.usefixtures("store")
def test_what_cannot_be_done_is_one_sentence(elchi, arguments, code, words):
    ran = elchi(*arguments)
    assert (ran.code, ran.out) == (code, "")
    assert words in ran.err
