"""What the name of an element (its class and id) says: body, chrome, a row of tags, or nothing."""

import re
from functools import cache

from elchi.reading import tables

CHOSEN = "elchi-chosen-body"
ROLES = ("body", "chrome", "tags")


class Names:
    """Judges element names by the rows of markup.toml; the same name is judged once."""

    def __init__(self) -> None:
        self._patterns = {role: _pattern(role) for role in ROLES}
        self._camel = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+")
        self._seen: dict[str, str] = {}

    def role(self, name: str) -> str:
        """The role of an element with this class and id: chrome, body, tags, none (""), or chosen by an outlet's row.

        >>> Names().role("itemRelated"), Names().role("entry-content"), Names().role("row")
        ('chrome', 'body', '')
        """
        if name not in self._seen:
            if len(self._seen) > 20000:
                self._seen.clear()
            self._seen[name] = self._judge(name)
        return self._seen[name]

    def _judge(self, name: str) -> str:
        if CHOSEN in name:
            return "chosen"
        words = f" {self._camel.sub(' ', name[:400]).lower()} "
        for role in ROLES:
            if self._patterns[role].search(words):
                return role
        return ""


def _pattern(role: str) -> re.Pattern[str]:
    words = [word for row in tables.markup().row if row.role == role for word in row.words]
    return re.compile(f" (?:{'|'.join(sorted(words, key=len, reverse=True))}) ")


@cache
def names() -> Names:
    """The judge of element names, built at first use."""
    return Names()
