"""BSNLP 2021 (Russian political news, CC BY-SA 4.0): each document with a list of its names, found again in the text.

The lists give forms, not places: every occurrence of a form as whole words is taken, longer forms first. That
makes the labels silver: good to learn from, not to measure on.
"""

import re
from pathlib import Path

from elchi.tagger.labels import Head
from training.tagger.conventions import conventions
from training.tagger.samples import Sample, Span

HEADER_LINES = 4


def load(folder: Path) -> list[Sample]:
    """One sample a document."""
    return [_sample(path, folder) for path in sorted((folder / "annotations").rglob("*.out"))]


def _sample(path: Path, folder: Path) -> Sample:
    raw = folder / "raw" / path.parent.name / f"{path.stem}.txt"
    text = "\n".join(raw.read_text("utf-8").splitlines()[HEADER_LINES:])
    readings = conventions("bsnlp")
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if "\t" in line]
    forms = {row[0]: row[2] for row in rows if len(row) >= 3}
    spans: list[Span] = []
    taken: set[int] = set()
    doubtful: list[tuple[int, int, Head]] = []
    for form in sorted(forms, key=len, reverse=True):
        for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
            if taken.intersection(range(*match.span())):
                continue
            taken.update(range(*match.span()))
            if forms[form] in readings:
                spans.append(Span(*match.span(), readings[forms[form]].kind))
            else:
                doubtful.append((*match.span(), "names"))
    return Sample(
        text=text,
        spans=tuple(sorted(spans)),
        heads=frozenset({"names"}),
        doubtful=tuple(doubtful),
        source="bsnlp",
        language="ru",
    )
