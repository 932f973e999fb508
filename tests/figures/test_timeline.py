"""The strip of years: stacks by type, empty years kept."""

import pytest

from elchi.figures.documents import png
from elchi.figures.network import Kind
from elchi.figures.palette import LIGHT
from elchi.figures.timeline import Timeline, YearCount, timeline, timeline_table

KINDS = (Kind(id="visit", name="Saparlar", colour="accent"), Kind(id="talks", name="Gepleşikler", colour="talks"))


@pytest.fixture
def strip(caption):
    def made(*counts, kinds=KINDS):
        given = tuple(
            YearCount(year=year, kind=kind, count=count, href=f"/e?y={year}") for year, kind, count in counts
        )
        return Timeline(caption=caption, language="tk", year="Ýyl", kinds=kinds, counts=given)

    return made


def test_a_stack_is_as_high_as_its_count(strip, seen):
    drawing = seen(timeline(strip((2021, "visit", 3), (2021, "talks", 1), (2023, "visit", 2)), LIGHT))
    bars = [rect for rect in drawing.all("rect") if float(rect.get("width")) > 20]
    assert [float(bar.get("height")) for bar in bars] == [48, 16, 32]
    assert [bar.get("fill") for bar in bars] == [LIGHT.accent, LIGHT.talks, LIGHT.accent]
    assert float(bars[0].get("y")) == float(bars[1].get("y")) + 16
    assert drawing.words() == ["4", "2", "2021", "2022", "2023", "Saparlar", "Gepleşikler"]
    assert drawing.links() == ["/e?y=2021", "/e?y=2021", "/e?y=2023"]


def test_the_table_keeps_a_year_without_events(strip):
    table = timeline_table(strip((2021, "visit", 3), (2023, "talks", 1)))
    assert table.head == ("Ýyl", "Saparlar", "Gepleşikler")
    assert table.rows == (("2021", "3", "0"), ("2022", "0", "0"), ("2023", "0", "1"))


def test_no_events_are_none(strip):
    assert timeline(strip()) is None and timeline(strip((2021, "visit", 0))) is None
    assert timeline_table(strip()).rows == ()


def test_a_hostile_type_is_text(strip, hostile):
    svg = timeline(strip((2021, "x", 1), kinds=(Kind(id="x", name=hostile, colour="late"),)))
    assert "<script" not in svg and "\u202e" not in svg


def test_a_drawing_becomes_a_png_of_twice_its_size(strip):
    made = png(timeline(strip((2021, "visit", 3)), LIGHT), breadth=300)
    assert made[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(made[16:20]) == 800  # 300 points are 400 pixels of a screen
