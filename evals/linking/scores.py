"""How well clusters that were concluded agree with the true ones.

Source of B³: A. Bagga and B. Baldwin, "Algorithms for scoring coreference chains" (LREC 1998), each element weighing
the same. Pairwise figures count pairs of elements that stand in one cluster. Elements that no other is one with are
counted too: for B³ they are clusters of one, for pairs they can only do harm.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

import msgspec

from evals.linking.truth import Slug, Truth, members


class Score(msgspec.Struct, frozen=True):
    """Precision and recall over `size` elements or pairs; 1 where nothing was asked."""

    precision: float
    recall: float
    size: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def b_cubed(truth: Mapping[str, str], answer: Mapping[str, str], over: Collection[str] | None = None) -> Score:
    """B³ over all elements, or averaged over those in `over` only; an element without an answer stands alone.

    >>> b_cubed({"a": "x", "b": "x", "c": "y"}, {"a": "1", "b": "1", "c": "1"})
    Score(precision=0.5555555555555556, recall=1.0, size=3)
    """
    told = {element: answer.get(element, f"alone {element}") for element in truth}
    sizes, true = Counter(told.values()), Counter(truth.values())
    shared = Counter((truth[element], told[element]) for element in truth)
    asked = list(truth if over is None else over)
    common = [shared[truth[element], told[element]] for element in asked]
    precision = _mean(n / sizes[told[e]] for n, e in zip(common, asked, strict=True))
    recall = _mean(n / true[truth[e]] for n, e in zip(common, asked, strict=True))
    return Score(precision, recall, len(asked))


def across_languages(truth: Truth, answer: Mapping[str, str]) -> Score:
    """B³ averaged over the elements whose true or concluded cluster has two languages or more.

    Clusters are whole, so an element of its own language wrongly taken in costs as much as one of another; what is
    left out are elements that only ever meet their own language.
    """
    told = {element: answer.get(element, f"alone {element}") for element in truth.clusters}
    mixed = _mixed(truth.clusters, truth.languages), _mixed(told, truth.languages)
    over = [e for e in truth.clusters if truth.clusters[e] in mixed[0] or told[e] in mixed[1]]
    return b_cubed(truth.clusters, answer, over)


def pairwise(truth: Mapping[str, str], answer: Mapping[str, str]) -> Score:
    """Precision and recall of the pairs of elements that are said to be one; `size` is how many pairs are."""
    told = {element: answer[element] for element in truth if element in answer}
    right = _pairs((truth[element], cluster) for element, cluster in told.items())
    found, expected = _pairs(told.values()), _pairs(truth.values())
    return Score(right / found if found else 1.0, right / expected if expected else 1.0, expected)


def kept_apart(truth: Truth, answer: Mapping[str, str]) -> tuple[int, int]:
    """Of the pairs of look-alikes that both have an element: how many have no conclusion in common, and how many."""
    asked = asked_of(truth)
    return len(asked) - len(merged(truth, answer)), len(asked)


def merged(truth: Truth, answer: Mapping[str, str]) -> list[Slug]:
    """The pairs of look-alikes that stand in one conclusion, in order."""
    found = members(truth.clusters)
    told = {cluster: {answer[e] for e in elements if e in answer} for cluster, elements in found.items()}
    return [pair for pair in asked_of(truth) if told[pair[0]] & told[pair[1]]]


def asked_of(truth: Truth) -> list[Slug]:
    """The pairs of look-alikes of which both have an element."""
    known = set(truth.clusters.values())
    return sorted(pair for pair in truth.unlike if known.issuperset(pair))


def _mixed(clusters: Mapping[str, str], languages: Mapping[str, str]) -> set[str]:
    seen: dict[str, str] = {}
    found: set[str] = set()
    for element, cluster in clusters.items():
        if seen.setdefault(cluster, languages[element]) != languages[element]:
            found.add(cluster)
    return found


def _pairs(clusters: Iterable[object]) -> int:
    return sum(n * (n - 1) // 2 for n in Counter(clusters).values())


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found) if found else 1.0
