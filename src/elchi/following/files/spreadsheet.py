"""Tables in XLSX workbooks: visible sheets, merged cells filled, formulas by the values that were saved."""

import warnings
from datetime import date, datetime
from io import BytesIO
from typing import Any

from elchi.errors import InputError
from elchi.following.files.sheet import BROKEN, Opened, Row, Sheet

WIDEST, LONGEST = 200, 50_000
Place = tuple[int, int]


def opened(body: bytes, name: str) -> Opened:
    """The visible sheets of a workbook. Raises InputError for a workbook that is damaged."""
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            values = openpyxl.load_workbook(BytesIO(body), data_only=True)
            formulas = openpyxl.load_workbook(BytesIO(body))
    except BROKEN as error:
        raise InputError(f"{name} is damaged: it cannot be opened as XLSX. Save it anew and try again.") from error
    shown = [sheet for sheet in values.worksheets if sheet.sheet_state == "visible"]
    hidden = [sheet.title for sheet in values.worksheets if sheet not in shown]
    return Opened(
        sheets=[_sheet(sheet, formulas[sheet.title], len(shown) == 1) for sheet in shown],
        notes=[f"sheet «{title}» is hidden and was left aside" for title in hidden],
    )


def _sheet(values: Any, formulas: Any, alone: bool) -> Sheet:
    width, length = min(values.max_column, WIDEST), min(values.max_row, LONGEST)
    tops, notes = _tops(values, width, length), []
    if values.max_row > LONGEST:
        notes.append(f"only the first {LONGEST} rows of «{values.title}» were read")
    rows = []
    for number in range(1, length + 1):
        places = [tops.get((number, column), (number, column)) for column in range(1, width + 1)]
        texts = [_text(values.cell(*place).value) for place in places]
        unsaved = [p for p, text in zip(places, texts, strict=True) if not text and _is_formula(formulas.cell(*p))]
        notes += [_unsaved(formulas.cell(*place).coordinate) for place in unsaved]
        place = f"row {number}" if alone else f"sheet «{values.title}», row {number}"
        rows.append(Row(place=place, texts=texts, owners=[row * WIDEST + column for row, column in places]))
    return Sheet(name=values.title, rows=rows, notes=notes)


def _tops(sheet: Any, width: int, length: int) -> dict[Place, Place]:
    """The place of the cell that holds the text, for every place of a merged cell."""
    return {
        (row, column): (merged.min_row, merged.min_col)
        for merged in sheet.merged_cells.ranges
        for row in range(merged.min_row, min(merged.max_row, length) + 1)
        for column in range(merged.min_col, min(merged.max_col, width) + 1)
    }


def _is_formula(cell: Any) -> bool:
    return bool(cell.data_type == "f")


def _unsaved(coordinate: str) -> str:
    return f"cell {coordinate} holds a formula without a saved value and counts as empty: save the file in Excel"


def _text(value: object) -> str:
    """A cell's value as text: dates in ISO, whole numbers without a point, errors as nothing."""
    if isinstance(value, datetime | date):
        return value.isoformat()[: len("2025-07-01")]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    text = "" if value is None else str(value).strip()
    return "" if text.startswith("#") and text.rstrip("!?/0A").isupper() else text
