"""The columns that are read, by the names that UN Comtrade gives them now and gave them before."""

import re
from collections.abc import Iterable

NAMES: dict[str, tuple[str, ...]] = {
    "reporter": ("reporteriso", "reporterdesc", "reporter", "reportercode"),
    "partner": ("partneriso", "partnerdesc", "partner", "partnercode"),
    "flow": ("flowcode", "flowdesc", "tradeflow", "tradeflowcode", "flow"),
    "period": ("period", "refyear", "year"),
    "value": ("primaryvalue", "tradevalueus", "tradevalue"),
}
TOTALS: dict[str, tuple[str, ...]] = {
    "cmdcode": ("TOTAL", "AG", ""),
    "commoditycode": ("TOTAL", "AG", ""),
    "customscode": ("C00", ""),
    "motcode": ("0", ""),
    "partner2code": ("0", ""),
    "partner2iso": ("W00", "WLD", ""),
}
SHOWN = {
    "reporter": "reporterISO or reporterDesc",
    "partner": "partnerISO or partnerDesc",
    "flow": "flowCode or flowDesc",
    "period": "period or refYear",
    "value": "primaryValue",
}


def plain(name: str) -> str:
    """A column's name without case, spaces and marks: "Trade Value (US$)" is tradevalueus.

    >>> plain("Trade Value (US$)"), plain("reporterISO")
    ('tradevalueus', 'reporteriso')
    """
    return re.sub(r"[^a-z0-9]", "", name.casefold())


def missing(header: Iterable[str]) -> list[str]:
    """What a table needs and this header has no column for, as it is told to a person."""
    there = {plain(name) for name in header}
    return [SHOWN[what] for what, names in NAMES.items() if there.isdisjoint(names)]


def told(row: dict[str, str], what: str) -> list[str]:
    """What a row says of one thing, in the columns that may tell it, the surest first; empty cells are left out."""
    return [row[name] for name in NAMES[what] if row.get(name)]


def is_part(row: dict[str, str]) -> bool:
    """True for a row of one commodity, customs procedure, transport or second partner: a part of the total."""
    return any(row.get(name, "").upper() not in totals for name, totals in TOTALS.items())
