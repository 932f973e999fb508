"""A series of figures as a chart: what pages tell beside what tables of statistics give."""

from collections import defaultdict
from collections.abc import Iterable

from elchi.figures.bars import bars
from elchi.figures.palette import Colour
from elchi.figures.series import Chart, ChartWords, Mark, Point, Series, Target
from elchi.figures.svg import Caption
from elchi.portal.tongue import Tongue
from elchi.records import Point as Told
from elchi.records import Series as Measured
from elchi.records.days import last_day

YEAR = 4
FEWEST = 2
COLOURS: tuple[Colour, ...] = ("accent", "signing", "talks", "ok")


def drawing(tongue: Tongue, series: Measured, key: str, title: str) -> str | None:
    """The years of a series as SVG, each source in a colour of its own; None below two values.

    Where pages give several numbers of a year the best supported is drawn, marked as disputed.
    """
    drawn = tuple(_drawn(tongue, series))
    if sum(len(one.points) for one in drawn) < FEWEST:
        return None
    chart = Chart(
        caption=Caption(id=f"chart-{key}", title=title, text=tongue.text("The numbers stand in the table below.")),
        language=tongue.language,
        words=ChartWords(
            unit=tongue.wording.phrases.unit.get(series.unit or "", ""),
            year=tongue.text("Year"),
            computed=tongue.text("added up"),
            disputed=tongue.text("sources differ"),
        ),
        series=drawn,
        targets=tuple(_targets(tongue, series)),
    )
    return bars(chart)


def source_words(tongue: Tongue, point: Told) -> str:
    """Where a number comes from: pages, or a table as a country reported it."""
    if point.source is None:
        return tongue.text("Reports")
    return f"{point.source}, {tongue.country(point.reporter)}" if point.reporter else point.source


def _drawn(tongue: Tongue, series: Measured) -> Iterable[Series]:
    sources: dict[str, dict[int, Told]] = defaultdict(dict)
    for point in series.points:
        if point.value is not None and point.period and len(point.period) == YEAR:
            sources[source_words(tongue, point)].setdefault(int(point.period), point)
    for number, (name, years) in enumerate(sorted(sources.items(), key=lambda item: -len(item[1]))[: len(COLOURS)]):
        points = tuple(
            Point(year=year, value=told.value, mark=_mark(series, told), href=f"#{row_id(series, told)}")
            for year, told in sorted(years.items())
        )
        yield Series(name=name, points=points, colour=COLOURS[number])


def row_id(series: Measured, point: Told) -> str:
    """The id of a point's row in the table."""
    return "-".join(filter(None, (series.measure.replace(" ", "-"), series.unit, series.origin, point.period)))


def _mark(series: Measured, point: Told) -> Mark:
    if point.source is None and point.period in series.conflicts:
        return "disputed"
    return "computed" if point.computed else "stated"


def _targets(tongue: Tongue, series: Measured) -> Iterable[Target]:
    for target in series.targets:
        due = last_day(target.due)
        if due:
            yield Target(name=tongue.text("Goal"), year=int(due[:YEAR]), value=target.value)
