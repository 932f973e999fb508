"""natasha's names in Russian texts, to learn from and to compare with, in an environment of its own."""

import json
import subprocess
from pathlib import Path

from elchi.tagger.labels import Head
from training.tagger.conventions import conventions
from training.tagger.samples import Sample, Span

ROOT = Path(__file__).parents[2]
PYTHON = ROOT / ".venv-natasha" / "bin" / "python"
PROGRAM = Path(__file__).with_name("russian_reference.py")


def mark(texts: list[str]) -> tuple[list[list[Span]], float]:
    """The spans of each text and the seconds that marking took, loading left out."""
    given = "".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in texts)
    done = subprocess.run([PYTHON, "-P", PROGRAM], input=given, capture_output=True, text=True, check=True)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    readings = conventions("slovnet")
    spans = [[Span(start, end, readings[label].kind) for start, end, label in row["spans"]] for row in rows]
    return spans, sum(row["seconds"] for row in rows)


def silver(texts: list[str]) -> list[Sample]:
    """The texts with natasha's names as silver labels of the names head."""
    spans, _ = mark(texts)
    names: frozenset[Head] = frozenset({"names"})
    return [
        Sample(text=text, spans=tuple(found), heads=names, source="slovnet", language="ru")
        for text, found in zip(texts, spans, strict=True)
    ]
