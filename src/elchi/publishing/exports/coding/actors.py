"""Who stands for a country at an event: the highest of its people, their offices and sectors."""

import msgspec

from elchi.publishing.exports.coding.book import country_name, rank_of, sector_of, three
from elchi.records import Event, Participant


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """A country at an event: who leads its side, in which office, and the sectors of its people.

    `name` is that of the country where no person is named.
    """

    country: str
    name: str
    title: str | None = None
    written: str | None = None
    sectors: list[str] = []

    @property
    def iso(self) -> str:
        """The country's code of three letters."""
        return three(self.country)

    @property
    def sector(self) -> str | None:
        """The sector of who leads the side."""
        return self.sectors[0] if self.sectors else None

    @property
    def code(self) -> str:
        """CAMEO's code of the actor: KAZGOV."""
        return f"{self.iso}{self.sector or ''}"


def actor(event: Event, country: str) -> Actor:
    """Who stands for a country at an event."""
    side = sorted((one for one in event.participants if one.country == country), key=_rank)
    sectors = dict.fromkeys(sector for one in side for office in one.offices if (sector := sector_of(office)))
    lead = next((one for one in side if one.name), side[0] if side else None)
    return Actor(
        country=country,
        name=(lead.name if lead else None) or country_name(country),
        title=lead.office if lead else None,
        written=lead.as_written if lead else None,
        sectors=list(sectors),
    )


def _rank(one: Participant) -> int:
    return min(map(rank_of, one.offices), default=9)
