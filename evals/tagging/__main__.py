"""Prints the table: `python -m evals.tagging`. Sets of ../shared/data are left out where that folder is not."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from rich.console import Console
from rich.table import Table

from elchi.records.mention import Mention
from elchi.tagger import tag_all
from evals.tagging import crf
from evals.tagging.sets import TestSet, test_sets
from training.tagger import markup, natasha
from training.tagger.corpora import redocred
from training.tagger.recipe import kazakh, kept_in, windows
from training.tagger.samples import Sample, Span
from training.tagger.scoring import Score

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "data"
OWN = ROOT / "training" / "text"
Marker = Callable[[list[Sample]], tuple[list[list[Span]], float]]


def elchi(samples: list[Sample]) -> tuple[list[list[Span]], float]:
    """The shipped tagger's spans and the seconds they took."""
    tag_all(["Warm-up."])
    began = time.perf_counter()
    found = tag_all([sample.text for sample in samples])
    return [[_span(mention) for mention in mentions] for mentions in found], time.perf_counter() - began


def _span(mention: Mention) -> Span:
    return Span(mention.start, mention.end, mention.kind)


def baseline(training: list[Sample]) -> Marker:
    """A CRF taught on these samples, as a marker."""
    taught = crf.taught(training)

    def mark(samples: list[Sample]) -> tuple[list[list[Span]], float]:
        began = time.perf_counter()
        return [taught.mark(sample.text) for sample in samples], time.perf_counter() - began

    return mark


def training_samples(language: str) -> list[Sample]:
    """What a language's baseline learns from: our own training half and the public sets, no silver labels."""
    own = [sample for sample in markup.load(OWN, "train") if sample.language == language]
    if not SHARED.is_dir():
        return own
    if language == "kk":
        return [*own, *kazakh(SHARED)]
    if language == "en":
        documents = [*redocred.load(SHARED / "re-docred/dev_revised.json"), *kept_in(SHARED)]
        return [*own, *(window for document in documents for window in windows(document))]
    return own


def rows(test: TestSet, systems: dict[str, Marker]) -> Iterator[tuple[str, ...]]:
    """The table's rows of one set: a system, its F1 in each column, texts a second."""
    for name, mark in systems.items():
        found, seconds = mark(test.samples)
        score = Score()
        for spans, sample in zip(found, test.samples, strict=True):
            score.add(spans, sample.spans)
        known = score.marked if name == "natasha" else score.expected
        figures = [f"{column} {score.f1(*kinds):.3f}" for column, kinds in test.columns if set(kinds) <= set(known)]
        learnt = " (learnt from)" if test.learnt and name == "elchi" else ""
        yield f"{test.name}{learnt}", name, " · ".join(figures), f"{len(test.samples) / seconds:.0f}"


def main() -> None:
    """Measure every set with every system that reads its language."""
    table = Table("set", "system", "F1", "texts/s", title="The tagger beside its baselines")
    baselines: dict[str, Marker] = {}
    for test in test_sets(SHARED, OWN):
        systems: dict[str, Marker] = {"elchi": elchi}
        if test.language == "ru" and natasha.PYTHON.exists():
            systems["natasha"] = lambda samples: natasha.mark([sample.text for sample in samples])
        if test.language not in baselines:
            baselines[test.language] = baseline(training_samples(test.language))
        systems["CRF"] = baselines[test.language]
        for row in rows(test, systems):
            table.add_row(*row)
        table.add_section()
    Console(width=160).print(table)


if __name__ == "__main__":
    main()
