"""Units: the shortest stretches that may begin or end a mention, each a word, a number or a sign."""

import re
from dataclasses import dataclass

from elchi.tagger.segmentation import Pieces

TOKEN = re.compile(r"\w+|[^\w\s]")
CLOSING = frozenset(".,;:!?…'’\"»”)")
LONG_WORD = 4


@dataclass(frozen=True)
class Units:
    """A text's units in order: the index of the piece that speaks for each, and its place in the text.

    A unit begins where a piece and a token begin together; a piece that reaches over two tokens ("'s") makes them
    one.
    """

    pieces: list[int]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.pieces)


def units_of(text: str, pieces: Pieces) -> Units:
    """The units of a text that was cut into these pieces."""
    tokens = list(TOKEN.finditer(text))
    begins = {match.start() for match in tokens}
    indexes: list[int] = []
    starts: list[int] = []
    for index, (start, end) in enumerate(zip(pieces.starts, pieces.ends, strict=True)):
        if end > start and start in begins and (not starts or start > starts[-1]):
            indexes.append(index)
            starts.append(start)
    return Units(indexes, starts, _ends(tokens, starts))


def _ends(tokens: list[re.Match[str]], starts: list[int]) -> list[int]:
    """For each unit the end of the last token that begins before the next unit, a closing mark left out."""
    ends: list[int] = []
    limits = [*starts[1:], float("inf")] if starts else []
    at = 0
    for start, limit in zip(starts, limits, strict=True):
        inside: list[re.Match[str]] = []
        while at < len(tokens) and tokens[at].start() < limit:
            if tokens[at].start() >= start:
                inside.append(tokens[at])
            at += 1
        ends.append(_end(inside) if inside else start)
    return ends


def _end(tokens: list[re.Match[str]]) -> int:
    """The end of a unit; of "2024." and "Astana»," the mark is not part, of "U.S." and "5%" it is."""
    while len(tokens) > 1 and tokens[-1][0] in CLOSING:
        before = tokens[-2][0]
        if tokens[-1][0] == "." and not (before.isdigit() or len(before) >= LONG_WORD or before in CLOSING):
            break
        tokens = tokens[:-1]
    return tokens[-1].end()
