"""A chart of invented figures, and an SVG read back."""

from xml.etree import ElementTree as ET

import pytest

from elchi.figures.series import Chart, ChartWords, Point, Series
from elchi.figures.svg import Caption

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '<script>alert("1")</script>\u202e&amp; \x00\x0b]]> \' " javascript:'


class Seen:
    """A drawing parsed: its elements by name, its words, its links."""

    def __init__(self, svg):
        self.root = ET.fromstring(svg)

    def all(self, name):
        return list(self.root.iter(SVG + name))

    def words(self):
        return [element.text for element in self.all("text")]

    def links(self):
        return [element.get("href") for element in self.all("a")]

    def box(self):
        return [float(part) for part in self.root.get("viewBox").split()]


@pytest.fixture(scope="session")
def seen():
    return Seen


@pytest.fixture(scope="session")
def hostile():
    return HOSTILE


@pytest.fixture(scope="session")
def caption():
    return Caption(id="turnover", title="Товарооборот", text="По годам, в долларах США.")


@pytest.fixture(scope="session")
def chart(caption):
    words = ChartWords(unit="долл. США", year="Год", computed="вычислено", disputed="источники расходятся")

    def made(*points, **other):
        series = (Series(name="Товарооборот", points=tuple(points)),)
        return Chart(**{"caption": caption, "language": "ru", "words": words, "series": series, **other})

    return made


@pytest.fixture(scope="session")
def point():
    def made(year, value, **other):
        return Point(year=year, value=value, **other)

    return made
