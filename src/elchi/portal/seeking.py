"""What the words of a search may mean besides themselves: countries, a pair of them, people."""

import re
from functools import cache

import msgspec

from elchi.language import shared
from elchi.portal.asking import Ask
from elchi.portal.tongue import TONGUES
from elchi.records import Person
from elchi.storage import Selection

WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
LONGEST = 5
PEOPLE = 4
CASES = ("name", "full", "gen", "dat", "acc", "ins", "loc", "abl")


class Meant(msgspec.Struct, frozen=True, kw_only=True):
    """The countries that the words name, in their order, and people whose name the other words begin."""

    countries: list[str]
    people: list[Person]


def meant(ask: Ask, words: str) -> Meant:
    """What a search may mean."""
    countries, rest = split(words)
    wanted = Selection(words=" ".join(rest)) if rest else None
    people = ask.record.listed(Person, wanted, limit=PEOPLE).items if wanted else []
    return Meant(countries=countries[:2], people=people)


def split(words: str) -> tuple[list[str], list[str]]:
    """The countries that words name, in any of the languages and any case, and the words that name none.

    >>> split("Токаев Казахстан Туркмения")
    (['KZ', 'TM'], ['Токаев'])
    """
    found, rest = WORD.findall(words), list[str]()
    countries, at = list[str](), 0
    while at < len(found):
        size = next((n for n in range(LONGEST, 0, -1) if _phrase(found, at, n) in names()), 0)
        if size:
            countries.append(names()[_phrase(found, at, size)])
        else:
            rest.append(found[at])
        at += size or 1
    return list(dict.fromkeys(countries)), rest


def _phrase(found: list[str], at: int, size: int) -> str:
    return " ".join(found[at : at + size]).casefold() if at + size <= len(found) else ""


@cache
def names() -> dict[str, str]:
    """Every name of a country in every case that the tables have, without capitals, to its code."""
    made: dict[str, str] = {}
    for code, row in shared().country.items():
        for language in TONGUES:
            called = row.names(language)
            forms = [getattr(called, case) for case in CASES] + called.names
            made |= {" ".join(WORD.findall(form)).casefold(): code for form in forms if form}
    return made
