"""The shapes of countries, projected when the data was made (`training/maps`): no geography happens here."""

from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

View = Literal["world", "eurasia", "central-asia"]
MAPS = Path(__file__).parent / "maps"


class Shapes(msgspec.Struct, frozen=True, kw_only=True):
    """A view in units of its file, y down: paths by country (ISO 3166-1 alpha-2, "" for land of no code), dots of
    countries too small to be seen, and for each shape where a name may stand and how wide the shape is there.
    """

    source: str
    width: int
    height: int
    shapes: dict[str, str]
    dots: dict[str, tuple[int, int]]
    names: dict[str, tuple[int, int, int]]


@cache
def shapes(view: View) -> Shapes:
    """The shapes of a view: the world, Europe and Asia, or Central Asia with its neighbours."""
    return msgspec.json.decode((MAPS / f"{view}.json").read_bytes(), type=Shapes)
