"""Numbers with magnitude and unit: "487,6 млн долларов", "USD 1.2bn", "1 mlrd. amerikan dollary"."""

import re
from typing import NamedTuple

from elchi.language.tables import Numbers

FIGURE = r"(?P<figure>\d{1,3}(?:[ \u00a0]\d{3})+(?:[.,]\d+)?|\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?)"

RANGE = r"(?P<range>\d+(?:[.,]\d+)?[–-](?=\d+(?:[.,]\d+)?[ \u00a0][^\W\d_]))"


class Quantity(NamedTuple):
    """A number in a text: its span, its value in whole units and its unit (ISO 4217, "%", "t" …) or None."""

    start: int
    end: int
    value: float
    unit: str | None


class NumberFinder:
    """Reads one language's numbers; made once from its numbers table."""

    def __init__(self, numbers: Numbers) -> None:
        self.magnitudes = [
            (re.compile(rf"(?:{row.pattern})\Z", re.IGNORECASE), row.value) for row in numbers.magnitude
        ]
        self.units = [(re.compile(rf"(?:{row.pattern})\Z", re.IGNORECASE), row.unit) for row in numbers.unit]
        self.words = numbers.words
        self.singles = [
            (re.compile(rf"(?:{pattern})\Z", re.IGNORECASE), size) for pattern, size in numbers.single.items()
        ]
        self.about = numbers.about
        self.decimal = numbers.decimal
        self.ordinals = {row.word: row.value for row in numbers.ordinal}
        self.ordinal_suffix = re.compile(rf"(\d+)(?:{numbers.ordinal_suffix})\Z", re.IGNORECASE)
        self.quantity = re.compile(self._expression(numbers), re.IGNORECASE)

    def _expression(self, numbers: Numbers) -> str:
        magnitude = "|".join(row.pattern for row in numbers.magnitude)
        words = "|".join(sorted(map(re.escape, numbers.words), key=len, reverse=True)) or r"(?!)"
        after = "|".join(row.pattern for row in numbers.unit if not row.before)
        before = "|".join(row.pattern for row in numbers.unit if row.before) or r"(?!)"
        single = "|".join(numbers.single) or r"(?!)"
        return (
            rf"(?:(?P<before>{before})[ \u00a0]?)?(?<![\w.,]){RANGE}?"
            rf"(?:{FIGURE}|(?P<word>{words})(?=[ \u00a0](?:{magnitude}))"
            rf"|(?P<single>{single})(?=[ \u00a0](?:{after})))"
            rf"(?:[ \u00a0-]?(?P<magnitude>{magnitude})(?![^\W\d_]))?"
            rf"(?:[ \u00a0-]?(?P<after>{after})(?![^\W\d_]))?"
        )

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[Quantity]:
        """Every number between two offsets, with its unit when one stands beside it; a range is no number."""
        found = self.quantity.finditer(text, start, len(text) if end is None else end)
        return [self._read(match) for match in found if not match["range"]]

    def _read(self, match: re.Match[str]) -> Quantity:
        value = self._value(match)
        if match["magnitude"]:
            value *= next(size for pattern, size in self.magnitudes if pattern.match(match["magnitude"]))
        words = match["after"] or match["before"]
        unit = next((unit for pattern, unit in self.units if pattern.match(words)), None) if words else None
        return Quantity(match.start(), match.end(), round(value, 6), unit)

    def _value(self, match: re.Match[str]) -> float:
        """The number before its magnitude; a magnitude of its own ("a billion dollars") is one."""
        if match["figure"]:
            return number(match["figure"], self.decimal)
        if match["word"]:
            return self.words[match["word"].lower()]
        return next(size for pattern, size in self.singles if pattern.match(match["single"]))

    def ordinal(self, word: str) -> int | None:
        """The value of an ordinal: "12-е", "12th", "двенадцатое" in its base form; None when it is none."""
        match = self.ordinal_suffix.match(word)
        return int(match[1]) if match else self.ordinals.get(word)


def number(figure: str, decimal: str = ",") -> float:
    """A figure with spaces, commas or points; `decimal` is the language's own decimal mark.

    A mark that comes twice, or before the other mark, parts thousands; so does a lone mark before three digits
    where the language's decimal mark is the other one.

    >>> number("487,6"), number("1 234 567"), number("1,234.5"), number("12.500.000"), number("2,600", ".")
    (487.6, 1234567.0, 1234.5, 12500000.0, 2600.0)
    """
    figure = figure.replace(" ", "").replace("\u00a0", "")
    marks = re.findall(r"[.,]", figure)
    if len(marks) > 1:
        figure = figure.replace(marks[0], "")
    elif marks and marks[0] != decimal and decimal == "." and re.search(r",\d{3}$", figure):
        figure = figure.replace(",", "")
    return float(figure.replace(",", "."))
