"""What linking looks at in one account of an event: its traits, in a shape that compares fast."""

import re
from collections.abc import Mapping
from functools import lru_cache

import msgspec

from elchi.linking.account import Account
from elchi.linking.events.spans import Span, span
from elchi.linking.people.naming import parsed
from elchi.linking.people.spelling import sound
from elchi.records import EventFound, Finding, Participant
from elchi.records.vocabulary import EventType, Mode, Status

CONTACTS: frozenset[EventType] = frozenset({"talks", "meeting", "consultations"})
TITLES_OF_RANK = re.compile(r"\b(?:acting|former|first|extraordinary|plenipotentiary|and plenipotentiary|the|of)\b ?")
OF_EUROPE = "EU"
REMEMBERED = 4096

Who = tuple[str, tuple[str, ...]]
Sides = tuple[tuple[str, tuple[Who, ...]], ...]


class Told(msgspec.Struct, frozen=True):
    """The traits of one account; two accounts of equal traits are one node.

    `kind` is the type, with talks, meetings and consultations as one. `sides` are the people by country, each with
    the plain name ("" for an unnamed holder) and offices. `sender` is the country of who travels, hands over or
    writes.
    """

    kind: str
    type: EventType
    mode: Mode | None
    status: Status
    span: Span | None
    city: str | None
    country: str | None
    parties: frozenset[str]
    sides: Sides
    sender: str | None
    number: int | None


class Report(msgspec.Struct, frozen=True):
    """An account of an event and its traits."""

    account: Account[EventFound]
    told: Told

    @property
    def id(self) -> str:
        """The finding's id."""
        return self.account.finding.id


def items(account: Account[Finding]) -> list[Report]:
    """The account as a report, when it tells of an event."""
    found = account.finding
    if not isinstance(found, EventFound):
        return []
    mine = Account(finding=found, language=account.language, published=account.published, outlet=account.outlet)
    return [Report(mine, told(mine))]


def told(account: Account[EventFound]) -> Told:
    """The traits of an account."""
    found = account.finding
    place = found.place
    parties = frozenset(found.countries)
    sender = _sender(found)
    return Told(
        kind="contact" if found.type in CONTACTS else found.type,
        type=found.type,
        mode=found.mode,
        status=found.status,
        span=span(found.when, account.published, found.status),
        city=place.city if place else None,
        country=place.country if place else None,
        parties=parties - {OF_EUROPE} or parties,
        sides=_sides(found),
        sender=sender,
        number=found.number,
    )


def _sides(found: EventFound) -> Sides:
    sides: dict[str, set[Who]] = {}
    if found.type == "summit":
        return ()
    for person in found.participants:
        if (who := whose(person)) and not (found.type == "visit" and person.role == "host"):
            sides.setdefault(person.country or "", set()).add(who)
    return tuple((country, tuple(sorted(people))) for country, people in sorted(sides.items()))


def whose(person: Participant) -> Who | None:
    """A participant's plain name and offices; None when neither is told."""
    name = plain(person.name) if person.name and " of " not in person.name else ""
    posts = posts_of(person.office) if person.office else ()
    return (name, posts) if name or posts else None


@lru_cache(REMEMBERED)
def plain(name: str) -> str:
    """A name in small letters, without particles, titles and father's name."""
    return " ".join(parsed(name).words)


@lru_cache(REMEMBERED)
def sounding(name: str) -> str:
    """A name as it sounds: equal for most spellings of one name, so that they need not be compared.

    >>> sounding("Raşid Meredow") == sounding("Rashid Meredov")
    True
    """
    return " ".join(sound(word).full for word in parsed(name).words)


@lru_cache(REMEMBERED)
def posts_of(office: str) -> tuple[str, ...]:
    """The offices held at once, without words of rank.

    >>> posts_of("Deputy Prime Minister – Minister of Foreign Affairs")
    ('deputy prime minister', 'minister foreign affairs')
    """
    return tuple(sorted({TITLES_OF_RANK.sub("", part.lower()).strip() for part in re.split(r" – |; |, ", office)}))


SENDERS: Mapping[str, frozenset[str]] = {
    "visit": frozenset({"visitor"}),
    "message": frozenset({"presenter"}),
    "statement": frozenset({"presenter"}),
    "appointment": frozenset({"presenter"}),
}


def _sender(found: EventFound) -> str | None:
    roles = SENDERS.get(found.type)
    if roles is None:
        return None
    countries = {person.country for person in found.participants if person.role in roles and person.country}
    if len(countries) == 1:
        return countries.pop()
    return _traveller(found) if found.type == "visit" and not countries else None


def _traveller(found: EventFound) -> str | None:
    """Of a visit between two countries, the one where it is not."""
    where = found.place.country if found.place else None
    others = [country for country in found.countries if country != where]
    return others[0] if where in found.countries and len(others) == 1 else None
