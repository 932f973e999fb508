"""Tables as XLSX: a sheet a table, every text a text, dates in EDTF, the first address of a row a link."""

import re
import zipfile
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from elchi.publishing.exports.cells import clean, runs, words
from elchi.publishing.exports.columns import Cell, Column, Row, Table
from elchi.publishing.exports.formats import Counts
from elchi.publishing.exports.scope import Scope
from elchi.publishing.exports.selection import Selection
from elchi.publishing.exports.several import entry
from elchi.publishing.exports.tables import tables_of
from elchi.publishing.links import web_address
from elchi.storage import Record

HEAD = PatternFill("solid", fgColor="E7E4DA")
BOLD = Font(bold=True)
LINK = Font(color="1F4E79", underline="single")
TOP = Alignment(vertical="top")
HAIR = Border(bottom=Side(style="hair", color="B9B5AA"))
WIDTHS = {"text": 18, "texts": 26, "whole": 9, "number": 14, "yes": 9}
WIDE = {"title": 48, "action": 48, "quote": 60, "quotes": 60, "participants": 48, "text": 60, "name": 26, "urls": 40}
LONGEST = 32_000
MOST_ROWS = 1_000_000
MOST_LINKS = 60_000
ADDRESSES = ("url", "urls")
MODIFIED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
CORE = "docProps/core.xml"
AT_ONCE = 1 << 20


def write(record: Record, scope: Scope, target: Path) -> Counts:
    """Write the tables that a scope takes, a sheet each, and tell how many rows each has."""
    made, loose = Workbook(write_only=True), target.with_name(f"{target.name}.loose")
    made.properties.creator = "Elchi"
    with record.snapshot() as held:
        selection = Selection(held, scope)
        counts = {table.name: _sheets(made, table, selection) for table in tables_of(scope)}
    try:
        made.save(loose)
        _settle(loose, target)
    finally:
        loose.unlink(missing_ok=True)
    return counts


def _sheets(made: Any, table: Table, selection: Selection) -> int:
    """Fill a sheet, and a further one wherever one is full."""
    sheet, count = _sheet(made, table, table.name), 0
    for row in table.rows(selection):
        if count and count % MOST_ROWS == 0:
            _filtered(sheet, table, MOST_ROWS)
            sheet = _sheet(made, table, f"{table.name} {count // MOST_ROWS + 1}")
        sheet.append(_row(sheet, table, row, linked=count % MOST_ROWS < MOST_LINKS))
        count += 1
    _filtered(sheet, table, (count - 1) % MOST_ROWS + 1 if count else 0)
    return count


def _filtered(sheet: Any, table: Table, rows: int) -> None:
    """Filters over all rows of a sheet, which are known when it is full."""
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{rows + 1}"


def _sheet(made: Any, table: Table, title: str) -> Any:
    sheet = made.create_sheet(title)
    sheet.freeze_panes = "B2"
    for place, column in enumerate(table.columns, 1):
        sheet.column_dimensions[get_column_letter(place)].width = WIDE.get(column.name, WIDTHS[column.type])
    sheet.append([_head(sheet, column) for column in table.columns])
    return sheet


def _head(sheet: Any, column: Column) -> Any:
    cell = WriteOnlyCell(sheet, column.name)
    cell.font, cell.fill, cell.border = BOLD, HEAD, HAIR
    return cell


def _row(sheet: Any, table: Table, row: Row, *, linked: bool) -> list[Any]:
    return [_cell(sheet, row[column.name], linked=linked and column.name in ADDRESSES) for column in table.columns]


def _cell(sheet: Any, value: Cell, *, linked: bool) -> Any:
    """A number stays one; every text is a text, marked so where a spreadsheet would run it."""
    if value is None or isinstance(value, int | float):
        return value
    text = shortened(clean(words(value)))
    cell = WriteOnlyCell(sheet)
    cell.value, cell.data_type = text, "s"
    cell.alignment, cell.quotePrefix = TOP, runs(text)
    address = web_address(next(iter(value), None) if isinstance(value, list) else value) if linked else None
    if address:
        cell.hyperlink, cell.font = address, LINK
    return cell


def shortened(text: str) -> str:
    """The text, cut where it is longer than a spreadsheet's cell may be, and the cut shown."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _settle(loose: Path, target: Path) -> None:
    """The same workbook without the time of writing, so that the same record gives the same bytes."""
    with zipfile.ZipFile(loose) as given, zipfile.ZipFile(target, "w") as made:
        for name in given.namelist():
            with given.open(name) as source, made.open(entry(name), "w", force_zip64=True) as copy:
                while part := source.read(AT_ONCE):
                    copy.write(MODIFIED.sub(rb"\g<1>1980-01-01T00:00:00Z", part) if name == CORE else part)
