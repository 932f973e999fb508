"""What a cell of a table may hold: no characters that files refuse, nothing that a spreadsheet would run."""

import re

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
STARTS = ("=", "+", "-", "@", "\t", "\r")
LONGEST = 32_000


def clean(text: str) -> str:
    """The text without control characters, as long as a spreadsheet's cell may be."""
    return CONTROL.sub("", text)[:LONGEST]


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would take the text for a formula.

    >>> is_formula("=1+1"), is_formula("@SUM(A1)"), is_formula("1.1.")
    (True, True, False)
    """
    return text.startswith(STARTS)


def neutral(text: str) -> str:
    """The text as a CSV may hold it: an apostrophe before what a spreadsheet would run."""
    text = clean(text)
    return f"'{text}" if is_formula(text) else text
