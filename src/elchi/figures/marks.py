"""How a computed or a disputed value looks: hatched or in a broken outline, and the hollow signs of a line."""

from elchi.figures.palette import Colour, Palette
from elchi.figures.series import Mark, Series
from elchi.figures.svg import Node, node


def hatches(id_: str, series: tuple[Series, ...], palette: Palette) -> list[Node]:
    """A pattern for each colour that has a computed value, for `fill="url(#…)"`."""
    colours = dict.fromkeys(one.colour for one in series if any(point.mark == "computed" for point in one.points))
    if not colours:
        return []
    made = node("defs")
    made.extend(_hatch(hatch_id(id_, colour), palette.of(colour), palette.paper) for colour in colours)
    return [made]


def hatch_id(id_: str, colour: Colour) -> str:
    return f"{id_}-hatch-{colour}"


def _hatch(id_: str, colour: str, paper: str) -> Node:
    made = node("pattern", id=id_, width=5, height=5, patternUnits="userSpaceOnUse", patternTransform="rotate(45)")
    made.append(node("rect", width=5, height=5, fill=paper))
    made.append(node("rect", width=2, height=5, fill=colour))
    return made


def bar_paint(mark: Mark, colour: Colour, id_: str, palette: Palette) -> dict[str, str | float]:
    """Fill and stroke of a bar."""
    own = palette.of(colour)
    if mark == "computed":
        return {"fill": f"url(#{hatch_id(id_, colour)})", "stroke": own}
    if mark == "disputed":
        return {
            "fill": own,
            "fill_opacity": 0.2,
            "stroke": palette.late,
            "stroke_width": 1.5,
            "stroke_dasharray": "4 3",
        }
    return {"fill": own, "stroke": own}


def sign(mark: Mark, x: float, y: float, colour: str, palette: Palette) -> Node:
    """A full dot for a stated value, a hollow one for a computed, a hollow diamond for a disputed."""
    if mark == "disputed":
        path = f"M{x:.1f} {y - 5.5:.1f}l5.5 5.5l-5.5 5.5l-5.5-5.5z"
        return node("path", d=path, fill=palette.paper, stroke=palette.late, stroke_width=1.8)
    fill = palette.paper if mark == "computed" else colour
    return node("circle", cx=x, cy=y, r=3.6, fill=fill, stroke=colour, stroke_width=1.8)
