"""KazNERD (Kazakh news, 25 classes, CC BY 4.0): sentences in IOB2."""

from pathlib import Path

from training.tagger.conventions import conventions
from training.tagger.samples import Sample, Span, blocks, printed


def load(path: Path, *, plain: bool = True) -> list[Sample]:
    """The sentences of one file; `plain` keeps the spaces between all tokens, else they are set as a page would."""
    readings = conventions("kaznerd")
    samples = []
    for block in blocks(path.read_text("utf-8").splitlines()):
        rows = [line.split() for line in block]
        rows = [row for row in rows if len(row) == 2]
        built = printed([word for word, _ in rows], plain=plain)
        spans = [
            Span(built.starts[first], built.ends[last], readings[label].kind)
            for first, last, label in iob_spans([label for _, label in rows])
            if label in readings
        ]
        samples.append(Sample(text=built.text, spans=tuple(spans), source="kaznerd", language="kk"))
    return samples


def iob_spans(labels: list[str]) -> list[tuple[int, int, str]]:
    """The spans of IOB2 labels: first and last token, and the label without its prefix.

    >>> iob_spans(["B-GPE", "O", "B-PERSON", "I-PERSON"])
    [(0, 0, 'GPE'), (2, 3, 'PERSON')]
    """
    spans: list[tuple[int, int, str]] = []
    for index, label in enumerate(labels):
        prefix, _, name = label.partition("-")
        if prefix == "I" and spans and spans[-1][1] == index - 1 and spans[-1][2] == name:
            spans[-1] = (spans[-1][0], index, name)
        elif prefix in ("B", "I"):
            spans.append((index, index, name))
    return spans
