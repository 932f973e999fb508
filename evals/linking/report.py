"""The lines that are printed: each kind's figures, what is aimed at, and the baseline's figures below."""

from collections.abc import Iterator, Mapping

from evals.linking.scores import Score, across_languages, asked_of, b_cubed, kept_apart, pairwise
from evals.linking.truth import Truth


def figures(truth: Truth, answer: Mapping[str, str]) -> dict[str, Score]:
    """B³ over all elements and across languages, and pairwise; look-alikes kept apart as the recall of a score."""
    found = {
        "B³": b_cubed(truth.clusters, answer),
        "B³ across languages": across_languages(truth, answer),
        "pairs": pairwise(truth.clusters, answer),
    }
    kept, asked = kept_apart(truth, answer)
    share = kept / asked if asked else 1.0
    return found | ({"look-alikes apart": Score(share, share, asked)} if asked_of(truth) else {})


def table(title: str, found: Mapping[str, Score], baseline: Mapping[str, Score]) -> Iterator[str]:
    """A line for each figure, with the baseline's beside it."""
    yield title
    for name, score in found.items():
        beside = f"baseline F1 {baseline[name].f1:.3f}" if name in baseline else ""
        yield f"  {name:20} {_told(name, score)}  of {score.size:6}  {beside}"


def _told(name: str, score: Score) -> str:
    if name == "look-alikes apart":
        return f"share {score.recall:.3f}{'':16}"
    return f"F1 {score.f1:.3f}  P {score.precision:.3f}  R {score.recall:.3f}"
