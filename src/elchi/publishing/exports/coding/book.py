"""The code book that cameo.toml holds: codes with Goldstein values, sectors of offices; ISO 3166-1 alpha-3."""

import tomllib
from functools import lru_cache
from pathlib import Path

import msgspec

from elchi.language import shared

STATE = "GOV"
WITHDRAWN = frozenset(("ANT", "BUR", "DDR", "FXX", "NTZ", "SCG", "SUN", "TMP", "YMD", "YUG", "ZAR"))
THREE = 3


class CodeRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A CAMEO code; `mutual` codes hold both ways, `mirror` is the code that the other side gets."""

    id: str
    name: str
    goldstein: float
    example: str
    mutual: bool = False
    mirror: str | None = None

    @property
    def root(self) -> str:
        """The two digits that the code begins with."""
        return self.id[:2]

    @property
    def quad(self) -> int:
        """1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict (GDELT)."""
        return 1 + sum(int(self.root) >= first for first in (6, 9, 14))


class SectorRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sector of CAMEO and PLOVER, and the bodies of offices.toml that are of it."""

    id: str
    bodies: list[str]
    example: str


class Book(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole of cameo.toml."""

    code: list[CodeRow]
    sector: list[SectorRow]


@lru_cache(maxsize=1)
def book() -> Book:
    """The code book."""
    return msgspec.convert(tomllib.loads((Path(__file__).parent / "cameo.toml").read_text("utf-8")), Book)


@lru_cache(maxsize=1)
def codes() -> dict[str, CodeRow]:
    """The rows of CAMEO codes by code."""
    return {row.id: row for row in book().code}


@lru_cache(maxsize=1)
def _sectors() -> dict[str, str]:
    return {body: row.id for row in book().sector for body in row.bodies}


def sector_of(office: str) -> str | None:
    """The sector of an English office; None for one that offices.toml does not have.

    >>> sector_of("Minister of Foreign Affairs"), sector_of("Minister of Defence"), sector_of("Poet")
    ('GOV', 'MIL', None)
    """
    row = shared().office_titled.get(office)
    if row is None:
        return None
    return _sectors().get(row.body or "", STATE if row.state else None)


def rank_of(office: str) -> int:
    """1 head of state, 2 head of government or speaker, 3 minister … ; 9 for what is not known."""
    row = shared().office_titled.get(office)
    return row.rank if row else 9


@lru_cache(maxsize=1)
def _three() -> dict[str, str]:
    from babel.core import get_global

    aliases = get_global("territory_aliases").items()
    return {new[0]: old for old, new in aliases if len(old) == THREE and old.isalpha() and old not in WITHDRAWN}


def three(country: str) -> str:
    """The ISO 3166-1 code of three letters; the code as it is for what has none.

    >>> three("KZ"), three("TM"), three("RU")
    ('KAZ', 'TKM', 'RUS')
    """
    return _three().get(country, country)


@lru_cache(maxsize=1)
def _cities() -> dict[tuple[str, str], tuple[float, float]]:
    return {(city.name, city.country): (city.lat, city.lon) for city in shared().cities}


def degrees(city: str | None, country: str | None) -> tuple[float | None, float | None]:
    """Latitude and longitude of a city of the gazetteer, to two decimals; None for a country alone.

    >>> degrees("Astana", "KZ"), degrees(None, "KZ")
    ((51.17, 71.43), (None, None))
    """
    return _cities().get((city or "", country or ""), (None, None))


def country_name(country: str) -> str:
    """The English name of a country."""
    row = shared().country.get(country)
    return row.names("en").name if row else country
