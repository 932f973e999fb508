"""Writes src/elchi/figures/maps/*.json: `python -m training.maps FOLDER`."""

import json
import sys
from pathlib import Path
from typing import Any

import msgspec

from elchi.language import shared
from training.maps.outlines import Box, area, cut, middle, path, roomiest
from training.maps.projections import Projection, Spot, equal_area, equal_earth
from training.maps.topology import Ring, Topology

MAPS = Path(__file__).parents[2] / "src" / "elchi" / "figures" / "maps"
SOURCE = "Natural Earth (public domain) by world-atlas 2.0.2, Copyright 2013-2019 Michael Bostock, ISC licence"
SEAM = -169.0
UNITS = 3000
SEEN = 60.0


class View(msgspec.Struct, frozen=True, kw_only=True):
    """A map: its shapes, its projection, and the window in the plane of a globe of radius 1, y up."""

    name: str
    shapes: str
    projection: Projection
    window: Box
    seam: float


VIEWS = (
    View(
        name="world",
        shapes="countries-110m.json",
        projection=equal_earth(11),
        window=(-2.71, -1.0, 2.71, 1.3),
        seam=SEAM,
    ),
    View(
        name="eurasia",
        shapes="countries-110m.json",
        projection=equal_area(70, 42),
        window=(-0.98, -0.53, 1.02, 0.78),
        seam=-110,
    ),
    View(
        name="central-asia",
        shapes="countries-50m.json",
        projection=equal_area(65, 43.5),
        window=(-0.32, -0.20, 0.32, 0.24),
        seam=-115,
    ),
)


def main(folder: Path) -> None:
    """Write each view's shapes, dots of countries too small to be seen, and where a name may stand."""
    MAPS.mkdir(exist_ok=True)
    for view in VIEWS:
        made = drawn(view, folder)
        text = json.dumps(made, ensure_ascii=False, separators=(",", ":"))
        (MAPS / f"{view.name}.json").write_text(
            text.replace('},"', '},\n"').replace('z","', 'z",\n"') + "\n", "utf-8"
        )


def drawn(view: View, folder: Path) -> dict[str, Any]:
    """A view as its file holds it, in units of which the window is 3000 wide, y down."""
    left, south, right, north = view.window
    high = round(UNITS * (north - south) / (right - left))
    shapes = {code: rings for code, rings in _countries(Topology(folder / view.shapes), view, high).items() if rings}
    large = {code: rings for code, rings in shapes.items() if sum(map(area, rings)) >= SEEN}
    dots = {code: spot for code, spot in _dots(view, folder).items() if code not in large and _inside(spot, high)}
    return {
        "source": SOURCE,
        "width": UNITS,
        "height": high,
        "shapes": {code: path(rings) for code, rings in sorted(large.items())},
        "dots": {code: _rounded(spot) for code, spot in sorted(dots.items())},
        "names": {code: _place(rings) for code, rings in sorted(large.items()) if code},
    }


def _countries(topology: Topology, view: View, high: int) -> dict[str, list[Ring]]:
    window = (0.0, 0.0, float(UNITS), float(high))
    projected = {code: [_flat(ring, view) for ring in topology.rings(code)] for code in topology.countries}
    whole = {code: [cut(ring, window) for ring in rings] for code, rings in projected.items()}
    return {code: [ring for ring in rings if len(ring) > 2 and path([ring])] for code, rings in whole.items()}


def _flat(ring: Ring, view: View) -> Ring:
    centre = sum(x for x, _ in ring) / len(ring)
    turn = 360 if centre < view.seam else -360 if centre >= view.seam + 360 else 0
    return [_units(x + turn, y, view) for x, y in ring]


def _units(longitude: float, latitude: float, view: View) -> Spot:
    left, _, right, north = view.window
    x, y = view.projection(longitude, latitude)
    scale = UNITS / (right - left)
    return (x - left) * scale, (north - y) * scale


def _dots(view: View, folder: Path) -> dict[str, Spot]:
    """Where each country's capital lies, or else the middle of its largest part."""
    fine = Topology(folder / "countries-50m.json")
    spots = {code: middle(max(fine.rings(code), key=area)) for code in fine.countries if code}
    spots |= {city.country: (city.lon, city.lat) for city in shared().cities if city.capital}
    return {code: _units(*_turned(spot, view), view) for code, spot in spots.items()}


def _turned(spot: Spot, view: View) -> Spot:
    return (spot[0] + 360, spot[1]) if spot[0] < view.seam else spot


def _inside(spot: Spot, high: int) -> bool:
    return 0 <= spot[0] <= UNITS and 0 <= spot[1] <= high


def _rounded(spot: Spot) -> list[int]:
    return [round(spot[0]), round(spot[1])]


def _place(rings: list[Ring]) -> list[int]:
    x, y, room = roomiest(max(rings, key=area))
    return [round(x), round(y), round(room)]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
