"""The record from above: which pairs meet, what is spoken of in which year, in which organisations, and how much."""

from collections import defaultdict
from typing import get_args

import msgspec

from elchi.records import Agreement, Article, Commitment, Event
from elchi.records.vocabulary import FormatRole
from elchi.storage import checking, listing, overviews
from elchi.storage.facets import JOINT
from elchi.storage.lists import Lists
from elchi.storage.selection import ALL, Selection


class PairCount(msgspec.Struct, frozen=True, kw_only=True):
    """Two countries, how many events the record has of them, and the newest day of one; None when none has a day."""

    countries: tuple[str, str]
    events: int
    newest: str | None = None


class SectorYear(msgspec.Struct, frozen=True, kw_only=True):
    """How many articles of a year name a sector."""

    sector: str
    year: str
    articles: int


class FormatCount(msgspec.Struct, frozen=True, kw_only=True):
    """An organisation, how many articles name it, and in how many it is on the agenda, the venue, a participant."""

    organisation: str
    articles: int
    roles: dict[FormatRole, int]


class Headline(msgspec.Struct, frozen=True, kw_only=True):
    """How much the record holds of two countries; each number is the `total` of the list it stands for."""

    events: int
    agreements: int
    commitments: int
    articles: int
    outlets: int
    languages: int


HEADLINE = (Event, Agreement, Commitment, Article)


class Overview(Lists):
    """Questions that count."""

    def pairs(self, since: str | None = None, until: str | None = None) -> list[PairCount]:
        """Pairs of countries by how many events they share, most first; an event of five countries is of each pair.

        `since` and `until` are EDTF dates and bound the first day of the events; with `until` of today, what is only
        planned does not count. Raises InputError for what is no date.
        """
        bounds = checking.since(since), checking.until(until)
        with self._reading() as connection:
            found = overviews.pairs(connection, bounds)
        return [
            PairCount(countries=(one, other), events=events, newest=newest or None)
            for value, events, newest in found
            for one, other in (value.split(JOINT),)
        ]

    def sectors_by_year(self, countries: tuple[str, ...] = ()) -> list[SectorYear]:
        """How many articles name a sector in a year, by sector and year; of articles that name these countries.

        Of two countries or more, one finding must name them together. Raises InputError for what is no country.
        """
        with self._reading() as connection:
            asked = listing.question(connection, "article", Selection(countries=countries))
            found = overviews.sectors_by_year(connection, asked)
        return [SectorYear(sector=sector, year=year, articles=count) for sector, year, count in found]

    def formats(self, selection: Selection = ALL) -> list[FormatCount]:
        """Organisations that the articles of a selection name, most named first.

        Raises InputError as `listed` does.
        """
        with self._reading() as connection:
            asked = listing.question(connection, "article", selection)
            named, told = listing.spread(connection, asked, "format"), listing.spread(connection, asked, "role")
        roles: dict[str, dict[FormatRole, int]] = defaultdict(dict)
        for role in get_args(FormatRole):
            for value in (value for value in told if value.endswith(f" {role}")):
                roles[value.removesuffix(f" {role}")][role] = told[value]
        ordered = sorted(named.items(), key=lambda each: (-each[1], each[0]))
        return [FormatCount(organisation=name, articles=count, roles=roles[name]) for name, count in ordered]

    def headline(self, first: str, second: str, since: str | None = None) -> Headline:
        """How much the record holds of two countries, since a date (EDTF) when one is given.

        Raises InputError for what is no country or date.
        """
        asked = Selection(countries=(first, second), since=since)
        with self._reading() as connection:
            wanted = {of: listing.question(connection, listing.KINDS[of], asked) for of in HEADLINE}
            totals = {of: listing.total(connection, each) for of, each in wanted.items()}
            outlets, languages = (listing.spread(connection, wanted[Article], by) for by in ("outlet", "language"))
        return Headline(
            events=totals[Event],
            agreements=totals[Agreement],
            commitments=totals[Commitment],
            articles=totals[Article],
            outlets=len(outlets),
            languages=len(languages),
        )
