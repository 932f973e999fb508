"""What one cell says: a country, a flow, a period, a value; a RowError tells why it says nothing."""

import re
from functools import cache

from babel.core import get_global

from elchi.language import shared
from elchi.records.days import first_day
from elchi.records.statistics import Flow

OWN_CODES = {"842": "US", "251": "FR", "381": "IT", "699": "IN", "579": "NO", "757": "CH", "490": "TW", "S19": "TW"}
OWN_NAMES = {
    "usa": "US",
    "rep of korea": "KR",
    "dem people s rep of korea": "KP",
    "rep of moldova": "MD",
    "dem rep of the congo": "CD",
    "china hong kong sar": "HK",
    "china macao sar": "MO",
    "bosnia herzegovina": "BA",
    "lao people s dem rep": "LA",
    "united rep of tanzania": "TZ",
    "czechia": "CZ",
    "turkey": "TR",
}
GROUPS = frozenset({"w00", "wld", "world", "0", "all", "eu27", "eu2", "european union", "97", "areas nes", "r4"})
FLOWS: dict[str, Flow] = {
    **dict.fromkeys(("x", "export", "exports", "2", "экспорт"), "export"),
    **dict.fromkeys(("m", "import", "imports", "1", "импорт"), "import"),
    **dict.fromkeys(("rx", "re-export", "re-exports", "3"), "re-export"),
    **dict.fromkeys(("rm", "re-import", "re-imports", "4"), "re-import"),
}
YEAR, MONTH = 4, 6
OLDEST, LATEST = 1900, 2100
SPACES = re.compile(r"[\s'’]")
THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?")
POINTED = re.compile(r"\d{1,3}(\.\d{3})+(,\d+)?")


class RowError(ValueError):
    """Why a row cannot be read, in words for a person."""


def country(cells: list[str]) -> str | None:
    """The ISO 3166-1 code that the first telling cell means; None for the world or another group of countries."""
    for cell in cells:
        if cell.casefold() in GROUPS:
            return None
        found = _coded(cell) or _named().get(_words(cell))
        if found:
            return found
    raise RowError(f"no country {cells[0]!r}" if cells else "no country")


def _coded(cell: str) -> str | None:
    code = cell.upper().lstrip("0") if cell.isdigit() else cell.upper()
    if code in OWN_CODES:
        return OWN_CODES[code]
    if code in shared().country:
        return code
    known = get_global("territory_aliases").get(code.zfill(3), [])
    return known[0] if len(known) == 1 and known[0] in shared().country else None


@cache
def _named() -> dict[str, str]:
    found = dict(OWN_NAMES)
    for one in shared().countries:
        for names in one.named.values():
            for name in (names.name, names.full, *names.names):
                found.setdefault(_words(name or ""), one.code)
    return found


def _words(name: str) -> str:
    """The words of a name alone, without case, marks and what stands in brackets."""
    return " ".join(re.findall(r"[^\W_]+", re.sub(r"\(.*?\)", " ", name.casefold())))


def flow(cells: list[str]) -> Flow:
    """Export, import, re-export or re-import."""
    for cell in cells:
        if cell.casefold() in FLOWS:
            return FLOWS[cell.casefold()]
    raise RowError(f"no flow {cells[0]!r}; known are X, M, RX, RM" if cells else "no flow")


def period(cells: list[str]) -> str:
    """A year ("2023") or a month ("2023-04") from 2023 or 202304."""
    cell = cells[0].removesuffix(".0") if cells else ""
    edtf = f"{cell[:YEAR]}-{cell[YEAR:]}" if len(cell) == MONTH and cell.isdigit() else cell
    if not first_day(edtf) or not OLDEST <= int(edtf[:YEAR]) <= LATEST or len(edtf) > len("2023-04"):
        raise RowError(f"no period {cell!r}; give a year or month, such as 2023 or 202304")
    return edtf


def value(cells: list[str], marked: bool) -> float:
    """A number, with or without marks between thousands; `marked` is True where a comma marks decimals."""
    cell = SPACES.sub("", cells[0]) if cells else ""
    text = cell.replace(",", "") if THOUSANDS.fullmatch(cell) and not (marked and cell.count(",") == 1) else cell
    text = text.replace(".", "") if POINTED.fullmatch(cell) and (marked or cell.count(".") > 1) else text
    if marked and cell.count(",") == 1 and THOUSANDS.fullmatch(cell) and "." not in cell:
        raise RowError(f"{cells[0]!r} may be two numbers; write it without marks between thousands")
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        raise RowError(f"no value {cells[0]!r}" if cells else "no value") from None
    if not 0 <= number < float("inf"):
        raise RowError(f"no value {cells[0]!r}: it must be zero or more")
    return number
