"""Whether what is told to show that promises moved or were kept does show it."""

from collections.abc import Iterable, Mapping

from elchi.records import Fulfilment
from evals.linking.made.telling import Shown
from evals.linking.scores import Score
from evals.linking.tenures import most_named


def shown(
    told: Iterable[Fulfilment], true: Iterable[Shown], truth: Mapping[str, str], answer: Mapping[str, str]
) -> dict[str, Score]:
    """Of what is told, how much is true; of what is true, how much is told. For all effects, and for "kept" alone.

    A commitment stands for the promise that most of its findings tell of. What is told of one finding and one promise
    counts once, and is right when its effect is.
    """
    promise = most_named(truth, answer)
    given = {(promise.get(one.commitment, ""), one.finding, one.effect) for one in told}
    known = set(true)
    return {
        "moved, kept": _score(given, known),
        "kept": _score({one for one in given if one[2] == "kept"}, {one for one in known if one[2] == "kept"}),
    }


def _score(given: set[Shown], known: set[Shown]) -> Score:
    right = len(given & known)
    return Score(right / len(given) if given else 1.0, right / len(known) if known else 1.0, len(known))
