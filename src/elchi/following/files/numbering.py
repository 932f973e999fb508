"""Automatic numbers of Word paragraphs: the file holds only the list's pattern, not "1.2." itself."""

import re
from collections import defaultdict
from typing import Any

from docx.oxml.ns import qn

ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
MOST = 9


class Numbering:
    """Counts the numbered paragraphs of one document in their order."""

    def __init__(self, document: Any) -> None:
        self._counts: dict[str, list[int]] = defaultdict(lambda: [0] * MOST)
        self._abstract: dict[str, str] = {}
        self._levels: dict[tuple[str, int], tuple[str, str, int]] = {}
        root = _part(document)
        if root is not None:
            self._read(root)

    def _read(self, root: Any) -> None:
        for number in root.findall(qn("w:num")):
            self._abstract[number.get(qn("w:numId"))] = _value(number, "w:abstractNumId")
        for abstract in root.findall(qn("w:abstractNum")):
            for level in abstract.findall(qn("w:lvl")):
                key = abstract.get(qn("w:abstractNumId")), int(level.get(qn("w:ilvl")))
                start = int(_value(level, "w:start") or 1)
                self._levels[key] = _value(level, "w:numFmt"), _value(level, "w:lvlText"), start

    def number(self, paragraph: Any) -> str:
        """The number that Word shows before the paragraph: "1.2."; "" when it shows none or a bullet."""
        properties = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if properties is None:
            return ""
        level = int(_value(properties, "w:ilvl") or 0)
        abstract = self._abstract.get(_value(properties, "w:numId"), "")
        if (abstract, level) not in self._levels:
            return ""
        return self._next(abstract, level)

    def _next(self, abstract: str, level: int) -> str:
        counts = self._counts[abstract]
        counts[level + 1 :] = [0] * (MOST - level - 1)
        for above in range(level + 1):
            start = self._levels.get((abstract, above), ("", "", 1))[2]
            counts[above] = max(counts[above], start if above < level else start - 1)
        counts[level] += 1
        form, pattern, _ = self._levels[abstract, level]
        return "" if form == "bullet" else re.sub(r"%(\d)", lambda m: self._written(abstract, int(m[1]) - 1), pattern)

    def _written(self, abstract: str, level: int) -> str:
        count = self._counts[abstract][level]
        form = self._levels.get((abstract, level), ("", "", 1))[0]
        return {"upperRoman": roman(count).upper(), "lowerRoman": roman(count)}.get(form, str(count))


def roman(number: int) -> str:
    """A number below forty in small Roman numerals.

    >>> roman(14)
    'xiv'
    """
    written = ""
    for value, letters in ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written


def _part(document: Any) -> Any:
    """The root of the numbering part, None where the document has none."""
    parts = (
        relation.target_part for relation in document.part.rels.values() if relation.reltype.endswith("/numbering")
    )
    return next((part.element for part in parts), None)


def _value(parent: Any, tag: str) -> str:
    element = parent.find(qn(tag))
    return "" if element is None else element.get(qn("w:val")) or ""
