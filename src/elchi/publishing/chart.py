"""Trade turnover by year as a picture, where two years or more are known."""

from elchi.figures.bars import bars
from elchi.figures.palette import LIGHT
from elchi.figures.series import Chart, ChartWords, Point, Series
from elchi.figures.svg import Caption
from elchi.publishing.brief import Picture
from elchi.publishing.draft import Draft
from elchi.publishing.numbers import Amount, amounts, value_words
from elchi.publishing.wording import capital

YEAR = 4
FEWEST = 2


def turnover(draft: Draft) -> Picture | None:
    """A bar for each year whose turnover is told, in the unit that most years have; None below two years.

    Where sources give unequal values the newest report's stands, marked as disputed; section 10 has them all.
    """
    told = _by_year(draft)
    if len(told) < FEWEST:
        return None
    measure = capital(draft.wording.label("measure", "trade turnover"))
    title = f"{measure}, {_unit(draft, told)}"
    values = (f"{year} — {value_words(draft, found[0])}" for year, found in sorted(told.items()))
    alt = f"{measure}: {'; '.join(values)}."
    words = ChartWords(
        unit=_unit(draft, told),
        year=draft.wording.title("column_year"),
        computed="",
        disputed=draft.wording.label("confidence", "disputed"),
    )
    chart = Chart(
        caption=Caption(id="turnover", title=title, text=alt),
        language=draft.wording.language,
        words=words,
        series=(Series(name=measure, points=tuple(_point(year, found) for year, found in sorted(told.items()))),),
    )
    svg = bars(chart, LIGHT)
    return Picture(svg=svg, title=title, alt=alt) if svg else None


def _by_year(draft: Draft) -> dict[str, list[Amount]]:
    """The values of whole years, the newest report first, all of the unit that most years have."""
    yearly = [a for a in amounts(draft, ["trade turnover"]) if _is_yearly(a)]
    units = [amount.first.unit for amount in yearly]
    unit = max(dict.fromkeys(units), key=units.count, default=None)
    told: dict[str, list[Amount]] = {}
    for amount in yearly:
        if amount.first.unit == unit:
            told.setdefault(amount.first.period or "", []).append(amount)
    return told


def _is_yearly(amount: Amount) -> bool:
    return amount.first.value is not None and len(amount.first.period or "") == YEAR


def _point(year: str, found: list[Amount]) -> Point:
    differ = len({amount.first.value for amount in found}) > 1
    return Point(year=int(year), value=found[0].first.value, mark="disputed" if differ else "stated")


def _unit(draft: Draft, told: dict[str, list[Amount]]) -> str:
    unit = next(iter(told.values()))[0].first.unit or ""
    return draft.wording.phrases.unit.get(unit, unit)
