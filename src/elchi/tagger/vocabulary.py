"""The tagger's vocabulary: pieces of words with their scores, and the letters that are rewritten before a look-up."""

from dataclasses import dataclass
from functools import cached_property

BOUNDARY = "\N{LOWER ONE EIGHTH BLOCK}"  # stands for the space before a word inside a piece
UNKNOWN_PENALTY = 10.0


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """Pieces of a Unigram model in the order of their ids, with log probabilities.

    `letters` gives what a letter is read as (`"ﬁ"` as `"fi"`, a tabulator as a space, a control character as
    nothing).
    """

    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    start: int
    end: int
    padding: int
    unknown: int
    letters: dict[str, str]

    @cached_property
    def ids(self) -> dict[str, int]:
        """The id of each piece that text may be cut into; marks such as a sentence's start are left out."""
        marks = {self.start, self.end, self.padding, self.unknown}
        return {piece: number for number, piece in enumerate(self.pieces) if piece and number not in marks}

    @cached_property
    def longest(self) -> int:
        """The length of the longest piece in letters."""
        return max(map(len, self.ids), default=1)

    @cached_property
    def unknown_score(self) -> float:
        """What a letter outside the vocabulary costs: the lowest score less ten, as in SentencePiece."""
        return min(self.scores) - UNKNOWN_PENALTY
