"""Which keys a chart's legend needs: its series where there are several, and its marks."""

from collections.abc import Callable

from elchi.figures.legend import Key
from elchi.figures.palette import Palette
from elchi.figures.series import Chart, Mark, Series
from elchi.figures.svg import Node

Drawn = Callable[[Mark, Series, Chart, Palette], Node]


def keys(chart: Chart, palette: Palette, key: Drawn) -> list[Key]:
    """Every series by its name where there is more than one, then each mark that some value has."""
    several = chart.series if len(chart.series) > 1 else ()
    made: list[Key] = [(key("stated", one, chart, palette), one.name) for one in several]
    return made + [(key(mark, _first(chart, mark), chart, palette), chart.words.of(mark)) for mark in chart.marks()]


def _first(chart: Chart, mark: Mark) -> Series:
    return next(one for one in chart.series if any(point.mark == mark for point in one.points))
