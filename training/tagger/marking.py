"""Marks samples with the network in torch, as the shipped tagger would, to watch training."""

from collections.abc import Iterator

import numpy as np
import torch

from elchi.tagger.decoding import best_labels, spans_of
from elchi.tagger.labels import HEADS, KINDS
from elchi.tagger.segmentation import Segmenter
from elchi.tagger.units import units_of
from training.tagger.examples import Example, batch_of
from training.tagger.network import Network
from training.tagger.samples import Sample, Span

LONGEST = 500
TEXTS = 32


def mark(network: Network, segment: Segmenter, samples: list[Sample]) -> Iterator[tuple[Sample, list[Span]]]:
    """Each sample with the spans that the network marks, in an order of its own."""
    network.eval()
    order = sorted(samples, key=lambda sample: len(sample.text))
    for start in range(0, len(order), TEXTS):
        yield from _mark_batch(network, segment, order[start : start + TEXTS])


def _mark_batch(network: Network, segment: Segmenter, samples: list[Sample]) -> Iterator[tuple[Sample, list[Span]]]:
    cut = [segment(sample.text) for sample in samples]
    units = [units_of(sample.text, pieces) for sample, pieces in zip(samples, cut, strict=True)]
    ids = [pieces.ids[:LONGEST] for pieces in cut]
    vocabulary = segment.vocabulary
    batch = batch_of(
        [Example(row, {head: np.zeros(len(row), dtype=np.int64) for head in HEADS}) for row in ids],
        vocabulary.start,
        vocabulary.end,
        vocabulary.padding,
    )
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        scores = {head: values.float().numpy() for head, values in network(batch.ids, batch.mask).items()}
    found: list[list[Span]] = [[] for _ in samples]
    places = [[index + 1 for index in unit.pieces if index < LONGEST] for unit in units]
    lengths = np.array([len(place) for place in places])
    for head in HEADS:
        chosen = np.zeros((len(samples), max(int(lengths.max()), 1), scores[head].shape[-1]), dtype=np.float32)
        for row, place in enumerate(places):
            chosen[row, : len(place)] = scores[head][row, place]
        for row, labels in enumerate(best_labels(head, chosen, lengths)):
            for first, last, kind in spans_of(labels[: lengths[row]]):
                found[row].append(Span(units[row].starts[first], units[row].ends[last], KINDS[head][kind]))
    yield from zip(samples, found, strict=True)
