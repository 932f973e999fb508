"""Which lines are the words around an article, by the rows of chrome.toml of all languages."""

import re
from functools import cache
from typing import NamedTuple, cast

from elchi.language import languages
from elchi.reading import tables
from elchi.reading.tables import ChromeKind, ChromeRow

BULLETS = " \t•·●▪■◆►▶▸→»›>*+-–—|/#✓✔📅🕒👁📷"
SHORT = 200
LONG = {"origin", "copyright", "cookie", "tags"}


class ChromeLine(NamedTuple):
    """The kind of a line of chrome and what stands after its label."""

    kind: ChromeKind
    rest: str


class Chrome:
    """Tells chrome from text; made once from the tables of all languages, since pages mix them."""

    def __init__(self) -> None:
        rows = [row for language in languages() for row in tables.chrome(language).row]
        kinds = dict.fromkeys(row.kind for row in rows)
        groups = [f"(?P<{kind}>{'|'.join(_expression(row) for row in rows if row.kind == kind)})" for kind in kinds]
        self._pattern = re.compile("|".join(groups))

    def find(self, text: str) -> ChromeLine | None:
        """The kind of this line, or None when it is text of the article (or may be).

        >>> Chrome().find("Похожие материалы (по тегу)").kind
        'related'
        """
        bare = text.lstrip(BULLETS)
        if not bare:
            return None
        match = self._pattern.match(bare[:SHORT].lower().replace("ё", "е"))
        if match is None or match.lastgroup is None or (len(bare) > SHORT and match.lastgroup not in LONG):
            return None
        return ChromeLine(cast(ChromeKind, match.lastgroup), bare[match.end() :].strip(" :—–-|/"))


def _expression(row: ChromeRow) -> str:
    if row.whole:
        return rf"(?:{row.pattern})\s*(?:[(\[:.…!→»›>\d].*)?$"
    return f"(?:{row.pattern})"


@cache
def chrome() -> Chrome:
    """The judge of chrome, built at first use."""
    return Chrome()
