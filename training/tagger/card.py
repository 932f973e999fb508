"""Writes docs/model-card.md from the template card.md and the figures of the shipped files."""

from collections.abc import Iterator
from pathlib import Path

from elchi.tagger import tag_all
from elchi.tagger.labels import HEADS, KINDS
from elchi.tagger.weights import installed_folder, read_weights
from evals.tagging.sets import TestSet, test_sets
from training.tagger import markup
from training.tagger.samples import Span
from training.tagger.scoring import Score

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "data"
OWN = ROOT / "training" / "text"
CARD = ROOT / "docs" / "model-card.md"


def scored(test: TestSet) -> Score:
    """The shipped tagger's counts on a set."""
    score = Score()
    marked = tag_all([sample.text for sample in test.samples])
    for mentions, sample in zip(marked, test.samples, strict=True):
        score.add([Span(m.start, m.end, m.kind) for m in mentions], sample.spans)
    return score


def table(scores: dict[str, tuple[TestSet, Score]]) -> Iterator[str]:
    """The rows of the table of sets."""
    yield "| set | texts | F1 |"
    yield "|---|---|---|"
    for name, (test, score) in scores.items():
        figures = " · ".join(f"{column} {score.f1(*kinds):.3f}" for column, kinds in test.columns)
        yield f"| {name}{'*' if test.learnt else ''} | {len(test.samples)} | {figures} |"


def by_kind(scores: dict[str, tuple[TestSet, Score]]) -> Iterator[str]:
    """The rows of the table of kinds on our own test half, with how many were expected."""
    own = {test.language: score for name, (test, score) in scores.items() if name == f"own test, {test.language}"}
    yield "| kind | " + " | ".join(own) + " |"
    yield "|---|" + "---|" * len(own)
    for kind in (kind for head in HEADS for kind in KINDS[head]):
        cells = [f"{score.f1(kind):.2f} ({score.expected[kind]})" for score in own.values()]
        yield f"| {kind} | " + " | ".join(cells) + " |"


def main() -> None:
    """Write the card."""
    folder = installed_folder()
    weights = read_weights(folder)
    scores = {test.name: (test, scored(test)) for test in test_sets(SHARED, OWN)}
    card = Path(__file__).with_name("card.md").read_text("utf-8")
    CARD.write_text(
        card.format(
            name=weights.manifest.name,
            layers=weights.manifest.layers,
            size=sum(len(path.read_bytes()) for path in folder.iterdir()) / 1e6,
            pieces=len(weights.vocabulary.pieces),
            own_train=len(markup.load(OWN, "train")),
            own_test=len(markup.load(OWN, "test")),
            table="\n".join(table(scores)),
            kinds="\n".join(by_kind(scores)),
        ),
        "utf-8",
    )


if __name__ == "__main__":
    main()
