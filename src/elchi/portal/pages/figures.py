"""Trade and other measures of two countries over years: what pages tell, official statistics, goals, conflicts."""

from collections.abc import Iterator

import msgspec

from elchi.portal.asking import Ask
from elchi.portal.charting import drawing, row_id, source_words
from elchi.portal.choosing import PairCount, chosen_pair, told_of
from elchi.portal.feeds import Entry
from elchi.portal.page import Sheet, View
from elchi.publishing.wording import capital
from elchi.records import Point, Series
from elchi.storage import Testimony

COLUMNS = ["measure", "unit", "countries", "origin", "period", "value", "change", "source", "reporter", "disputed"]
ORDER = ("trade turnover", "export", "import", "investment stock", "transit volume")


class FiguresSeen(msgspec.Struct, frozen=True, kw_only=True):
    """The series of two countries, or the pairs that have figures, with the sentence under each number."""

    countries: tuple[str, str] | None = None
    pairs: list[PairCount] = []
    series: list[Series] = []
    testimony: dict[str, Testimony] = {}


class Rows(msgspec.Struct, frozen=True, kw_only=True):
    """A series as its table shows it: dated points, newest first, then what no page dates."""

    key: str
    title: str
    chart: str | None
    rows: list[Point]
    undated: list[Point]


def figures(ask: Ask) -> View:
    """The measures of two countries; without two, the pairs that have some."""
    pair = chosen_pair(ask)
    if pair is None:
        seen = FiguresSeen(pairs=told_of(ask, "figure"))
    else:
        first, second = sorted(pair)
        found = ask.house.kept(("series", first, second), lambda: ask.record.series(first, second))
        ordered = sorted(found, key=lambda one: (_rank(one), one.measure))
        seen = FiguresSeen(countries=pair, series=ordered, testimony=ask.record.testimony(_findings(ordered)))
    return View(
        title=ask.tongue.text("Figures"),
        template="figures.html",
        data=seen,
        more={
            "tables": [(one, table(ask, one, number)) for number, one in enumerate(seen.series)],
            "row_id": row_id,
            "source_words": lambda point: source_words(ask.tongue, point),
            "amount": lambda value, unit: amount(ask, value, unit),
        },
        sheet=lambda: Sheet(columns=COLUMNS, rows=_rows(seen), entries=_entries(ask, seen)),
    )


def table(ask: Ask, one: Series, number: int) -> Rows:
    """One series with its chart."""
    tongue = ask.tongue
    title = tongue.label("measure", one.measure)
    if one.origin:
        title = f"{title}: {tongue.text('from %(country)s', country=tongue.country(one.origin))}"
    dated = sorted([*one.points, *one.parts], key=lambda point: (point.period or "", point.value or 0), reverse=True)
    return Rows(
        key=f"s{number}",
        title=title,
        chart=drawing(tongue, one, f"s{number}", title),
        rows=dated,
        undated=sorted(one.reported, key=lambda point: point.reported or "", reverse=True),
    )


def amount(ask: Ask, value: float | None, unit: str | None) -> str:
    """A value with its unit in words; units that only say what the measure is are left out."""
    if value is None:
        return "—"
    known = unit if unit in ask.tongue.wording.phrases.unit or unit == "%" else None
    return capital(ask.tongue.wording.number(value, known))


def _rank(one: Series) -> int:
    return ORDER.index(one.measure) if one.measure in ORDER else len(ORDER)


def _findings(series: list[Series]) -> list[str]:
    points = [key for one in series for point in (*one.points, *one.parts, *one.reported) for key in point.findings]
    return points + [key for one in series for target in one.targets for key in target.findings]


def _rows(seen: FiguresSeen) -> Iterator[list[object]]:
    for one in seen.series:
        for point in (*one.points, *one.parts, *one.reported):
            measured = (one.measure, one.unit, " ".join(one.countries), one.origin)
            told = (point.value, point.change, point.source, point.reporter, point.period in one.conflicts)
            yield [*measured, point.period, *told]


def _entries(ask: Ask, seen: FiguresSeen) -> Iterator[Entry]:
    where = "&".join(f"country={code.lower()}" for code in seen.countries or ())
    for one in seen.series:
        for point in (*one.points, *one.parts):
            name = f"{ask.tongue.label('measure', one.measure)}, {point.period}"
            told = amount(ask, point.value, one.unit)
            address = f"/figures?{where}#{row_id(one, point)}"
            yield Entry(id=row_id(one, point), title=name, address=address, updated=point.reported, summary=told)
