"""A table's bytes as rows under the names of their columns, whatever program saved them."""

import csv
import io
from collections.abc import Iterator
from itertools import islice

import msgspec

from elchi.errors import InputError
from elchi.statistics.columns import NAMES, missing, plain

ENCODINGS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
OTHER_FILES = {
    b"PK": "is a workbook; save it as CSV",
    b"\xd0\xcf": "is a workbook; save it as CSV",
    b"%PDF": "is a PDF document; get the table as CSV",
    b"\x1f\x8b": "is compressed; unpack it first",
    b"<": "is a web page; download the table itself as CSV",
}
DELIMITERS = ",;\t|"
FIRST_LINES = 20
LONGEST_CELL = 1_000_000


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """Rows with the numbers of their lines in the file, from 1; `marked` is True where a comma marks decimals."""

    rows: list[tuple[int, dict[str, str]]]
    marked: bool = False


def table(data: bytes, name: str) -> Table:
    """The rows of a table by plain column names.

    Raises InputError, with what to do, for a file that is no table or lacks a column.
    """
    text = _text(data, name)
    found = [(delimiter, at) for delimiter in DELIMITERS for at in [_header(text, delimiter)] if at is not None]
    if not found:
        raise InputError(_lacking(text, name))
    delimiter, (header, line) = found[0]
    lines = ((at, cells) for at, cells in _lines(text, delimiter) if at > line and any(map(str.strip, cells)))
    rows = [(at, _row(header, cells)) for at, cells in lines]
    return Table(rows=rows, marked=delimiter == ";")


def _text(data: bytes, name: str) -> str:
    for start, what in OTHER_FILES.items():
        if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(start):
            raise InputError(f"{name} {what}.")
    if not data.removeprefix(b"\xef\xbb\xbf").strip():
        raise InputError(f"{name} is empty.")
    marked = next((code for mark, code in ENCODINGS.items() if data.startswith(mark)), None)
    for encoding in (marked,) if marked else ("utf-8", "cp1251"):
        try:
            return data.decode(encoding).replace("\0", "")
        except UnicodeDecodeError:
            continue
    raise InputError(f"{name} is not text in UTF-8, UTF-16 or Windows-1251.")


def _header(text: str, delimiter: str) -> tuple[list[str], int] | None:
    """The names of the columns and the line they end on, among the first lines; None when none has what is needed."""
    for count, (line, cells) in enumerate(_lines(text, delimiter)):
        if count >= FIRST_LINES:
            break
        if not missing(cells):
            return [plain(cell) for cell in cells], line
    return None


def _lines(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error:
        return


def _row(header: list[str], cells: list[str]) -> dict[str, str]:
    return {name: cell.strip().strip("'").strip() for name, cell in zip(header, cells, strict=False)}


def _lacking(text: str, name: str) -> str:
    """What is missing, by the line that looks most like a header."""
    lines = (cells for delimiter in DELIMITERS for _, cells in islice(_lines(text, delimiter), FIRST_LINES))
    least = min((missing(cells) for cells in lines), key=len, default=[])
    if len(least) == len(NAMES):
        return f"{name} has no header with UN Comtrade's columns: {', '.join(least)}."
    return f"{name} lacks a column: {', '.join(least)}."
