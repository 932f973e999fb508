"""The map: countries are where they are, darker for more, and lead on."""

import re
import tomllib
from pathlib import Path
from typing import get_args

import pytest

import elchi
from elchi.figures.palette import LIGHT
from elchi.figures.shapes import View, shapes
from elchi.figures.worldmap import Country, CountryMap, MapWords, worldmap, worldmap_table

VIEWS = get_args(View)
KZ = Country(code="KZ", name="Қазақстан", count=0, href="/kz")
TM = Country(code="TM", name="Түрікменстан", count=148, href="/kz/tm")
MT = Country(code="MT", name="Мальта", count=1, href="/kz/mt")
UZ = Country(code="UZ", name="Өзбекстан", count=0, href="/kz/uz")


@pytest.fixture
def counted(caption):
    def made(*countries, chosen=(KZ,)):
        words = MapWords(country="Ел", count="Оқиғалар", none="хабар жоқ")
        return CountryMap(caption=caption, language="kk", words=words, countries=countries, chosen=chosen)

    return made


def box(path):
    """The corners of a path of steps."""
    xs, ys = [], []
    for ring in re.findall(r"M[^z]+", path):
        x, y, *steps = (int(number) for number in re.findall(r"-?\d+", ring))
        xs.append(x), ys.append(y)
        for right, down in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + right, y + down
            xs.append(x), ys.append(y)
    return min(xs), min(ys), max(xs), max(ys)


@pytest.mark.parametrize("view", VIEWS)
def test_every_shape_lies_in_its_view(view):
    land = shapes(view)
    for path in land.shapes.values():
        left, top, right, bottom = box(path)
        assert 0 <= left < right <= land.width and 0 <= top < bottom <= land.height
    assert {"KZ", "TM", "UZ", "KG", "TJ", "AZ", "RU", "CN", "IR", "AF"} <= set(land.shapes)
    assert not set(land.shapes) & set(land.dots)


def test_kazakhstan_lies_north_of_turkmenistan_and_west_of_mongolia():
    land = shapes("world").names
    assert land["KZ"][1] < land["TM"][1] and land["KZ"][0] < land["MN"][0]


def test_every_country_of_the_united_nations_is_a_shape_or_a_dot():
    rows = tomllib.loads((Path(elchi.__file__).parent / "language/data/shared/cities.toml").read_text("utf-8"))[
        "city"
    ]
    states = {row["country"] for row in rows if row.get("capital")}
    land = shapes("world")
    assert states - set(land.shapes) - set(land.dots) == set()
    assert {"MT", "VA", "SG", "TV", "BH", "MV"} <= set(land.dots)


def test_crimea_is_in_the_shape_of_ukraine_and_not_of_russia():
    land = shapes("eurasia")
    south_of_moldova = box(land.shapes["UA"])[3] - box(land.shapes["MD"])[3]
    assert south_of_moldova > 10  # the Danube's mouth is 2 units south of Moldova, Crimea 26


def test_a_country_leads_to_its_page_and_says_its_count(counted, seen):
    drawing = seen(worldmap(counted(TM, MT, UZ)))
    said = {link.get("href"): link.get("aria-label") for link in drawing.all("a")}
    assert said == {
        "/kz": "Қазақстан",
        "/kz/tm": "Түрікменстан: 148",
        "/kz/mt": "Мальта: 1",
        "/kz/uz": "Өзбекстан: хабар жоқ",
    }
    assert len(drawing.all("circle")) == 2  # Malta alone is too small to be seen


def test_the_most_is_the_accent_and_the_chosen_stands_out(counted, seen):
    drawing = seen(worldmap(counted(TM, MT), LIGHT))
    fill = {link.get("href"): link[0].get("fill") for link in drawing.all("a") if link[0].tag.endswith("path")}
    assert fill == {"/kz": LIGHT.signing, "/kz/tm": LIGHT.accent}
    assert drawing.words()[-7:] == ["Қазақстан", "хабар жоқ", "Оқиғалар: 1–2", "3–9", "10–29", "30–99", "100+"]


def test_a_country_that_a_view_does_not_show_is_in_the_table(counted, seen):
    brazil = Country(code="BR", name="Бразилия", count=3, href="/kz/br")
    assert "/kz/br" not in seen(worldmap(counted(TM, brazil), view="central-asia")).links()
    assert worldmap_table(counted(brazil, TM, UZ)).rows == (("Түрікменстан", "148"), ("Бразилия", "3"))


def test_a_map_of_nothing_is_none_and_a_map_without_counts_is_pale(counted, seen):
    assert worldmap(counted(chosen=())) is None
    assert seen(worldmap(counted())).words()[-2:] == ["Қазақстан", "хабар жоқ"]


def test_an_unknown_code_and_a_hostile_name_do_no_harm(counted, seen, hostile):
    odd = Country(code="<b>", name=hostile, count=5, href="javascript:alert(1)")
    china = Country(code="CN", name=hostile, count=5, href="data:text/html,x")
    svg = worldmap(counted(odd, china))
    assert seen(svg).links() == ["/kz"]
    assert "<script" not in svg


@pytest.mark.parametrize(("view", "kilobytes"), [("world", 60), ("eurasia", 40), ("central-asia", 40)])
def test_a_map_is_light(view, kilobytes, counted):
    assert len(worldmap(counted(TM, MT), view=view)) < kilobytes * 1024
