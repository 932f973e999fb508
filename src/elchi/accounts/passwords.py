"""Passwords: which are refused, and what is kept of them.

Argon2id with the parameters of RFC 9106 for little memory (three passes over 64 MiB); length before rules, and no
forced change, as NIST SP 800-63B has it.
"""

import re
import unicodedata
from typing import TYPE_CHECKING

from elchi.errors import InputError
from elchi.secret import Secret

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST, LONGEST = 12, 1024
RUNS = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiopasdfghjklzxcvbnm",
    "йцукенгшщзхъфывапролджэячсмитьбю",
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
)
COMMON = frozenset(
    [
        "password",
        "passw0rd",
        "пароль",
        "parol",
        "qwerty",
        "йцукен",
        "admin",
        "administrator",
        "letmein",
        "welcome",
        "changeme",
        "iloveyou",
        "elchi",
        "елші",
        "secret",
        "құпиясөз",
        "test",
        "login",
        "user",
    ]
)
RUN = 4
ENOUGH = 6


def check_strength(password: Secret, name: str) -> None:
    """Nothing when the password will do; else InputError says what to change, without the password."""
    text = _folded(password)
    if len(text) < SHORTEST:
        raise InputError(
            f"the password is too short: give at least {SHORTEST} characters; a few words make a good one"
        )
    if len(text) > LONGEST:
        raise InputError(f"the password is too long: give at most {LONGEST} characters")
    if weak(text, name):
        raise InputError("the password is easily guessed: a name, a common word, a row of keys or a repeated letter")


def weak(text: str, name: str) -> bool:
    """True when little is left of the text without the user's name, common words and rows of keys.

    >>> weak("Password2024!", "aigul"), weak("aigul-aigul-7", "aigul"), weak("verblyud idet na sever", "aigul")
    (True, True, False)
    """
    left = re.sub(r"[\W_]", "", text.casefold())
    for known in sorted({name, *COMMON}, key=len, reverse=True):
        left = left.replace(known, "")
    left = re.sub(r"(?:19|20)\d\d", "", _without_runs(left))
    return len(set(left)) < ENOUGH


def hashed(password: Secret) -> str:
    """What is kept of a password: Argon2id with its salt and parameters."""
    return _hasher().hash(_folded(password))


def fits(kept: str | None, password: Secret) -> bool:
    """True when this is the password; without one to compare with, the same work is done in vain."""
    from argon2.exceptions import InvalidHashError, VerificationError

    if kept is None:
        hashed(password)
        return False
    try:
        return _hasher().verify(kept, _folded(password))
    except (VerificationError, InvalidHashError):
        return False


def outgrown(kept: str) -> bool:
    """True when the password was kept with lower parameters than new ones are."""
    return _hasher().check_needs_rehash(kept)


def _without_runs(text: str) -> str:
    """The text without the letters that stand in the order of an alphabet or of a keyboard, either way."""
    found = [at for at in range(len(text) - RUN + 1) if any(text[at : at + RUN] in row for row in _rows())]
    gone = {at + step for at in found for step in range(RUN)}
    return "".join(letter for at, letter in enumerate(text) if at not in gone)


def _rows() -> list[str]:
    return [way for row in RUNS for way in (row, row[::-1])]


def _folded(password: Secret) -> str:
    """One text for one password, however the keyboard composes its letters; cut, so that none is endless work."""
    return unicodedata.normalize("NFKC", password.reveal()[: 4 * LONGEST])


def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher
    from argon2.profiles import RFC_9106_LOW_MEMORY

    return PasswordHasher.from_parameters(RFC_9106_LOW_MEMORY)
