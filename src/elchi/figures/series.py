"""What a chart of figures over years is made from."""

from typing import Literal

import msgspec

from elchi.figures.datatable import DataTable
from elchi.figures.palette import Colour
from elchi.figures.scales import number
from elchi.figures.svg import Caption
from elchi.records.vocabulary import LanguageCode

Mark = Literal["stated", "computed", "disputed"]


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """The value of one year; `mark` says whether a source states it, it is computed, or sources disagree."""

    year: int
    value: float | None
    mark: Mark = "stated"
    href: str = ""


class Series(msgspec.Struct, frozen=True, kw_only=True):
    """One measure over years; a year without a point, or a point without a value, is a gap."""

    name: str
    points: tuple[Point, ...]
    colour: Colour = "accent"


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """A value aimed at by a year."""

    name: str
    year: int
    value: float


class ChartWords(msgspec.Struct, frozen=True, kw_only=True):
    """The words of a chart in the reader's language: the unit, the head of the years, what marks mean."""

    unit: str
    year: str
    computed: str
    disputed: str

    def of(self, mark: Mark) -> str:
        return {"stated": "", "computed": self.computed, "disputed": self.disputed}[mark]


class Chart(msgspec.Struct, frozen=True, kw_only=True):
    """Series of figures in one unit, with targets.

    Example: `Chart(caption=…, language="ru", words=…, series=(Series(name="Товарооборот", points=(Point(year=2023,
    value=487_600_000),)),), targets=(Target(name="Цель", year=2026, value=1e9),))`.
    """

    caption: Caption
    language: LanguageCode
    words: ChartWords
    series: tuple[Series, ...]
    targets: tuple[Target, ...] = ()

    def values(self) -> list[float]:
        known = [point.value for one in self.series for point in one.points if point.value is not None]
        return known + [target.value for target in self.targets] if known else []

    def years(self) -> range:
        known = [point.year for one in self.series for point in one.points if point.value is not None]
        known += [target.year for target in self.targets]
        return range(min(known), max(known) + 1)

    def marks(self) -> list[Mark]:
        """The marks other than `stated` that some value has."""
        found = {point.mark for one in self.series for point in one.points if point.value is not None}
        order: tuple[Mark, ...] = ("computed", "disputed")
        return [mark for mark in order if mark in found]


def chart_table(chart: Chart) -> DataTable:
    """The chart's years, values and targets as rows; no rows where the chart has no value."""
    head = (chart.words.year, *(f"{one.name}, {chart.words.unit}" for one in chart.series))
    if not chart.values():
        return DataTable(head=head, rows=())
    rows = [(str(year), *(_cell(chart, one, year) for one in chart.series)) for year in chart.years()]
    aims = [(f"{aim.name}, {aim.year}", number(aim.value, chart.language)) for aim in chart.targets]
    padding = ("",) * (len(chart.series) - 1)
    return DataTable(head=head, rows=(*rows, *((*aim, *padding) for aim in aims)))


def _cell(chart: Chart, one: Series, year: int) -> str:
    found = [point for point in one.points if point.year == year and point.value is not None]
    return "; ".join(said(chart, point) for point in found)


def said(chart: Chart, point: Point) -> str:
    """A point's value and what its mark means: «487 600 000 (вычислено)»."""
    mark = chart.words.of(point.mark)
    return number(point.value or 0.0, chart.language) + (f" ({mark})" if mark else "")
