"""From a trained network to the shipped files."""

import random
from pathlib import Path

import numpy as np
import onnx

from elchi.tagger.segmentation import Segmenter
from elchi.tagger.vocabulary import Vocabulary
from elchi.tagger.weights import write_weights
from training.tagger.calibration import measure
from training.tagger.examples import batch_of, batches, example_of, windows
from training.tagger.graph import build
from training.tagger.network import Network
from training.tagger.samples import Sample

BATCHES = 24
LONGEST = 190


def export(network: Network, vocabulary: Vocabulary, samples: list[Sample], folder: Path, name: str) -> int:
    """Quantise the network on these samples, write the files, and give the size of them all in bytes."""
    network.eval().float()
    segment = Segmenter(vocabulary)
    examples = [part for sample in samples for part in windows(example_of(sample, segment), LONGEST)]
    chosen = batches(examples, 2048, random.Random(0))[:BATCHES]
    made = [batch_of(group, vocabulary.start, vocabulary.end, vocabulary.padding) for group in chosen]
    model = build(network, measure(network, made))
    onnx.checker.check_model(model, full_check=False)
    write_weights(folder, name, network.size.layers, model.SerializeToString(), rounded(vocabulary))
    return sum(path.stat().st_size for path in folder.iterdir())


def rounded(vocabulary: Vocabulary) -> Vocabulary:
    """The vocabulary with its scores as the shortest decimals that give the same 32-bit numbers."""
    scores = tuple(float(str(np.float32(score))) for score in vocabulary.scores)
    return Vocabulary(
        pieces=vocabulary.pieces,
        scores=scores,
        start=vocabulary.start,
        end=vocabulary.end,
        padding=vocabulary.padding,
        unknown=vocabulary.unknown,
        letters=vocabulary.letters,
    )
