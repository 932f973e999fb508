"""Windows over a long text: stretches that the model can take at once, overlapping so that none begins cold."""

from collections.abc import Iterator
from dataclasses import dataclass

LENGTH = 192
OVERLAP = 64


@dataclass(frozen=True)
class Window:
    """Pieces `first` to `last` of a text; those from `kept_first` to `kept_last` are taken from here."""

    text: int
    first: int
    last: int
    kept_first: int
    kept_last: int

    def __len__(self) -> int:
        return self.last - self.first


def windows_of(text: int, pieces: int) -> Iterator[Window]:
    """The windows of a text with so many pieces; every piece is kept in exactly one, as far from its edges as may be.

    >>> [(w.first, w.last, w.kept_first, w.kept_last) for w in windows_of(0, 300)]
    [(0, 192, 0, 160), (128, 300, 160, 300)]
    """
    first = kept = 0
    while first == 0 or kept < pieces:
        last = min(first + LENGTH, pieces)
        until = pieces if last == pieces else last - OVERLAP // 2
        yield Window(text, first, last, kept, until)
        kept, first = until, last - OVERLAP
        if last == pieces:
            return
