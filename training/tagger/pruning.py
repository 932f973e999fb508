"""Chooses the pieces of the base vocabulary that the four languages need, about a fifth of it."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from elchi.tagger.segmentation import Segmenter
from elchi.tagger.vocabulary import BOUNDARY, Vocabulary

CYRILLIC = re.compile("[а-яёәғқңөұүһі]+", re.IGNORECASE)
LATIN = re.compile("[a-zäçňöşüýž]+", re.IGNORECASE)
SIGN = re.compile(r"[0-9]+|[^\w\s]")


@dataclass(frozen=True)
class Pruned:
    """A smaller vocabulary and, for each of its pieces, the row in the base model's table."""

    vocabulary: Vocabulary
    rows: NDArray[np.int64]


def prune(vocabulary: Vocabulary, texts: Iterable[str], size: int) -> Pruned:
    """The vocabulary cut to `size` pieces.

    Kept are the marks, every piece that the texts need, digits and signs, every piece in the letters of Russian
    and Kazakh, and then the likeliest pieces in Latin letters, since names of all countries are written in them.
    """
    marks = [vocabulary.start, vocabulary.padding, vocabulary.end, vocabulary.unknown]
    segment = Segmenter(vocabulary)
    used = Counter(piece for text in texts for piece in segment(text).ids)
    plain = {number: piece.removeprefix(BOUNDARY) for number, piece in enumerate(vocabulary.pieces)}
    wanted = [*marks, *(number for number, _ in used.most_common())]
    wanted += [n for n, piece in plain.items() if SIGN.fullmatch(piece) or CYRILLIC.fullmatch(piece)]
    latin = [n for n, piece in plain.items() if LATIN.fullmatch(piece)]
    wanted += sorted(latin, key=lambda n: -vocabulary.scores[n])
    kept = list(dict.fromkeys(wanted))[:size]
    rows = np.array([*marks, *sorted(set(kept) - set(marks))], dtype=np.int64)
    return Pruned(_taken(vocabulary, rows, marks), rows)


def _taken(vocabulary: Vocabulary, rows: NDArray[np.int64], marks: list[int]) -> Vocabulary:
    return Vocabulary(
        pieces=tuple(vocabulary.pieces[row] for row in rows),
        scores=tuple(vocabulary.scores[row] for row in rows),
        start=marks.index(vocabulary.start),
        padding=marks.index(vocabulary.padding),
        end=marks.index(vocabulary.end),
        unknown=marks.index(vocabulary.unknown),
        letters=vocabulary.letters,
    )
