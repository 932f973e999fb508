"""Shades of the accent by class, with the colour of words that is read on each.

The accent lies on the paper with an opacity, so that the same drawing is right on light and on dark paper. Opacities
between 0.52 and 0.80 are left out: on them neither the ink nor the paper is read with a contrast of 4.5.
"""

from elchi.figures.palette import Palette

OPACITIES = (0.12, 0.28, 0.48, 0.82, 1.0)
DARK_FROM = 0.8
NONE = 0.45
Paint = dict[str, str | float]


def opacity(class_: int, of: int) -> float:
    """How strongly the accent covers in a class from 1, of so many; the highest class always covers whole."""
    return OPACITIES[len(OPACITIES) - 1 - (of - class_)] if of > 1 else OPACITIES[-1]


def shade(class_: int, of: int, palette: Palette) -> tuple[Paint, str]:
    """What fills a place of a class, and the colour of words on it; class 0 is a count of nothing."""
    if not class_:
        return {"fill": palette.line, "fill_opacity": NONE}, palette.ink
    covers = opacity(class_, of)
    paint: Paint = {"fill": palette.accent}
    if covers < 1:
        paint["fill_opacity"] = covers
    return paint, palette.paper if covers >= DARK_FROM else palette.ink
