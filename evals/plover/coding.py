"""The main event of a sentence by the ordered rows of words.toml."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

WORDS = Path(__file__).with_name("words.toml")
CAMEO = {
    "AGREE": "03",
    "CONSULT": "04",
    "SUPPORT": "05",
    "COOPERATE": "06",
    "AID": "07",
    "CONCEDE": "08",
    "INVESTIGATE": "09",
    "DEMAND": "10",
    "DISAPPROVE": "11",
    "REJECT": "12",
    "THREATEN": "13",
    "PROTEST": "14",
    "MOBILIZE": "15",
    "SANCTION": "16",
    "COERCE": "17",
    "ASSAULT": "18",
    "FIGHT": "19",
    "RETREAT": "087",
}
MODES = {"phone": "041", "visit": "042", "host": "043", "third-party": "045", "multilateral": "046"}


@dataclass(frozen=True)
class Code:
    """A PLOVER root, its mode where told, and the CAMEO code."""

    root: str | None
    mode: str | None = None

    @property
    def cameo(self) -> str | None:
        """The CAMEO code: of the mode where it has one of its own, else of the root."""
        return MODES.get(self.mode or "", CAMEO.get(self.root or ""))


@dataclass(frozen=True)
class Row:
    """A root with the words that tell of it, compiled, and a sentence that shows them."""

    root: str
    mode: str | None
    pattern: re.Pattern[str]
    example: str


@cache
def rows() -> list[Row]:
    """The rows of the table, in their order."""
    table = tomllib.loads(WORDS.read_text("utf-8"))["row"]
    return [Row(row["root"], row.get("mode"), _compiled(row["words"]), row["example"]) for row in table]


def _compiled(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})", re.IGNORECASE)


def coded(text: str) -> Code:
    """The code of the sentence's main event; a Code without root when no row is found.

    >>> coded("Ghana agreed to open a consulate in Lyon.")
    Code(root='AGREE', mode=None)
    """
    found = next((row for row in rows() if row.pattern.search(text)), None)
    return Code(found.root, found.mode) if found else Code(None)
