"""TopoJSON read: rings of each country in degrees, with the corrections that the record's map needs."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from training.maps.projections import Spot

Ring = list[Spot]
Arcs = list[int]
CRIMEA = ((32.0, 44.0), (37.0, 46.5))
JOINED = {"N. Cyprus": "CY", "Somaliland": "SO", "Kosovo": "RS"}
LEFT_OUT = {"Antarctica", "Indian Ocean Ter."}


class Topology:
    """A topology's arcs, and the rings of arcs of each country by its code of ISO 3166-1 alpha-2.

    Borders are Natural Earth's, which draws who governs, set to the practice of the United Nations in four places:
    Crimea is Ukraine's (General Assembly resolution 68/262); Northern Cyprus, Somaliland and Kosovo are joined to
    Cyprus, Somalia and Serbia. What has no code otherwise has the empty one.
    """

    def __init__(self, path: Path) -> None:
        read: dict[str, Any] = json.loads(path.read_text("utf-8"))
        self._scale, self._shift = read["transform"]["scale"], read["transform"]["translate"]
        self._arcs = [self._decoded(arc) for arc in read["arcs"]]
        self.countries = self._countries(read["objects"]["countries"]["geometries"])

    def rings(self, code: str) -> list[Ring]:
        """The rings of a country in degrees, each unbroken across the 180th meridian."""
        return [unbroken(self._ring(arcs)) for arcs in self.countries[code]]

    def _countries(self, geometries: list[dict[str, Any]]) -> dict[str, list[Arcs]]:
        found: dict[str, list[Arcs]] = {}
        for geometry in geometries:
            if geometry["properties"]["name"] in LEFT_OUT:
                continue
            polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
            for polygon in polygons:
                code = "UA" if self._in_crimea(polygon[0]) else code_of(geometry)
                found.setdefault(code, []).extend(polygon)
        return {
            code: self._merged(rings) if code in {"UA", "CY", "SO", "RS"} else rings for code, rings in found.items()
        }

    def _in_crimea(self, arcs: Arcs) -> bool:
        (west, south), (east, north) = CRIMEA
        return all(west < x < east and south < y < north for x, y in self._ring(arcs))

    def _merged(self, rings: list[Arcs]) -> list[Arcs]:
        """The rings without the arcs that two of them share."""
        count = Counter(arc if arc >= 0 else ~arc for ring in rings for arc in ring)
        left = [arc for ring in rings for arc in ring if count[arc if arc >= 0 else ~arc] == 1]
        made: list[Arcs] = []
        while left:
            ring = [left.pop(0)]
            while self._end(ring) != self._start(ring):
                following = next(arc for arc in left if self._ends(arc)[0] == self._end(ring))
                left.remove(following)
                ring.append(following)
            made.append(ring)
        return made

    def _ends(self, arc: int) -> tuple[Spot, Spot]:
        spots = self._spots(arc)
        return spots[0], spots[-1]

    def _start(self, ring: Arcs) -> Spot:
        return self._ends(ring[0])[0]

    def _end(self, ring: Arcs) -> Spot:
        return self._ends(ring[-1])[1]

    def _ring(self, arcs: Arcs) -> Ring:
        return [spot for arc in arcs for spot in self._spots(arc)[:-1]]

    def _spots(self, arc: int) -> Ring:
        return self._arcs[arc] if arc >= 0 else self._arcs[~arc][::-1]

    def _decoded(self, steps: Iterable[tuple[int, int]]) -> Ring:
        x = y = 0
        made: Ring = []
        for right, up in steps:
            x, y = x + right, y + up
            made.append((x * self._scale[0] + self._shift[0], y * self._scale[1] + self._shift[1]))
        return made


def code_of(geometry: dict[str, Any]) -> str:
    """ISO 3166-1 alpha-2 of a geometry with a numeric code, as CLDR pairs them; the empty code for others."""
    from babel.core import get_global

    joined = JOINED.get(geometry["properties"]["name"])
    if joined or "id" not in geometry:
        return joined or ""
    pairs: Mapping[str, list[str]] = get_global("territory_aliases")
    return pairs[geometry["id"]][0]


def unbroken(ring: Ring) -> Ring:
    """The ring with longitudes that go on beyond 180 instead of jumping to the other side."""
    made: Ring = []
    turns = 0.0
    for x, y in ring:
        if made and abs(x + turns - made[-1][0]) > 180:
            turns += 360 if x + turns < made[-1][0] else -360
        made.append((x + turns, y))
    return made
