"""The baseline: a linear-chain CRF a head on the shapes of words, taught on the same samples as the network."""

import re
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pycrfsuite

from elchi.tagger.decoding import spans_of
from elchi.tagger.labels import KINDS, Head, head_of
from elchi.tagger.units import TOKEN
from training.tagger.examples import outermost
from training.tagger.samples import Sample, Span

ITERATIONS = 40
MEASURED: tuple[Head, ...] = ("names", "titles", "measures", "papers")


@dataclass(frozen=True)
class Crf:
    """One taught chain a head."""

    chains: dict[Head, pycrfsuite.Tagger]

    def mark(self, text: str) -> list[Span]:
        """The spans of a text."""
        tokens = list(TOKEN.finditer(text))
        features = features_of([token[0] for token in tokens])
        found = []
        for head, chain in self.chains.items():
            labels = np.array([int(label) for label in chain.tag(features)], dtype=np.int64)
            for first, last, kind in spans_of(labels):
                found.append(Span(tokens[first].start(), tokens[last].end(), KINDS[head][kind]))
        return found


def taught(samples: list[Sample]) -> Crf:
    """A CRF that has learnt from the samples that mark each head."""
    return Crf({head: _chain(head, [s for s in samples if head in s.heads]) for head in MEASURED})


def _chain(head: Head, samples: list[Sample]) -> pycrfsuite.Tagger:
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({"c1": 0.1, "c2": 0.01, "max_iterations": ITERATIONS})
    for sample in samples:
        tokens = list(TOKEN.finditer(sample.text))
        if tokens:
            trainer.append(features_of([token[0] for token in tokens]), _labels(head, sample, tokens))
    with TemporaryDirectory() as folder:
        path = str(Path(folder) / head)
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        return tagger


def _labels(head: Head, sample: Sample, tokens: list[re.Match[str]]) -> list[str]:
    labels = ["0"] * len(tokens)
    for span in outermost(s for s in sample.spans if head_of(s.kind) == head):
        kind = KINDS[head].index(span.kind)
        inside = [i for i, token in enumerate(tokens) if token.start() < span.end and span.start < token.end()]
        for place, index in enumerate(inside):
            labels[index] = str(1 + 2 * kind + (place > 0))
    return labels


def features_of(words: list[str]) -> list[list[str]]:
    """For each word its form, shape, beginning and ending, and those of two neighbours on each side."""
    alone = [_word(word) for word in words]
    features = []
    for index in range(len(words)):
        row = ["bias"]
        for step in (-2, -1, 0, 1, 2):
            if 0 <= index + step < len(words):
                row += [f"{step}:{feature}" for feature in alone[index + step]]
            else:
                row.append(f"{step}:edge")
        features.append(row)
    return features


def _word(word: str) -> list[str]:
    shape = re.sub(r"\d+", "9", re.sub(r"[^\W\d_]", lambda m: "X" if m[0].isupper() else "x", word))
    shape = re.sub(r"(.)\1+", r"\1", shape)
    low = word.lower()
    return [low, shape, f"^{low[:3]}", f"{low[-3:]}$", f"{low[-2:]}$", f"{low[-4:]}$"]
