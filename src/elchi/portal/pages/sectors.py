"""Sectors by years: what the news of a pair, a country or the whole record is about."""

import msgspec

from elchi.figures.heatmap import Cell, HeatMap, HeatRow, heatmap, heatmap_table
from elchi.figures.svg import Caption
from elchi.portal.asking import Ask
from elchi.portal.page import Sheet, View
from elchi.portal.pages.pairs import countries
from elchi.portal.tongue import Tongue
from elchi.storage import checking

SECTORS, YEARS = 8, 5
ALL_SECTORS, MANY_YEARS = 30, 12


class SectorsSeen(msgspec.Struct, frozen=True, kw_only=True):
    """How many articles of a year name each sector, of the countries chosen."""

    countries: tuple[str, ...]
    sectors: dict[str, dict[str, int]]


def sectors(ask: Ask) -> View:
    """The heat-map, each cell leading to its articles."""
    chosen = tuple(dict.fromkeys(checking.country(code) for code in ask.values("country")))[:2]
    seen = SectorsSeen(countries=chosen, sectors=by_year(ask, chosen, sectors=ALL_SECTORS, years=MANY_YEARS))
    text, drawing = ask.tongue.text, drawn(ask.tongue, chosen, seen.sectors)
    first, second = (*chosen, None, None)[:2]
    return View(
        title=text("Sectors by year"),
        template="drawn.html",
        data=seen,
        more={
            "lede": text("How many articles of a year name each sector."),
            "pickers": [(text("Country"), first), (text("and"), second)],
            "countries": countries(ask),
            "svg": heatmap(drawing, breadth=960),
            "table": heatmap_table(drawing),
        },
        sheet=lambda: Sheet(
            columns=["sector", "year", "articles"],
            rows=[[sector, year, count] for sector, row in seen.sectors.items() for year, count in row.items()],
        ),
    )


def by_year(
    ask: Ask, countries: tuple[str, ...], *, sectors: int = SECTORS, years: int = YEARS
) -> dict[str, dict[str, int]]:
    """How many articles name each sector in each of the last years that have any; the busiest sectors first."""
    found: dict[str, dict[str, int]] = {}
    for each in ask.record.sectors_by_year(countries):
        found.setdefault(each.sector, {})[each.year] = each.articles
    last = sorted({year for row in found.values() for year in row})[-years:]
    recent = {sector: {year: row[year] for year in last if year in row} for sector, row in found.items()}
    busiest = sorted(recent, key=lambda sector: (-sum(recent[sector].values()), sector))
    return {sector: recent[sector] for sector in busiest[:sectors] if recent[sector]}


def drawn(tongue: Tongue, chosen: tuple[str, ...], sectors: dict[str, dict[str, int]]) -> HeatMap:
    """Sectors by years for drawing; each cell leads to the articles that it counts."""
    years = sorted({year for row in sectors.values() for year in row})
    query = "".join(f"country={code.lower()}&" for code in chosen)
    rows = tuple(
        HeatRow(name=tongue.sector(sector), cells=tuple(_cell(query, sector, year, row) for year in years))
        for sector, row in sectors.items()
    )
    return HeatMap(
        caption=Caption(
            id="sectors-by-year",
            title=tongue.text("Sectors by year"),
            text=tongue.text("How many articles of a year name each sector."),
        ),
        language=tongue.language,
        corner=tongue.text("Sector"),
        columns=tuple(years),
        rows=rows,
    )


def _cell(query: str, sector: str, year: str, row: dict[str, int]) -> Cell:
    return Cell(count=row.get(year), href=f"/articles?{query}sector={sector}&year={year}" if year in row else "")
