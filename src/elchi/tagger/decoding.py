"""The best row of labels for each text: Viterbi in which an I may only follow the B or I of its own kind."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from elchi.tagger.labels import Head, label_count

Scores = NDArray[np.float32]


@cache
def transitions(head: Head) -> Scores:
    """Zero where a label may follow another, minus infinity where not; rows are the label before."""
    count = label_count(head)
    allowed = np.zeros((count, count), dtype=np.float32)
    inside = np.arange(2, count, 2)
    allowed[:, inside] = -np.inf
    allowed[inside - 1, inside] = 0
    allowed[inside, inside] = 0
    return allowed


def best_labels(head: Head, scores: Scores, lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """Labels of shape (texts, units) for scores of shape (texts, units, labels); what lies beyond a length is O.

    The result for a text does not depend on the others in the batch.
    """
    units = scores.shape[1]
    moves = transitions(head)
    origins = np.zeros(scores.shape, dtype=np.int64)
    best = scores[:, 0].copy()
    best[:, 2::2] = -np.inf
    kept = best.copy()
    for unit in range(1, units):
        paths = best[:, :, None] + moves
        origins[:, unit] = paths.argmax(axis=1)
        best = paths.max(axis=1) + scores[:, unit]
        kept = np.where((lengths == unit + 1)[:, None], best, kept)
    return _followed(kept, origins, lengths)


def _followed(
    kept: Scores,
    origins: NDArray[np.int64],
    lengths: NDArray[np.int64],
) -> NDArray[np.int64]:
    texts, units, _ = origins.shape
    rows = np.arange(texts)
    labels = np.zeros((texts, units), dtype=np.int64)
    current = kept.argmax(axis=1)
    for unit in range(units - 1, -1, -1):
        live = unit < lengths
        labels[:, unit] = np.where(live, current, 0)
        if unit:
            current = np.where(live, origins[rows, unit, current], current)
    return labels


def spans_of(labels: NDArray[np.int64]) -> list[tuple[int, int, int]]:
    """The spans in one text's labels: first unit, last unit, and the number of the kind among its head's kinds.

    >>> spans_of(np.array([0, 1, 2, 0, 3]))
    [(1, 2, 0), (4, 4, 1)]
    """
    spans: list[tuple[int, int, int]] = []
    for unit, label in enumerate(labels.tolist()):
        if label == 0:
            continue
        kind, inside = (label - 1) // 2, label % 2 == 0
        if inside and spans and spans[-1][1] == unit - 1 and spans[-1][2] == kind:
            spans[-1] = (spans[-1][0], unit, kind)
        else:
            spans.append((unit, unit, kind))
    return spans
