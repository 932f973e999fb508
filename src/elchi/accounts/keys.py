"""Keys: random tokens, what is kept of them, and the word that binds a form to a session."""

import hashlib
import hmac
import secrets

from elchi.secret import Secret

BYTES = 32
PREFIX = "elchi_"
ID_LENGTH = 12


def new_key(prefix: str = "") -> Secret:
    """A new token of 256 random bits, in letters that stand in a cookie, a header and an address."""
    return Secret(prefix + secrets.token_urlsafe(BYTES))


def new_id() -> str:
    """A new name for a row, not secret: twelve hexadecimal digits."""
    return secrets.token_hex(ID_LENGTH // 2)


def digest_of(key: Secret) -> str:
    """What is kept of a token: SHA-256, in hexadecimal. A random token needs no slower hash.

    >>> digest_of(Secret("abc"))[:16]
    'ba7816bf8f01cfea'
    """
    return hashlib.sha256(key.reveal().encode("utf-8", "replace")).hexdigest()


def csrf_of(key: Secret) -> str:
    """The word that every form of the session with this token carries; the token does not follow from it.

    A request whose word is not this one was not made by a page of ours (synchroniser token, OWASP). HMAC-SHA256.

    >>> csrf_of(Secret("one")) == csrf_of(Secret("one")), csrf_of(Secret("one")) == csrf_of(Secret("two"))
    (True, False)
    """
    return hmac.new(key.reveal().encode("utf-8", "replace"), b"elchi form", hashlib.sha256).hexdigest()


def same_word(given: str | None, expected: str) -> bool:
    """True when the words are one; the time taken does not tell how much of them is.

    >>> same_word("a", "a"), same_word(None, "a")
    (True, False)
    """
    return hmac.compare_digest((given or "").encode("utf-8", "replace"), expected.encode("utf-8", "replace"))
