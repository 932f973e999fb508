"""Samples as the network sees them: pieces, the unit each label stands on, and a label for each head."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from elchi.tagger.labels import HEADS, KINDS, Head, head_of
from elchi.tagger.segmentation import Segmenter
from elchi.tagger.units import Units, units_of
from training.tagger.samples import Sample, Span

IGNORED = -100
STEP = 16


@dataclass(frozen=True)
class Example:
    """Ids of the pieces without the marks at the ends, and labels by head; IGNORED where none is learnt."""

    ids: list[int]
    labels: dict[Head, NDArray[np.int64]]

    def __len__(self) -> int:
        return len(self.ids)


def example_of(sample: Sample, segment: Segmenter) -> Example:
    """A sample as pieces with labels on the first piece of each unit."""
    pieces = segment(sample.text)
    units = units_of(sample.text, pieces)
    return Example(pieces.ids, {head: _labels(sample, head, units, len(pieces)) for head in HEADS})


def _labels(sample: Sample, head: Head, units: Units, length: int) -> NDArray[np.int64]:
    labels = np.full(length, IGNORED, dtype=np.int64)
    if head not in sample.heads:
        return labels
    spans = outermost(span for span in sample.spans if head_of(span.kind) == head)
    doubtful = [(start, end) for start, end, which in sample.doubtful if which == head]
    at = 0
    for index, start, end in zip(units.pieces, units.starts, units.ends, strict=True):
        while at < len(spans) and spans[at].end <= start:
            at += 1
        inside = at < len(spans) and spans[at].start < end
        if inside:
            kind = KINDS[head].index(spans[at].kind)
            labels[index] = 1 + 2 * kind + (0 if start <= spans[at].start else 1)
        elif not any(first < end and start < last for first, last in doubtful):
            labels[index] = 0
    return labels


def outermost(spans: Iterable[Span]) -> list[Span]:
    """Of spans inside one another the outer, in order."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def windows(example: Example, longest: int) -> Iterator[Example]:
    """The example in stretches of at most `longest` pieces."""
    for start in range(0, len(example), longest):
        part = slice(start, start + longest)
        yield Example(example.ids[part], {head: labels[part] for head, labels in example.labels.items()})


def batches(examples: list[Example], pieces: int, generator: random.Random) -> list[list[Example]]:
    """Examples of like length together, about `pieces` pieces a batch with its padding, in random order.

    Lengths are those of `padded_length`, so that batches come in few shapes: a shape is costly when it is new.
    """
    shuffled = generator.sample(examples, len(examples))
    by_length: dict[int, list[Example]] = {}
    for example in shuffled:
        by_length.setdefault(padded_length(len(example)), []).append(example)
    made: list[list[Example]] = []
    for length, alike in sorted(by_length.items()):
        size = max(pieces // length, 1)
        made.extend(alike[start : start + size] for start in range(0, len(alike), size))
    generator.shuffle(made)
    return made


def padded_length(pieces: int) -> int:
    """The length that an example takes in a batch: with its two marks, the next multiple of sixteen.

    >>> padded_length(20)
    32
    """
    return -(-(pieces + 2) // STEP) * STEP


@dataclass(frozen=True)
class Batch:
    """Padded ids, the mask of real pieces, and labels by head, all (batch, length)."""

    ids: Tensor
    mask: Tensor
    labels: dict[Head, Tensor]


def batch_of(examples: list[Example], start: int, end: int, padding: int) -> Batch:
    """Examples as tensors, with the marks for start and end around each."""
    length = padded_length(max(map(len, examples)))
    ids = np.full((len(examples), length), padding, dtype=np.int64)
    labels = {head: np.full((len(examples), length), IGNORED, dtype=np.int64) for head in HEADS}
    mask = np.zeros((len(examples), length), dtype=bool)
    for row, example in enumerate(examples):
        size = len(example)
        ids[row, : size + 2] = [start, *example.ids, end]
        mask[row, : size + 2] = True
        for head in HEADS:
            labels[head][row, 1 : size + 1] = example.labels[head]
    return Batch(torch.from_numpy(ids), torch.from_numpy(mask), {h: torch.from_numpy(v) for h, v in labels.items()})
