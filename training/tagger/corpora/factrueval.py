"""FactRuEval-2016, development set (Russian news, MIT): spans and objects beside plain text.

The names are selected as the published evaluations of natasha select them: a person whole; of an organisation or a
place only the spans that are its name; of two that overlap the one that begins first, then the longer.
"""

from collections.abc import Iterator
from pathlib import Path

from training.tagger.conventions import conventions
from training.tagger.samples import Sample, Span

NAME_SPANS = {"Org": ("org_name",), "Location": ("loc_name",), "LocOrg": ("loc_name",)}


def load(folder: Path) -> list[Sample]:
    """One sample a document, in the order of the files' names."""
    return [_sample(path) for path in sorted(folder.glob("*.txt"))]


def _sample(path: Path) -> Sample:
    text = path.read_bytes().decode("utf-8").replace("\r\n", "\n")
    return Sample(
        text=text,
        spans=tuple(without_overlaps(_names(path))),
        heads=frozenset({"names"}),
        source="factrueval",
        language="ru",
        family=path.stem,
    )


def _names(path: Path) -> Iterator[Span]:
    readings = conventions("factrueval")
    pieces = dict(_pieces(path.with_suffix(".spans")))
    for line in path.with_suffix(".objects").read_text("utf-8").splitlines():
        fields = line.partition("#")[0].split()
        if len(fields) < 3 or fields[1] not in readings:
            continue
        kind, parts = fields[1], [pieces[number] for number in fields[2:] if number in pieces]
        if kind == "Person" and parts:
            yield Span(min(start for _, start, _ in parts), max(end for _, _, end in parts), "person")
        for name, start, end in parts:
            if name in NAME_SPANS.get(kind, ()):
                yield Span(start, end, readings[kind].kind)


def _pieces(path: Path) -> Iterator[tuple[str, tuple[str, int, int]]]:
    for line in path.read_text("utf-8").splitlines():
        fields = line.partition("#")[0].split()
        if len(fields) >= 4:
            start, length = int(fields[2]), int(fields[3])
            yield fields[0], (fields[1], start, start + length)


def without_overlaps(spans: Iterator[Span]) -> list[Span]:
    """The spans that overlap no earlier one; of two that begin together the longer stays."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda s: (s.start, -s.end, s.kind)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
