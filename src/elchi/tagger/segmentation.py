"""Cuts text into the pieces of a Unigram vocabulary, each with its place in the text.

The pieces are those that SentencePiece and the `tokenizers` library give for the same vocabulary; a word is cut by
itself, since no piece reaches over a space.
"""

import re
from dataclasses import dataclass, field
from functools import cached_property

from elchi.tagger.vocabulary import BOUNDARY, Vocabulary

_LONGEST_KEPT_WORD = 64
_MOST_KEPT_WORDS = 100_000

Cut = tuple[tuple[int, int, int], ...]
"""Pieces of one word: id, start and end, where 0 is the word's first letter."""


@dataclass(frozen=True)
class Pieces:
    """A text's pieces in order: their ids and where each stands in the text, `text[starts[i]:ends[i]]`."""

    ids: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True)
class Segmenter:
    """Cuts texts into pieces; words that come again are cut once."""

    vocabulary: Vocabulary
    _kept: dict[str, Cut] = field(default_factory=dict, repr=False)

    @cached_property
    def _word(self) -> re.Pattern[str]:
        spaces = "".join(letter for letter, read in self.vocabulary.letters.items() if read == " ")
        return re.compile(f"[^ {re.escape(spaces)}]+")

    @cached_property
    def _rewritten(self) -> re.Pattern[str]:
        return (
            re.compile("[" + re.escape("".join(self.vocabulary.letters)) + "]")
            if self.vocabulary.letters
            else re.compile("(?!)")
        )

    def __call__(self, text: str) -> Pieces:
        """The pieces of a text, without the marks for its start and end."""
        pieces = Pieces()
        for match in self._word.finditer(text):
            word, start = match[0], match.start()
            if word not in self._kept and self._rewritten.search(word):
                self._add_rewritten(pieces, word, start)
            else:
                self._add(pieces, self._cut(word), range(start, match.end() + 1))
        return pieces

    def _add_rewritten(self, pieces: Pieces, chunk: str, start: int) -> None:
        letters: list[str] = []
        places: list[int] = []
        for place, letter in enumerate(chunk, start):
            for read in self.vocabulary.letters.get(letter, letter):
                letters.append(read)
                places.append(place)
        read_text = "".join(letters)
        for match in re.finditer("[^ ]+", read_text):
            self._add(
                pieces, self._cut(match[0]), [*places[match.start() : match.end()], places[match.end() - 1] + 1]
            )

    @staticmethod
    def _add(pieces: Pieces, cut: Cut, places: "range | list[int]") -> None:
        for piece, start, end in cut:
            pieces.ids.append(piece)
            pieces.starts.append(places[start])
            pieces.ends.append(places[end - 1] + 1 if end > start else places[start])

    def _cut(self, word: str) -> Cut:
        if (known := self._kept.get(word)) is not None:
            return known
        cut = self._best_cut(BOUNDARY + word)
        if len(word) <= _LONGEST_KEPT_WORD:
            if len(self._kept) >= _MOST_KEPT_WORDS:
                self._kept.clear()
            self._kept[word] = cut
        return cut

    def _best_cut(self, word: str) -> Cut:
        origins, ids = self._best_ends(word)
        cut: list[tuple[int, int, int]] = []
        end = len(word)
        while end > 0:
            start, piece = origins[end], ids[end]
            if piece == self.vocabulary.unknown and cut and cut[-1][0] == piece:
                cut[-1] = (piece, max(start - 1, 0), cut[-1][2])
            else:
                cut.append((piece, max(start - 1, 0), end - 1))
            end = start
        return tuple(reversed(cut))

    def _best_ends(self, word: str) -> tuple[list[int], list[int]]:
        """Viterbi over the word: for every end where the best cut's last piece starts, and that piece."""
        vocabulary, length = self.vocabulary, len(word)
        ids, piece_scores, longest = vocabulary.ids, vocabulary.scores, vocabulary.longest
        scores = [0.0] + [float("-inf")] * length
        origins, last = [0] * (length + 1), [vocabulary.unknown] * (length + 1)
        for start in range(length):
            so_far = scores[start]
            for end in range(start + 1, min(start + longest, length) + 1):
                piece = ids.get(word[start:end])
                if piece is None:
                    continue
                score = so_far + piece_scores[piece]
                if score > scores[end]:
                    scores[end], origins[end], last[end] = score, start, piece
            if so_far + vocabulary.unknown_score > scores[start + 1]:
                scores[start + 1], origins[start + 1] = so_far + vocabulary.unknown_score, start
                last[start + 1] = vocabulary.unknown
        return origins, last
