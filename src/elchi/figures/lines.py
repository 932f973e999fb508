"""Figures over years as lines."""

from itertools import pairwise

from elchi.figures.axes import SMALL, Frame, drawn, framed, unit_line
from elchi.figures.bars import ABOVE
from elchi.figures.keys import keys
from elchi.figures.legend import legend
from elchi.figures.marks import sign
from elchi.figures.measure import width
from elchi.figures.palette import PAGE, Palette
from elchi.figures.scales import compact
from elchi.figures.series import Chart, Mark, Point, Series, said
from elchi.figures.svg import Node, linked, node, page, words
from elchi.figures.targets import target_line


def lines(chart: Chart, palette: Palette = PAGE, *, breadth: float = 640) -> str | None:
    """The chart as SVG with a line for each series, broken where a year has no value; None without a value."""
    if not chart.values():
        return None
    frame = framed(chart, breadth, ABOVE)
    inside = [unit_line(chart, palette), *drawn(frame, chart, palette)]
    inside += [target_line(target, chart, frame, palette) for target in chart.targets]
    inside += [part for one in chart.series for part in _line(chart, one, frame, palette)]
    below, end = legend(keys(chart, palette, _key), frame.bottom + 36, breadth, palette)
    return page(chart.caption, breadth, end, [*inside, *below], palette)


def runs(points: tuple[Point, ...]) -> list[list[Point]]:
    """The points in order of years, parted where a year is missing."""
    known = sorted((point for point in points if point.value is not None), key=lambda point: point.year)
    parted: list[list[Point]] = [[known[0]]] if known else []
    for before, after in pairwise(known):
        if after.year - before.year > 1:
            parted.append([])
        parted[-1].append(after)
    return parted


def _key(mark: Mark, one: Series, chart: Chart, palette: Palette) -> Node:  # noqa: ARG001
    return sign(mark, 7, 7, palette.of(one.colour), palette)


def _line(chart: Chart, one: Series, frame: Frame, palette: Palette) -> list[Node]:
    made = []
    for run in runs(one.points):
        corners = " ".join(f"{frame.x(point.year):.1f},{frame.y(point.value or 0.0):.1f}" for point in run)
        if len(run) > 1:
            made.append(node("polyline", points=corners, fill="none", stroke=palette.of(one.colour), stroke_width=2))
    known = [point for point in one.points if point.value is not None]
    return made + [_sign(chart, one, point, frame, palette) for point in known]


def _sign(chart: Chart, one: Series, point: Point, frame: Frame, palette: Palette) -> Node:
    x, y = frame.x(point.year), frame.y(point.value or 0.0)
    made = node("g")
    made.append(sign(point.mark, x, y, palette.of(one.colour), palette))
    label = compact(point.value or 0.0, chart.language)
    if len(chart.series) == 1 and width(label, SMALL) <= frame.slot():
        made.append(words(label, x, y - 10, palette.ink, anchor="middle", size=SMALL))
    return linked(made, point.href, f"{one.name}, {point.year}: {said(chart, point)} {chart.words.unit}")
