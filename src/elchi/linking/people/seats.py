"""What an office is, whatever an article calls it: "Head of State" and "President of Turkmenistan" are one seat."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from elchi.language import shared
from elchi.linking.people.spelling import REMEMBERED

LEFT = re.compile(r"\A(?:the )?(?:former|ex|then|late|outgoing)[- ]+", re.IGNORECASE)
ACTING = re.compile(r"\A(?:acting|interim|caretaker)[- ]+", re.IGNORECASE)
PARTED = re.compile(
    r"\s+–\s+|;\s*|,\s+(?=(?:deputy |vice |first |prime )?(?:minister|chair|president|head|secretary)\b)", re.I
)
MINISTER = re.compile(r"minister (?:of|for)\b")


class Seat(NamedTuple):
    """An office by its lasting key; `single` when one person of a country holds it at a time; `left`: no longer."""

    key: str
    single: bool = False
    left: bool = False
    acting: bool = False


@lru_cache(REMEMBERED)
def seats(office: str) -> tuple[Seat, ...]:
    """The seats of the offices that a finding gives at once.

    >>> [seat.key for seat in seats("Deputy Prime Minister – Minister of Foreign Affairs")]
    ['deputy-head-of-government', 'foreign-minister']
    """
    return tuple(dict.fromkeys(_seat(title) for title in PARTED.split(office) if title.strip()))


def _seat(written: str) -> Seat:
    title, left = LEFT.subn("", written.strip())
    title, acting = ACTING.subn("", title)
    row = _titled().get(_plain(title)) or _titled().get(_plain(_without_country(title)))
    if row is None:
        key = _plain(_without_country(title))
        return Seat(key, MINISTER.match(key) is not None, bool(left), bool(acting))
    return Seat(row.key, row.single, bool(left), bool(acting or row.acting))


@cache
def _titled() -> dict[str, Seat]:
    """Seats by English title, ministers by both ways to say what they are minister of."""
    found = {}
    for office in shared().offices.values():
        seat = Seat(office.seat or office.id, office.single, acting=office.id.startswith("acting-"))
        title = _plain(office.title)
        found[title] = seat
        portfolio = title.removeprefix("minister of ")
        if portfolio != title:
            found.setdefault(f"{portfolio.removesuffix(' affairs')} minister", seat)
            found.setdefault(f"minister for {portfolio}", seat)
    return found


def _plain(title: str) -> str:
    return re.sub(r"[^\w&]+", " ", title.replace("’", "'").lower()).removeprefix("the ").strip()


def _without_country(title: str) -> str:
    """The title without the country that it is of or sent to."""
    return _of_country().sub("", title).strip() or title


@cache
def _of_country() -> re.Pattern[str]:
    names = {
        name
        for country in shared().countries
        for name in (country.names("en").name, country.names("en").full, *country.names("en").names)
        if name
    }
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"\s+(?:of|to|in) (?:the )?(?:{listed})\b")
