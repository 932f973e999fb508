"""A value aimed at as a broken line up to its year."""

from elchi.figures.axes import SMALL, Frame
from elchi.figures.measure import fitted
from elchi.figures.palette import Palette
from elchi.figures.scales import compact
from elchi.figures.series import Chart, Target
from elchi.figures.svg import Node, node, words


def target_line(target: Target, chart: Chart, frame: Frame, palette: Palette) -> Node:
    """The line from the left edge to the end of its year, its name and value above it."""
    y = frame.y(target.value)
    end = frame.x(target.year) + frame.slot() / 2
    made = node("g")
    made.append(
        node(
            "line",
            x1=frame.left,
            x2=end,
            y1=y,
            y2=y,
            stroke=palette.signing,
            stroke_width=1.5,
            stroke_dasharray="6 4",
        )
    )
    said = f"{target.name}: {compact(target.value, chart.language)}, {target.year}"
    text = fitted(said, frame.right - frame.left - 4, SMALL)
    made.append(words(text, frame.left + 4, y - 5, palette.signing, size=SMALL))
    return made
