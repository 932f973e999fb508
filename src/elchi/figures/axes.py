"""The frame of a chart: hairlines at round values, years below, where a value and a year stand."""

import msgspec

from elchi.figures.measure import width
from elchi.figures.palette import Palette
from elchi.figures.scales import compact, ticks
from elchi.figures.series import Chart
from elchi.figures.svg import SIZE, Node, node, words

SMALL = 12.0
GAP = 8.0
RIGHT = 17.0
PLOT = 190.0
BELOW = 26.0


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """The field of a chart: its edges in units of the drawing, its years and its round values."""

    left: float
    right: float
    top: float
    bottom: float
    years: range
    ticks: tuple[float, ...]

    def y(self, value: float) -> float:
        share = (value - self.ticks[0]) / (self.ticks[-1] - self.ticks[0])
        return self.bottom - share * (self.bottom - self.top)

    def slot(self) -> float:
        """The breadth of one year."""
        return (self.right - self.left) / len(self.years)

    def x(self, year: int) -> float:
        """The middle of a year."""
        return self.left + (year - self.years[0] + 0.5) * self.slot()


def framed(chart: Chart, breadth: float, top: float) -> Frame:
    """A field that leaves room for the widest number on its left."""
    round_values = ticks(chart.values())
    room = max(width(compact(value, chart.language), SMALL) for value in round_values)
    return Frame(
        left=room + GAP,
        right=breadth - RIGHT,
        top=top,
        bottom=top + PLOT,
        years=chart.years(),
        ticks=tuple(round_values),
    )


def drawn(frame: Frame, chart: Chart, palette: Palette) -> list[Node]:
    """Hairlines, their numbers, and as many years as fit."""
    lines = [
        node(
            "line",
            x1=frame.left,
            x2=frame.right,
            y1=frame.y(value),
            y2=frame.y(value),
            stroke=palette.line if value else palette.soft,
        )
        for value in frame.ticks
    ]
    numbers = [
        words(
            compact(value, chart.language),
            frame.left - GAP,
            frame.y(value) + SMALL / 3,
            palette.soft,
            anchor="end",
            size=SMALL,
        )
        for value in frame.ticks
    ]
    return [*lines, *numbers, *_years(frame, palette)]


def _years(frame: Frame, palette: Palette) -> list[Node]:
    every = max(1, -(-round(width("2026", SMALL) + GAP) // max(1, int(frame.slot()))))
    shown = [year for year in frame.years if (frame.years[-1] - year) % every == 0]
    return [
        words(str(year), frame.x(year), frame.bottom + BELOW - GAP, palette.soft, anchor="middle", size=SMALL)
        for year in shown
    ]


def unit_line(chart: Chart, palette: Palette) -> Node:
    """The unit above the numbers."""
    return words(chart.words.unit, 0, SIZE, palette.soft, size=SMALL)
