"""Pairs of countries by how much the record has of them, and the way from two chosen countries to their file."""

import msgspec

from elchi.errors import InputError
from elchi.language import shared
from elchi.portal.addresses import pair_address
from elchi.portal.asking import Ask, Missing, Moved
from elchi.portal.feeds import Entry
from elchi.portal.page import Sheet, View
from elchi.records import Event
from elchi.storage import Record, checking
from elchi.storage.selection import Selection

BOTH = 2
SHOWN = 200


class PairCount(msgspec.Struct, frozen=True, kw_only=True):
    """Two countries and how many events name both."""

    countries: tuple[str, str]
    events: int


class PairsSeen(msgspec.Struct, frozen=True, kw_only=True):
    """The pairs, those with most events first; those of one country when one is chosen."""

    country: str | None
    pairs: list[PairCount]


def busiest(record: Record, most: int, country: str | None = None) -> list[PairCount]:
    """The pairs with most events, of one country where one is given."""
    asked = Selection(countries=(country,)) if country else Selection()
    tally = record.tally(Event, "pair", asked)
    counted = [PairCount(countries=_pair(each.value), events=each.count) for each in tally]
    own = [each for each in counted if country is None or country in each.countries]
    return sorted(own, key=lambda each: (-each.events, each.countries))[:most]


def _pair(value: str) -> tuple[str, str]:
    first, _, second = value.partition("-")
    return first, second


def pairs(ask: Ask) -> View:
    """All pairs; those of one country; two countries lead on to their file."""
    chosen = [checking.country(code) for code in ask.values("country")]
    if len(chosen) == BOTH and chosen[0] != chosen[1]:
        raise Moved(pair_address(*chosen))
    if len(set(chosen)) > 1:
        raise InputError("a file is about two countries")
    country = chosen[0] if chosen else None
    seen = PairsSeen(country=country, pairs=busiest(ask.record, SHOWN, country))
    title = ask.tongue.country(country) if country else ask.tongue.text("Countries")
    return View(
        title=title,
        template="pairs.html",
        data=seen,
        more={"countries": countries(ask)},
        sheet=lambda: _sheet(ask, seen),
    )


def countries(ask: Ask) -> list[tuple[str, str]]:
    """Every country by its name in the reader's language."""
    named = ((code, ask.tongue.country(code)) for code in shared().country)
    return sorted(named, key=lambda row: row[1].casefold())


def country(ask: Ask) -> View:
    """One country's pairs, under its code: /kz."""
    try:
        code = checking.country(ask.path("country"))
    except InputError as error:
        raise Missing from error
    raise Moved(f"/pairs?country={code.lower()}")


def _sheet(ask: Ask, seen: PairsSeen) -> Sheet:
    rows = [[*each.countries, each.events] for each in seen.pairs]
    entries = [
        Entry(
            id="-".join(each.countries),
            title=ask.tongue.pair(each.countries),
            address=pair_address(*each.countries),
            summary=str(each.events),
        )
        for each in seen.pairs
    ]
    return Sheet(columns=["country", "country", "events"], rows=rows, entries=entries)
