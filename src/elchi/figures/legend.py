"""Keys of a drawing with their words, in as many lines as they need."""

from collections.abc import Sequence

from elchi.figures.measure import fitted, width
from elchi.figures.palette import Palette
from elchi.figures.svg import Node, node, words

SMALL = 12.0
LINE = 20.0
KEY = 14.0
BETWEEN = 18.0
Key = tuple[Node, str]


def legend(keys: Sequence[Key], top: float, breadth: float, palette: Palette) -> tuple[list[Node], float]:
    """The keys with their words from a top down, and where they end.

    A key is drawn in a square of 14 units whose upper left corner is 0, 0.
    """
    made: list[Node] = []
    x, y = 0.0, top
    for key, said in keys:
        text = fitted(said, breadth - KEY - 6, SMALL)
        room = KEY + 6 + width(text, SMALL)
        if x and x + room > breadth:
            x, y = 0.0, y + LINE
        made.append(_entry(key, text, x, y, palette))
        x += room + BETWEEN
    return made, y + LINE if keys else top


def swatch(**paint: str | float) -> Node:
    """A square key."""
    return node("rect", x=1, y=1, width=KEY - 2, height=KEY - 2, **paint)


def _entry(key: Node, text: str, x: float, y: float, palette: Palette) -> Node:
    around = node("g", transform=f"translate({x:.1f} {y:.1f})")
    around.append(key)
    around.append(words(text, KEY + 6, KEY - 3, palette.ink, size=SMALL))
    return around
