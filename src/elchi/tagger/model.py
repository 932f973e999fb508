"""The tagger itself: texts in, mentions out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from elchi.errors import TaggerDamaged
from elchi.records.mention import Mention
from elchi.tagger.decoding import Scores, best_labels, spans_of
from elchi.tagger.labels import HEADS, KINDS, Head, label_count
from elchi.tagger.segmentation import Pieces, Segmenter
from elchi.tagger.units import Units, units_of
from elchi.tagger.weights import HELP, Weights
from elchi.tagger.windows import Window, windows_of

BATCH_PIECES = 2048


@dataclass(frozen=True)
class Cut:
    """A text in pieces and units."""

    text: str
    pieces: Pieces
    units: Units


class Model:
    """A loaded network. One is enough for a process; it may be used from several threads."""

    def __init__(self, weights: Weights, threads: int) -> None:
        self._segment = Segmenter(weights.vocabulary)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(weights.network, options, providers=["CPUExecutionProvider"])
        except Exception as error:
            raise TaggerDamaged(f"the tagger's network cannot be loaded ({type(error).__name__}); {HELP}") from error

    def mark(self, texts: Sequence[str]) -> list[list[Mention]]:
        """The mentions of each text, in the order of their starts; longer before shorter ones inside them."""
        cut = [self._cut(text) for text in texts]
        scores = [np.zeros((len(c.units), sum(map(label_count, HEADS))), dtype=np.float32) for c in cut]
        for batch in self._batches(cut):
            self._score(batch, cut, scores)
        found: list[list[Mention]] = [[] for _ in texts]
        for rows in _alike(cut):
            for row, mentions in zip(rows, _decoded([cut[r] for r in rows], [scores[r] for r in rows]), strict=True):
                found[row] = sorted(mentions, key=lambda m: (m.start, -m.end))
        return found

    def _cut(self, text: str) -> Cut:
        pieces = self._segment(text)
        return Cut(text, pieces, units_of(text, pieces))

    @staticmethod
    def _batches(cut: list[Cut]) -> Iterator[list[Window]]:
        """Windows of like length together."""
        windows = (window for text, c in enumerate(cut) if c.units for window in windows_of(text, len(c.pieces)))
        batch: list[Window] = []
        for window in sorted(windows, key=len):
            if batch and (len(batch) + 1) * len(window) > BATCH_PIECES:
                yield batch
                batch = []
            batch.append(window)
        if batch:
            yield batch

    def _score(self, batch: list[Window], cut: list[Cut], scores: list[Scores]) -> None:
        vocabulary = self._segment.vocabulary
        length = max(map(len, batch)) + 2
        ids = np.full((len(batch), length), vocabulary.padding, dtype=np.int64)
        mask = np.zeros((len(batch), length), dtype=np.int32)
        for row, window in enumerate(batch):
            pieces = cut[window.text].pieces.ids[window.first : window.last]
            ids[row, : len(pieces) + 2] = [vocabulary.start, *pieces, vocabulary.end]
            mask[row, : len(pieces) + 2] = 1
        (given,) = self._session.run(["scores"], {"ids": ids, "mask": mask})
        for row, window in enumerate(batch):
            _keep(window, cut[window.text].units, given[row], scores[window.text])


def _keep(window: Window, units: Units, given: Scores, scores: Scores) -> None:
    """Copy the scores of the units whose piece this window answers for."""
    first, last = np.searchsorted(units.pieces, [window.kept_first, window.kept_last])
    at = np.asarray(units.pieces[first:last], dtype=np.int64) - window.first + 1
    scores[first:last] = given[at]


def _alike(cut: list[Cut]) -> Iterator[list[int]]:
    """Numbers of texts with units, those of like length together, so that little is padded."""
    order = sorted((row for row, c in enumerate(cut) if c.units), key=lambda row: len(cut[row].units))
    for start in range(0, len(order), 64):
        yield order[start : start + 64]


def _decoded(cut: list[Cut], scores: list[Scores]) -> Iterator[list[Mention]]:
    lengths = np.array([len(c.units) for c in cut], dtype=np.int64)
    padded = np.zeros((len(cut), int(lengths.max()), scores[0].shape[1]), dtype=np.float32)
    for row, values in enumerate(scores):
        padded[row, : len(values)] = values
    labels: dict[Head, NDArray[np.int64]] = {}
    at = 0
    for head in HEADS:
        labels[head] = best_labels(head, padded[:, :, at : at + label_count(head)], lengths)
        at += label_count(head)
    for row, c in enumerate(cut):
        yield [
            Mention(start=c.units.starts[first], end=c.units.ends[last], kind=KINDS[head][kind])
            for head in HEADS
            for first, last, kind in spans_of(labels[head][row, : lengths[row]])
        ]
