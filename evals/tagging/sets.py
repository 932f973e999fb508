"""The texts that the tagger is measured on, each with the kinds that count there."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from elchi.records.vocabulary import MentionKind
from training.tagger import markup
from training.tagger.corpora import kaznerd, redocred
from training.tagger.recipe import KEPT_OUT_OF_REDOCRED, russian_names, windows
from training.tagger.samples import Sample
from training.tagger.typesetting import in_capitals

NAMES: tuple[MentionKind, ...] = ("person", "organisation", "place")
Column = tuple[str, tuple[MentionKind, ...]]


@dataclass(frozen=True)
class TestSet:
    """A set with its samples, the columns that it fills, and whether the shipped model has learnt from it."""

    name: str
    language: str
    samples: list[Sample]
    columns: tuple[Column, ...]
    learnt: bool = False


def test_sets(shared: Path, own: Path) -> Iterator[TestSet]:
    """The sets that are there: those of `shared` only where that folder is."""
    names: Column = ("names", NAMES)
    office: Column = ("office", ("office",))
    date: Column = ("date", ("date",))
    if shared.is_dir():
        kazakh = kaznerd.load(shared / "kaznerd/test.conll", plain=True)
        yield TestSet("KazNERD test", "kk", kazakh, (names, office, date))
        english = redocred.load(shared / "re-docred/test_revised.json")[:KEPT_OUT_OF_REDOCRED]
        yield TestSet("Re-DocRED test, half", "en", [w for s in english for w in windows(s)], (names,))
        yield TestSet("FactRuEval dev", "ru", russian_names(shared), (names,), learnt=True)
    ours = markup.load(own, "test")
    all_three: Column = ("names, offices, dates", (*NAMES, "office", "date"))
    document: Column = ("document", ("document",))
    for language in ("ru", "en", "kk", "tk"):
        samples = [sample for sample in ours if sample.language == language]
        yield TestSet(f"own test, {language}", language, samples, (all_three, names, office, date, document))
        capitals = [in_capitals(sample) for sample in samples]
        yield TestSet(f"own test, {language}, in capitals", language, capitals, (all_three, names))
