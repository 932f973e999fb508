"""The choice of two countries, for pages that are of a pair."""

import msgspec

from elchi.errors import InputError
from elchi.portal.asking import Ask
from elchi.storage import checking

BOTH = 2


class PairCount(msgspec.Struct, frozen=True, kw_only=True):
    """Two countries and how many statements name them together."""

    countries: tuple[str, str]
    count: int


def chosen_pair(ask: Ask) -> tuple[str, str] | None:
    """The two countries of the query in the order given; None for fewer. Raises InputError for what is no country."""
    named = [checking.country(code) for code in ask.countries()]
    if len(named) > BOTH:
        raise InputError("country is given more than twice; this page is of two countries")
    return (named[0], named[1]) if len(named) == BOTH else None


def told_of(ask: Ask, kind: str) -> list[PairCount]:
    """The pairs of which statements of this kind tell, the most first; of one country when it is given."""
    counts = ask.house.kept(("pairs", kind), lambda: ask.record.told_pairs(kind))
    wanted = {checking.country(code) for code in ask.countries()}
    return [PairCount(countries=pair, count=count) for pair, count in counts.items() if wanted <= set(pair)]
