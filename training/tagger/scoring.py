"""Precision, recall and F1 of marked spans against expected ones: a span counts when both ends and the kind agree."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from elchi.records.vocabulary import MentionKind
from training.tagger.samples import Span


@dataclass
class Score:
    """Counts over many texts: spans that agree, spans marked, spans expected, by kind."""

    right: Counter[MentionKind] = field(default_factory=Counter)
    marked: Counter[MentionKind] = field(default_factory=Counter)
    expected: Counter[MentionKind] = field(default_factory=Counter)

    def add(self, marked: Iterable[Span], expected: Iterable[Span]) -> None:
        """Count one text."""
        mine, gold = set(marked), set(expected)
        self.marked.update(span.kind for span in mine)
        self.expected.update(span.kind for span in gold)
        self.right.update(span.kind for span in mine & gold)

    def joined(self, other: "Score") -> "Score":
        """The counts of both."""
        return Score(self.right + other.right, self.marked + other.marked, self.expected + other.expected)

    def f1(self, *kinds: MentionKind) -> float:
        """F1 over these kinds together, or over all; 0 when nothing was expected and nothing marked."""
        return harmonic(*(self._total(counts, kinds) for counts in (self.right, self.marked, self.expected)))

    @staticmethod
    def _total(counts: Counter[MentionKind], kinds: tuple[MentionKind, ...]) -> int:
        return sum(counts[kind] for kind in kinds) if kinds else counts.total()


def harmonic(right: int, marked: int, expected: int) -> float:
    """F1 from counts.

    >>> round(harmonic(8, 10, 16), 3)
    0.615
    """
    return 2 * right / (marked + expected) if marked + expected else 0.0
