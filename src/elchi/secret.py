"""Words that must not be seen: a token, a password of a mail server."""

import hmac
from typing import NoReturn


class Secret:
    """A text that shows itself only when `reveal` asks for it, never in a log, a message or a traceback.

    >>> Secret("swordfish")
    Secret(hidden)
    """

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The text itself."""
        return self._text

    def __repr__(self) -> str:
        return "Secret(hidden)"

    def __bool__(self) -> bool:
        return bool(self._text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and hmac.compare_digest(self._text.encode(), other._text.encode())

    def __hash__(self) -> int:
        return hash(self._text)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret is not written to a file")
