"""Russian names by cross-validation on FactRuEval's development set: `make tagger-folds`.

Each fold starts from the first stage, which has seen no FactRuEval, and has a shorter second stage than the shipped
network: the documents of the other folds, our own Russian and a share of the public sets. It is measured in torch,
before quantising.
"""

from elchi.records.vocabulary import MentionKind
from elchi.tagger.segmentation import Segmenter
from training.tagger.examples import Example
from training.tagger.learning import Course, learn
from training.tagger.marking import mark
from training.tagger.recipe import drawn, our_pass
from training.tagger.samples import Sample
from training.tagger.scoring import Score
from training.tagger.stages import Materials, first_stage, gathered

FOLDS = 5
LAYERS = 12
COURSE = Course(passes=4, rate=2e-4)
SHARE = 0.08
NAMES: tuple[MentionKind, ...] = ("person", "organisation", "place")


def main() -> None:
    """Print the F1 of each fold and of all documents together."""
    materials = gathered()
    documents = sorted({sample.family for sample in materials.names})
    total = Score()
    for fold in range(FOLDS):
        kept_out = frozenset(documents[fold::FOLDS])
        score = measured(materials, kept_out)
        print(f"fold {fold + 1}: {score.f1():.3f}", flush=True)
        total = total.joined(score)
    print(" · ".join([f"all {total.f1():.3f}", *(f"{kind} {total.f1(kind):.3f}" for kind in NAMES)]))


def measured(materials: Materials, kept_out: frozenset[str]) -> Score:
    """The counts on the documents kept out, by a network that has learnt from the others."""
    russian = [sample for sample in materials.own if sample.language == "ru"]
    seen = [sample for sample in materials.names if sample.family not in kept_out]

    def of_pass(number: int) -> list[Example]:
        return materials.examples([*our_pass(russian, number), *seen, *drawn(materials.rest, SHARE, number)])

    network = materials.network(LAYERS)
    network.load_state_dict(first_stage(materials, LAYERS))
    learn(network, materials.vocabulary, of_pass, COURSE)
    unseen: list[Sample] = [sample for sample in materials.names if sample.family in kept_out]
    score = Score()
    for sample, spans in mark(network, Segmenter(materials.vocabulary), unseen):
        score.add((span for span in spans if span.kind in NAMES), sample.spans)
    return score


if __name__ == "__main__":
    main()
