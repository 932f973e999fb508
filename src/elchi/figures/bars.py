"""Figures over years as bars."""

from elchi.figures.axes import SMALL, Frame, drawn, framed, unit_line
from elchi.figures.keys import keys
from elchi.figures.legend import legend, swatch
from elchi.figures.marks import bar_paint, hatches
from elchi.figures.measure import width
from elchi.figures.palette import PAGE, Palette
from elchi.figures.scales import compact
from elchi.figures.series import Chart, Mark, Point, Series, said
from elchi.figures.svg import Node, linked, node, page, words
from elchi.figures.targets import target_line

ABOVE = 38.0
WIDEST = 46.0
SHARE = 0.72


def bars(chart: Chart, palette: Palette = PAGE, *, breadth: float = 640) -> str | None:
    """The chart as SVG with a bar for each value, side by side where there are several series; None without a value.

    `breadth` is the width that the drawing is laid out for, in units that are CSS pixels where it is shown as wide.
    """
    if not chart.values():
        return None
    frame = framed(chart, breadth, ABOVE)
    inside = [*hatches(chart.caption.id, chart.series, palette), unit_line(chart, palette)]
    inside += [*drawn(frame, chart, palette), *_bars(chart, frame, palette)]
    inside += [target_line(target, chart, frame, palette) for target in chart.targets]
    below, end = legend(keys(chart, palette, _key), frame.bottom + 36, breadth, palette)
    return page(chart.caption, breadth, end, [*inside, *below], palette)


def _key(mark: Mark, one: Series, chart: Chart, palette: Palette) -> Node:
    return swatch(**bar_paint(mark, one.colour, chart.caption.id, palette))


def _bars(chart: Chart, frame: Frame, palette: Palette) -> list[Node]:
    each = min(frame.slot() * SHARE / len(chart.series), WIDEST)
    made = []
    for index, one in enumerate(chart.series):
        shift = (index - len(chart.series) / 2) * each
        made += [
            _bar(chart, one, point, (frame.x(point.year) + shift, each), frame, palette)
            for point in one.points
            if point.value is not None
        ]
    return made


def _bar(chart: Chart, one: Series, point: Point, place: tuple[float, float], frame: Frame, palette: Palette) -> Node:
    left, each = place
    value = point.value or 0.0
    top, foot = sorted((frame.y(value), frame.y(0)))
    paint = bar_paint(point.mark, one.colour, chart.caption.id, palette)
    inset = 0.5 if len(chart.series) == 1 else 1.0
    made = node("g")
    made.append(node("rect", x=left + inset, y=top, width=each - 2 * inset, height=foot - top, **paint))
    label = compact(value, chart.language)
    if width(label, SMALL) <= max(each, frame.slot() / len(chart.series)):
        y = top - 5 if value >= 0 else foot + SMALL + 2
        made.append(words(label, left + each / 2, y, palette.ink, anchor="middle", size=SMALL))
    return linked(made, point.href, f"{one.name}, {point.year}: {said(chart, point)} {chart.words.unit}")
