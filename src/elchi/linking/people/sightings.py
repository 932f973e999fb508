"""A person named by one finding: the name, the office and the day on which the article has them in it."""

from functools import lru_cache
from typing import Literal

import msgspec

from elchi.linking.account import Account
from elchi.linking.people.known import known
from elchi.linking.people.naming import is_initial, parsed
from elchi.linking.people.seats import Seat, seats
from elchi.linking.people.spelling import REMEMBERED
from elchi.records import EventFound, Finding, OfficeFound, Participant
from elchi.records.days import first_day, last_day
from elchi.records.vocabulary import LanguageCode

Holds = Literal["holds", "takes", "leaves"]
AHEAD = frozenset({"planned", "cancelled", "denied"})
FULL, COUNTRYLESS, INITIAL, SURNAME = 4, 3, 2, 1


class Sighting(msgspec.Struct, frozen=True, kw_only=True):
    """One place in a finding that names a person.

    `since` and `until` bound the day on which the account has the person in office (equal for a known day), None when
    it does not say; `reported` is the day of the page. `country` is the person's, by the finding or by the tables.
    """

    id: str
    finding: str
    name: str
    as_written: str | None = None
    office: str | None = None
    organisation: str | None = None
    country: str | None = None
    since: str | None = None
    until: str | None = None
    holds: Holds = "holds"
    reported: str | None = None
    language: LanguageCode = "en"

    @property
    def age(self) -> tuple[str, str]:
        """What sightings are ordered by: the day of the page, undated last, then the id."""
        return self.reported or "9999", self.id

    @property
    def usual(self) -> str:
        """The name as the tables spell it when they know its bearer, else as the finding does."""
        person = known(self.name, self.country)
        return person.en if person else self.name

    @property
    def seats(self) -> tuple[Seat, ...]:
        """The seats of the office, none when it is not told."""
        return seats(self.office) if self.office else ()

    @property
    def level(self) -> int:
        """How surely the name tells the person: in full with a country, in full, by an initial, by surname alone."""
        return level_of(self.name, self.country is not None)


@lru_cache(REMEMBERED)
def level_of(name: str, with_country: bool) -> int:
    """How surely a name tells the person."""
    words = parsed(name).words
    if len(words) < 2:
        return SURNAME
    if any(map(is_initial, words)):
        return INITIAL
    return FULL if with_country else COUNTRYLESS


def items(account: Account[Finding]) -> list[Sighting]:
    """Everyone whom the finding names: each participant of an event, the person of an office."""
    found = account.finding
    if isinstance(found, OfficeFound):
        return [_settled(_of_office(account, found))]
    if isinstance(found, EventFound):
        named = [(place, one) for place, one in enumerate(found.participants) if one.name]
        return [_settled(_of_event(account, found, place, one)) for place, one in named]
    return []


def _settled(sighting: Sighting) -> Sighting:
    """The sighting with the country of whom the tables know by this name.

    It stands where the finding gives none, and where the finding makes one state's known person the president or a
    minister of another.
    """
    if sighting.country and (known(sighting.name, sighting.country) or not any(s.single for s in sighting.seats)):
        return sighting
    person = known(sighting.name, None)
    return msgspec.structs.replace(sighting, country=person.country) if person and person.country else sighting


def _of_office(account: Account[Finding], found: OfficeFound) -> Sighting:
    return Sighting(
        id=found.id,
        finding=found.id,
        name=found.person,
        as_written=found.as_written,
        office=found.office,
        organisation=found.organisation,
        country=found.country,
        since=first_day(account.published),
        until=first_day(account.published),
        reported=account.published,
        language=account.language,
    )


def _of_event(account: Account[Finding], found: EventFound, place: int, one: Participant) -> Sighting:
    since, until = _days(account, found)
    return Sighting(
        id=f"{found.id}:{place}",
        finding=found.id,
        name=one.name or "",
        as_written=one.as_written,
        office=one.office,
        country=one.country,
        since=since,
        until=until,
        holds=_holding(found, one),
        reported=account.published,
        language=account.language,
    )


def _days(account: Account[Finding], found: EventFound) -> tuple[str | None, str | None]:
    """The day of the event, of the page when it is news without a date or has not taken place, none when past."""
    if found.status in AHEAD or (found.status == "occurred" and not found.when.edtf):
        return first_day(account.published), first_day(account.published)
    return first_day(found.when.edtf), last_day(found.when.edtf)


def _holding(found: EventFound, one: Participant) -> Holds:
    if found.type != "appointment" or one.role == "host":
        return "holds"
    return "takes" if found.mode == "appointed" else "leaves" if found.mode == "dismissed" else "holds"
