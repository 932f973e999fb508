"""What a cell of a file may hold: text that no spreadsheet runs, no character that files refuse."""

import re

from elchi.publishing.exports.columns import Cell

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
RUNS = re.compile(r"[\s\ufeff\u200b\u200e\u200f]*[=+\-@＝＋－＠]|[\t\r\n]")
INSIDE = re.compile(r";(\s*)(?=[=+\-@＝＋－＠])")
JOINT = " | "


def clean(text: str) -> str:
    """The text without control characters."""
    return CONTROL.sub("", text)


def runs(text: str) -> bool:
    """Whether a spreadsheet may take the text for a formula: = + - @, also full-width or after spaces; a tab first.

    Source: OWASP, "CSV Injection".

    >>> [runs(text) for text in ("=1+1", "  @SUM(A1)", "＝1", "1.1.", "2024-10")]
    [True, True, True, False, False]
    """
    return RUNS.match(text) is not None


def neutral(text: str) -> str:
    """The text as a CSV may hold it: an apostrophe before what a spreadsheet would run.

    Where Excel speaks Russian or Kazakh a semicolon parts cells, so what follows one counts as well.

    >>> neutral("-2+3"), neutral("Ashgabat")
    ("'-2+3", 'Ashgabat')
    """
    text = INSIDE.sub(r";\1'", clean(text))
    return f"'{text}" if runs(text) else text


def words(cell: Cell) -> str:
    """A cell as text: lists joined by " | ", nothing for None, true and false, numbers without an exponent.

    A bar inside an item is shown broken, so that parting a list at its joints always gives the items.

    >>> words(["KZ", "TM"]), words(487600000.0), words(-12.5), words(None)
    ('KZ | TM', '487600000', '-12.5', '')
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return f"{cell:.15g}" if abs(cell) < 1e-4 and cell else f"{cell:f}".rstrip("0").rstrip(".")
    return JOINT.join(item.replace("|", "¦") for item in cell) if isinstance(cell, list) else str(cell)
