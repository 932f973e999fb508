"""Tables in text: CSV with commas, semicolons, tabs or bars, in any of the usual charsets."""

import csv
from collections import Counter
from io import StringIO

from elchi.errors import InputError
from elchi.following.files.sheet import Opened, Row, Sheet, padded
from elchi.reading.decode import decode
from elchi.records import Rejected

DELIMITERS = (";", "\t", ",", "|")
SAMPLE = 200
LONGEST_CELL = 200_000


def opened(body: bytes, name: str) -> Opened:
    """The one table of a text file; the delimiter is the one that cuts its rows most evenly.

    Raises InputError for bytes that are no text and for text without columns.
    """
    text = decode(body, name=name)
    if isinstance(text, Rejected):
        raise InputError(f"{name} is no table: {text.detail}")
    delimiter, text = _delimiter(text, name)
    csv.field_size_limit(LONGEST_CELL)
    try:
        return Opened(sheets=[Sheet(name=name, rows=_rows(text, delimiter))])
    except csv.Error as error:
        raise InputError(f"{name} cannot be read as CSV ({error}); a quotation mark may be left open") from error


def _rows(text: str, delimiter: str) -> list[Row]:
    reader, rows, owner = csv.reader(StringIO(text, newline=""), delimiter=delimiter), [], 0
    for cells in reader:
        texts = [cell.strip() for cell in cells]
        rows.append(Row(place=f"line {reader.line_num}", texts=texts, owners=[*range(owner, owner + len(texts))]))
        owner += len(texts)
    return padded(rows, owner)


def _delimiter(text: str, name: str) -> tuple[str, str]:
    """The delimiter and the text without the line by which Excel names it ("sep=;")."""
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == len("sep=;"):
        return first.strip()[-1], rest
    scored = [(_evenness(text, delimiter), delimiter) for delimiter in DELIMITERS]
    best, delimiter = max(scored, key=lambda one: one[0])
    if best == 0:
        raise InputError(
            f"{name} has no columns: its lines hold no semicolon, tab or comma. Give a CSV, XLSX or DOCX."
        )
    return delimiter, text


def _evenness(text: str, delimiter: str) -> float:
    """How many rows have the usual number of columns, if that is more than one."""
    try:
        widths = Counter(
            len(cells)
            for cells, _ in zip(
                csv.reader(StringIO(text, newline=""), delimiter=delimiter), range(SAMPLE), strict=False
            )
        )
    except csv.Error:
        return 0
    width, count = max(widths.items(), key=lambda item: (item[1] * (item[0] > 1), item[0]), default=(0, 0))
    return count / sum(widths.values()) + width / 1000 if width > 1 else 0
