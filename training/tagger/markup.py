"""Our own annotated text: a family of sentences under a heading, spans in the sentences themselves.

    # credentials-copy
    [Посол|office] [Казахстана|place] [Нурлан Сейтов|person] вручил копии верительных грамот.

Spans may stand inside one another, as in `[Председатель [Сената|organisation]|office]`, but not cross.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast, get_args

from elchi.records.vocabulary import MentionKind
from training.tagger.samples import Sample, Span

MARK = re.compile(r"\[|\|(\w+)\]")
FAMILY = "# "


def parse(line: str) -> tuple[str, tuple[Span, ...]]:
    """A sentence and its spans. Raises ValueError for an unknown kind or a bracket without its other half.

    >>> parse("[Astana|place] hosted talks.")
    ('Astana hosted talks.', (Span(start=0, end=6, kind='place'),))
    """
    text, at = "", 0
    open_starts: list[int] = []
    spans: list[Span] = []
    for match in MARK.finditer(line):
        text += line[at : match.start()]
        at = match.end()
        if match[1] is None:
            open_starts.append(len(text))
        elif match[1] in get_args(MentionKind) and open_starts:
            spans.append(Span(open_starts.pop(), len(text), cast(MentionKind, match[1])))
        else:
            raise ValueError(f"unknown kind or missing bracket before {line[at : at + 30]!r} in {line!r}")
    if open_starts:
        raise ValueError(f"bracket without an end in {line!r}")
    return text + line[at:], tuple(sorted(spans, key=lambda span: (span.start, -span.end)))


def read(path: Path, language: str) -> Iterator[Sample]:
    """The sentences of one file, each with its family."""
    family = ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith(FAMILY):
            family = line.removeprefix(FAMILY).strip()
        elif line.strip():
            text, spans = parse(line.strip())
            yield Sample(text=text, spans=spans, source="own", language=language, family=f"{path.stem}/{family}")


def load(folder: Path, half: str) -> list[Sample]:
    """All sentences of one half, "train" or "test", in the order of languages and files."""
    paths = sorted(folder.glob(f"*/{half}*.txt"))
    return [sample for path in paths for sample in read(path, path.parent.name)]
