"""What fewer layers cost: `python -m evals.tagging.layers FOLDER`, beside the shipped files.

FOLDER is what `python -m training.tagger FOLDER --layers 6` wrote. Prints sentences a second in turn and F1 on each
set; of sets of more than a thousand samples every third is marked.
"""

import sys
import time
from pathlib import Path

from elchi.tagger.model import Model
from elchi.tagger.weights import installed_folder, read_weights
from evals.tagging.__main__ import OWN, SHARED
from evals.tagging.sets import TestSet, test_sets
from training.tagger import markup
from training.tagger.samples import Span
from training.tagger.scoring import Score

THREADS = 2
ROUNDS = 2
MANY = 1000


def main(arguments: list[str]) -> None:
    """Print speed and F1 of both."""
    if len(arguments) != 1:
        sys.exit("usage: python -m evals.tagging.layers FOLDER")
    other = Path(arguments[0])
    models = {
        "shipped": Model(read_weights(installed_folder()), THREADS),
        other.name: Model(read_weights(other), THREADS),
    }
    texts = [sample.text for sample in markup.load(OWN, "test")]
    for _ in range(ROUNDS):
        for name, model in models.items():
            print(f"{name}: {speed(model, texts):.0f} sentences a second")
    for test in test_sets(SHARED, OWN):
        for name, model in models.items():
            score = scored(model, test)
            print(f"{test.name}, {name}: " + " · ".join(f"{column} {score.f1(*k):.3f}" for column, k in test.columns))


def speed(model: Model, texts: list[str]) -> float:
    """Texts marked a second, all given at once."""
    model.mark(texts[:8])
    began = time.perf_counter()
    model.mark(texts)
    return len(texts) / (time.perf_counter() - began)


def scored(model: Model, test: TestSet) -> Score:
    """The model's counts on a set."""
    score = Score()
    samples = test.samples[::3] if len(test.samples) > MANY else test.samples
    for mentions, sample in zip(model.mark([sample.text for sample in samples]), samples, strict=True):
        score.add([Span(m.start, m.end, m.kind) for m in mentions], sample.spans)
    return score


if __name__ == "__main__":
    main(sys.argv[1:])
