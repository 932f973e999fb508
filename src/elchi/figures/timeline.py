"""A strip of years: how many events each had, by type."""

import msgspec

from elchi.figures.datatable import DataTable
from elchi.figures.legend import legend, swatch
from elchi.figures.measure import width
from elchi.figures.network import Kind
from elchi.figures.palette import PAGE, Palette
from elchi.figures.scales import number
from elchi.figures.svg import Caption, Node, linked, node, page, words
from elchi.records.vocabulary import LanguageCode

TOP = 16.0
STRIP = 64.0
SMALL = 11.0
SHARE = 0.8
WIDEST = 40.0


class YearCount(msgspec.Struct, frozen=True, kw_only=True):
    """How many events of a kind a year had, and where they are listed."""

    year: int
    kind: str
    count: int
    href: str = ""


class Timeline(msgspec.Struct, frozen=True, kw_only=True):
    """Counts by year and kind; kinds are stacked in their order from below. `year` heads the table."""

    caption: Caption
    language: LanguageCode
    year: str
    kinds: tuple[Kind, ...]
    counts: tuple[YearCount, ...]


def timeline(strip: Timeline, palette: Palette = PAGE, *, breadth: float = 640) -> str | None:
    """The strip as SVG, a stack for each year from the first to the last with an event; None without an event."""
    totals = _totals(strip)
    if not totals:
        return None
    years = range(min(totals), max(totals) + 1)
    slot = breadth / len(years)
    inside = [part for year in years if year in totals for part in _stack(strip, year, (years, slot), palette)]
    foot = TOP + STRIP
    inside.append(node("line", x1=0, x2=breadth, y1=foot, y2=foot, stroke=palette.soft))
    inside += _years(years, slot, breadth, palette)
    keys = [
        (swatch(fill=palette.of(kind.colour)), kind.name)
        for kind in strip.kinds
        if any(one.kind == kind.id and one.count > 0 for one in strip.counts)
    ]
    below, end = legend(keys, foot + 28, breadth, palette)
    return page(strip.caption, breadth, end, [*inside, *below], palette)


def timeline_table(strip: Timeline) -> DataTable:
    """A row a year with the count of each kind; a year without an event between others is there with zeros."""
    totals = _totals(strip)
    years = range(min(totals), max(totals) + 1) if totals else range(0)
    rows = (
        (str(year), *(number(_count(strip, year, kind), strip.language) for kind in strip.kinds)) for year in years
    )
    return DataTable(head=(strip.year, *(kind.name for kind in strip.kinds)), rows=tuple(rows))


def _count(strip: Timeline, year: int, kind: Kind) -> int:
    return sum(max(one.count, 0) for one in strip.counts if (one.year, one.kind) == (year, kind.id))


def _totals(strip: Timeline) -> dict[int, int]:
    known = {year: sum(_count(strip, year, kind) for kind in strip.kinds) for year in {c.year for c in strip.counts}}
    return {year: total for year, total in known.items() if total}


def _stack(strip: Timeline, year: int, place: tuple[range, float], palette: Palette) -> list[Node]:
    years, slot = place
    totals = _totals(strip)
    thick = min(slot * SHARE, WIDEST)
    middle = (year - years[0] + 0.5) * slot
    made, y = [], TOP + STRIP
    for kind in strip.kinds:
        count = _count(strip, year, kind)
        if count:
            high = STRIP * count / max(totals.values())
            y -= high
            bar = node("rect", x=middle - thick / 2, y=y, width=thick, height=high, fill=palette.of(kind.colour))
            made.append(
                linked(bar, _href(strip, year, kind), f"{kind.name}, {year}: {number(count, strip.language)}")
            )
    total = number(totals[year], strip.language)
    if width(total, SMALL) <= slot:
        made.append(words(total, middle, y - 4, palette.ink, anchor="middle", size=SMALL))
    return made


def _href(strip: Timeline, year: int, kind: Kind) -> str:
    return next((one.href for one in strip.counts if (one.year, one.kind) == (year, kind.id)), "")


def _years(years: range, slot: float, breadth: float, palette: Palette) -> list[Node]:
    room = width("2026", SMALL)
    every = max(1, -(-int(room + 8) // max(1, int(slot))))
    shown = [year for year in years if (years[-1] - year) % every == 0]
    made = []
    for year in shown:
        x = min(max((year - years[0] + 0.5) * slot, room / 2), breadth - room / 2)
        made.append(words(str(year), x, TOP + STRIP + 16, palette.soft, anchor="middle", size=SMALL))
    return made
