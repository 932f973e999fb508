"""Countries, the darker the more: how many events each has, or has with a chosen one."""

import msgspec

from elchi.figures.datatable import DataTable
from elchi.figures.legend import Key, legend, swatch
from elchi.figures.measure import width
from elchi.figures.palette import PAGE, Palette
from elchi.figures.scales import class_of, classes, number
from elchi.figures.shades import Paint, shade
from elchi.figures.shapes import Shapes, View, shapes
from elchi.figures.svg import Caption, Node, linked, node, page, words
from elchi.records.vocabulary import LanguageCode

DOT = 4.0
NAME = 11.0
HAIRLINE = 0.7


class Country(msgspec.Struct, frozen=True, kw_only=True):
    """A country by its code of ISO 3166-1 alpha-2, its name in the reader's language, its count and its link."""

    code: str
    name: str
    count: int
    href: str = ""


class MapWords(msgspec.Struct, frozen=True, kw_only=True):
    """The words of a map: the heads of its table, and what a country without a count is called."""

    country: str
    count: str
    none: str


class CountryMap(msgspec.Struct, frozen=True, kw_only=True):
    """Counts of countries, and those countries whose relations they are of.

    Example: `CountryMap(caption=…, language="kk", words=…, countries=(Country(code="TM", name="Түрікменстан",
    count=148, href="/kz/tm"),), chosen=(Country(code="KZ", name="Қазақстан", count=0, href="/kz"),))`.
    """

    caption: Caption
    language: LanguageCode
    words: MapWords
    countries: tuple[Country, ...]
    chosen: tuple[Country, ...] = ()


class _Ground(msgspec.Struct, frozen=True, kw_only=True):
    land: Shapes
    scale: float
    starts: list[int]
    palette: Palette
    chosen: frozenset[str]

    def paint(self, country: Country) -> tuple[Paint, str]:
        if country.code in self.chosen:
            return {"fill": self.palette.signing}, self.palette.paper
        return shade(class_of(country.count, self.starts), len(self.starts), self.palette)


def worldmap(map_: CountryMap, palette: Palette = PAGE, *, view: View = "world", breadth: float = 960) -> str | None:
    """The map as SVG; None where no country is given.

    Land without a count is pale, a country too small to be seen is a dot, one that the view does not show is in
    the table alone.
    """
    given = {country.code: country for country in (*map_.countries, *map_.chosen)}
    if not given:
        return None
    land = shapes(view)
    ground = _Ground(
        land=land,
        scale=breadth / land.width,
        starts=classes(max((country.count for country in map_.countries), default=0)),
        palette=palette,
        chosen=frozenset(country.code for country in map_.chosen),
    )
    inside = [_land(map_, given, ground), *_dots(map_, given, ground), *_names(given, ground)]
    below, end = legend(_keys(map_, ground), land.height * ground.scale + 12, breadth, palette)
    return page(map_.caption, breadth, end, [*inside, *below], palette)


def worldmap_table(map_: CountryMap) -> DataTable:
    """Countries with a count, the highest first."""
    ordered = sorted(map_.countries, key=lambda country: (-country.count, country.name))
    rows = ((country.name, number(country.count, map_.language)) for country in ordered if country.count)
    return DataTable(head=(map_.words.country, map_.words.count), rows=tuple(rows))


def _land(map_: CountryMap, given: dict[str, Country], ground: _Ground) -> Node:
    around = node("g", transform=f"scale({ground.scale:.5f})", stroke=ground.palette.paper, fill_rule="evenodd")
    around.set("stroke-width", f"{HAIRLINE / ground.scale:.1f}")
    pale, _ = shade(0, 0, ground.palette)
    quiet = node("g", **pale)
    around.append(quiet)
    for code, path in ground.land.shapes.items():
        country = given.get(code)
        if country is None:
            quiet.append(node("path", d=path))
        else:
            around.append(
                linked(node("path", d=path, **ground.paint(country)[0]), country.href, _said(map_, country))
            )
    return around


def _dots(map_: CountryMap, given: dict[str, Country], ground: _Ground) -> list[Node]:
    shown = [country for country in given.values() if country.code in ground.land.dots]
    return [_dot(map_, country, ground) for country in shown if country.count or country.code in ground.chosen]


def _dot(map_: CountryMap, country: Country, ground: _Ground) -> Node:
    x, y = ground.land.dots[country.code]
    paint, _ = ground.paint(country)
    made = node("g")
    made.append(node("circle", cx=x * ground.scale, cy=y * ground.scale, r=DOT, fill=ground.palette.paper))
    made.append(
        node("circle", cx=x * ground.scale, cy=y * ground.scale, r=DOT, **paint, stroke=ground.palette.accent)
    )
    return linked(made, country.href, _said(map_, country))


def _names(given: dict[str, Country], ground: _Ground) -> list[Node]:
    made = []
    for code, (x, y, room) in ground.land.names.items():
        country = given.get(code)
        if country and width(country.name, NAME) <= room * ground.scale:
            _, ink = ground.paint(country)
            made.append(_name(country.name, x * ground.scale, y * ground.scale + NAME / 3, ink))
    return made


def _name(text: str, x: float, y: float, ink: str) -> Node:
    made = words(text, x, y, ink, anchor="middle", size=NAME)
    made.set("pointer-events", "none")
    made.set("aria-hidden", "true")
    return made


def _said(map_: CountryMap, country: Country) -> str:
    count = number(country.count, map_.language) if country.count else map_.words.none
    return country.name if country in map_.chosen else f"{country.name}: {count}"


def _keys(map_: CountryMap, ground: _Ground) -> list[Key]:
    chosen = [(swatch(fill=ground.palette.signing), country.name) for country in map_.chosen]
    pale = [(swatch(**shade(0, 0, ground.palette)[0]), map_.words.none)]
    starts = ground.starts
    shaded = [
        (swatch(**shade(index + 1, len(starts), ground.palette)[0]), _range(map_, starts, index))
        for index in range(len(starts))
    ]
    return [*chosen, *pale, *shaded]


def _range(map_: CountryMap, starts: list[int], index: int) -> str:
    first = number(starts[index], map_.language)
    if index + 1 == len(starts):
        return f"{map_.words.count}: {first}+" if len(starts) == 1 else f"{first}+"
    last = starts[index + 1] - 1
    said = first if last == starts[index] else f"{first}–{number(last, map_.language)}"
    return said if index else f"{map_.words.count}: {said}"
