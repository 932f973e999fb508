"""Sentences of a line, and what stands before and after a word of one."""

import re
from collections.abc import Iterator

from evals.factrueval.lines import Line, Stretch

SENTENCE_END = re.compile(r"[.!?…]\s*[»\"”]?\s")


def sentences(line: Line) -> Iterator[Stretch]:
    """The sentences of a line, as words from first to one after the last."""
    first = 0
    for index in range(1, len(line.words) + 1):
        if index == len(line.words) or (
            SENTENCE_END.search(line.between(index, index)) and line.words[index].text[0].isupper()
        ):
            yield first, index
            first = index


def around(stretches: list[Stretch], index: int) -> tuple[list[Stretch], list[Stretch]]:
    """The stretches that end before the word, and those that begin after it."""
    return [s for s in stretches if s[1] <= index], [s for s in stretches if s[0] > index]
