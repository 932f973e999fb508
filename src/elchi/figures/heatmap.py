"""Counts in rows and columns, the more the darker: sectors by years."""

import math

import msgspec

from elchi.figures.datatable import DataTable
from elchi.figures.measure import fitted, width, wrapped
from elchi.figures.palette import PAGE, Palette
from elchi.figures.scales import class_of, classes, number
from elchi.figures.shades import shade
from elchi.figures.svg import SIZE, Caption, Node, linked, node, page, words
from elchi.records.vocabulary import LanguageCode

SMALL = 12.0
SMALLEST = 10.0
CELL = 25.0
TALL = 34.0
LINE = 14.0
GAP = 3.0
HEAD = 24.0
NAMES = 0.42


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """A count and where it leads; a count of None is nothing known, unlike 0."""

    count: int | None
    href: str = ""


class HeatRow(msgspec.Struct, frozen=True, kw_only=True):
    """A name and a cell for each column."""

    name: str
    cells: tuple[Cell, ...]
    href: str = ""


class HeatMap(msgspec.Struct, frozen=True, kw_only=True):
    """Rows of counts.

    Example: `HeatMap(caption=…, language="ru", corner="Сфера", columns=("2025", "2026"),
    rows=(HeatRow(name="Транспорт", cells=(Cell(count=11), Cell(count=14, href="/kz/tm/transport"))),))`.
    """

    caption: Caption
    language: LanguageCode
    corner: str
    columns: tuple[str, ...]
    rows: tuple[HeatRow, ...]


class _Grid(msgspec.Struct, frozen=True, kw_only=True):
    left: float
    step: float
    high: float
    starts: list[int]

    def middle(self, index: int) -> float:
        return self.left + (index + 0.5) * self.step


def heatmap(map_: HeatMap, palette: Palette = PAGE, *, breadth: float = 640) -> str | None:
    """The rows as SVG, laid out for a breadth; None where there is no row or no column.

    Raises ValueError for a row that has not one cell a column.
    """
    if not map_.rows or not map_.columns:
        return None
    if any(len(row.cells) != len(map_.columns) for row in map_.rows):
        raise ValueError("a row of a heat-map has one cell for each column")
    left = _names_room(map_, breadth)
    step = (breadth - left) / len(map_.columns)
    highest = max((cell.count or 0 for row in map_.rows for cell in row.cells), default=0)
    grid = _Grid(left=left, step=step, high=_height(map_, left), starts=classes(highest))
    inside = _head(map_, grid, breadth, palette)
    for index, row in enumerate(map_.rows):
        inside += _row(map_, row, HEAD + index * (grid.high + GAP), grid, palette)
    return page(map_.caption, breadth, HEAD + len(map_.rows) * (grid.high + GAP), inside, palette)


def heatmap_table(map_: HeatMap) -> DataTable:
    """The rows as words."""
    rows = (
        (row.name, *("" if cell.count is None else number(cell.count, map_.language) for cell in row.cells))
        for row in map_.rows
    )
    return DataTable(head=(map_.corner, *map_.columns), rows=tuple(rows))


def _names_room(map_: HeatMap, breadth: float) -> float:
    longest = max(width(row.name, SIZE) for row in map_.rows)
    return min(max(longest, width(map_.corner, SMALL)) + 10, breadth * NAMES)


def _height(map_: HeatMap, left: float) -> float:
    return TALL if any(len(wrapped(row.name, left - 10, SIZE)) > 1 for row in map_.rows) else CELL


def _head(map_: HeatMap, grid: _Grid, breadth: float, palette: Palette) -> list[Node]:
    widest = max(width(name, SMALL) for name in map_.columns)
    every = max(1, math.ceil((widest + 4) / grid.step))
    last = len(map_.columns) - 1
    shown = [(index, name) for index, name in enumerate(map_.columns) if (last - index) % every == 0]
    return [words(fitted(map_.corner, grid.left - 10, SMALL), 0, SIZE, palette.soft, size=SMALL)] + [
        words(
            name,
            min(grid.middle(at), breadth - width(name, SMALL) / 2),
            SIZE,
            palette.soft,
            anchor="middle",
            size=SMALL,
        )
        for at, name in shown
    ]


def _row(map_: HeatMap, row: HeatRow, top: float, grid: _Grid, palette: Palette) -> list[Node]:
    name = node("g")
    said = wrapped(row.name, grid.left - 10, SIZE)
    first = top + grid.high / 2 + 4.5 - LINE / 2 * (len(said) - 1)
    name.extend(words(line, 0, first + LINE * index, palette.ink) for index, line in enumerate(said))
    cells = [_cell(map_, row, index, top, grid, palette) for index in range(len(row.cells))]
    return [linked(name, row.href, row.name), *cells]


def _cell(map_: HeatMap, row: HeatRow, index: int, top: float, grid: _Grid, palette: Palette) -> Node:
    count = row.cells[index].count
    place = {"x": grid.left + index * grid.step + GAP / 2, "y": top, "height": grid.high}
    room = max(grid.step - GAP, 1.0)
    if count is None:
        return node("rect", **place, width=room, fill="none", stroke=palette.line)
    paint, ink = shade(class_of(count, grid.starts), len(grid.starts), palette)
    made = node("g")
    made.append(node("rect", **place, width=room, **paint))
    said = number(count, map_.language)
    size = next((size for size in (SMALL, SMALLEST) if width(said, size) <= room), None)
    if count and size:
        y = top + grid.high / 2 + size / 3
        made.append(words(said, grid.middle(index), y, ink, anchor="middle", size=size))
    return linked(made, row.cells[index].href, f"{row.name}, {map_.columns[index]}: {said}")
