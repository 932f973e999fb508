"""The address of a list as what it asks: the path and query string that a saved search keeps."""

import re
from collections.abc import Iterable
from urllib.parse import parse_qsl, urlsplit

import msgspec

from elchi.errors import InputError
from elchi.storage.selection import Selection, checked

FOLDERS: dict[str, tuple[str, ...]] = {
    "": ("event", "agreement", "commitment"),
    "events": ("event",),
    "agreements": ("agreement",),
    "commitments": ("commitment",),
    "people": ("person",),
    "articles": ("article",),
    "search": ("article",),
}
PAIR = re.compile(r"([A-Za-z]{2})/([A-Za-z]{2})")
FIELDS = ("type", "status", "sector", "language", "outlet", "format", "year", "since", "until", "person")
SHOWN = frozenset({"lang", "theme", "after", "page", "sort", "view"})
LONGEST = 2000


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """What an address lists: kinds ("event", "article" …) and what is asked of them."""

    kinds: tuple[str, ...]
    selection: Selection


def place_of(address: str) -> Place:
    """What the address of a list asks; InputError when it is no list of the portal, or asks for what is not.

    >>> place_of("/search?q=железная+дорога&language=ru").kinds
    ('article',)
    >>> place_of("/kz/tm?type=visit").selection.countries
    ('KZ', 'TM')
    """
    if not address.startswith("/") or address.startswith("//") or len(address) > LONGEST or not address.isprintable():
        raise InputError("give the address of a list as the portal has it, from its first slash: /kz/tm?year=2024")
    parts = urlsplit(address)
    kinds, countries = _listed(parts.path.strip("/"))
    selection = _selection(parse_qsl(parts.query), countries)
    return _asked(kinds, selection)


def _asked(kinds: tuple[str, ...], selection: Selection) -> Place:
    """Of the kinds that a page lists those that can be asked so; InputError when none can."""
    fitting: dict[str, Selection] = {}
    refusals: list[InputError] = []
    for kind in kinds:
        try:
            fitting[kind] = checked(kind, selection)
        except InputError as error:
            refusals.append(error)
    if not fitting:
        raise refusals[0]
    return Place(kinds=tuple(fitting), selection=fitting[next(iter(fitting))])


def _listed(path: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The kinds that a page lists, and the countries that its path names."""
    pair = PAIR.fullmatch(path)
    if pair:
        return FOLDERS[""], (pair[1], pair[2])
    if path not in FOLDERS:
        raise InputError(f"/{path} is no list; keep a search, a pair such as /kz/tm, or one of {_lists()}")
    return FOLDERS[path], ()


def _lists() -> str:
    return ", ".join(f"/{name}" for name in FOLDERS if name)


def _selection(query: Iterable[tuple[str, str]], countries: tuple[str, ...]) -> Selection:
    given = [(name, value.strip()) for name, value in query if value.strip() and name not in SHOWN]
    values: dict[str, str | bool] = {name: value for name, value in given if name in FIELDS}
    for name, value in given:
        if name in ("q", "words"):
            values["words"] = value
        elif name == "country":
            countries = (*countries, *value.split(","))
        elif name == "disputed":
            values["disputed"] = value in ("1", "true", "yes")
        elif name not in FIELDS:
            raise InputError(f"a list cannot be asked by {name!r}")
    return msgspec.convert(values | {"countries": countries}, Selection)
