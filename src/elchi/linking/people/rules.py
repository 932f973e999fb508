"""Which sightings are one person.

A name in full with a country is compared with its like at once. A vaguer name (no country, an initial, a surname
alone) may be several people's: it joins the surer names later, by office and day, and only when one can be meant.
"""

from collections.abc import Hashable

from elchi.linking.linker import Key, Likeness, Linker
from elchi.linking.people.held import Held, choose, fits, gather, summary, together
from elchi.linking.people.known import known, sounds
from elchi.linking.people.naming import parsed, same_name
from elchi.linking.people.sightings import COUNTRYLESS, FULL, INITIAL, SURNAME, Sighting
from elchi.linking.people.spelling import sound
from elchi.records.days import days_between

OPEN = {COUNTRYLESS: 0.6, INITIAL: 0.55, SURNAME: 0.5}
ALIKE = {COUNTRYLESS: 0.58, INITIAL: 0.52, SURNAME: 0.4}
KNOWN, EQUAL, SPELT = 1.0, 0.98, 0.9
SURNAME_DAYS = 31
BEGINNING = 2


def profile(sighting: Sighting) -> Hashable:
    """Full names with a country are one node whatever their office and day; vague ones are told apart by both."""
    name = sounds(sighting.name)
    if sighting.level == FULL:
        person = known(sighting.name, sighting.country)
        return person.en if person else name, sighting.country
    time = sighting.since if sighting.level == SURNAME else (sighting.since or "")[:7]
    return name, sighting.country, sighting.seats, time


def keys(sighting: Sighting) -> list[Key]:
    """Blocks by the consonants of the name: with the country, and without it for those whose country is not told."""
    words = parsed(sighting.usual).words or ("",)
    ends = {words[-1]} | ({words[0]} if sighting.level > INITIAL else set())
    frames = {sound(word).frame for word in ends}
    found = [Key(f"surname {frame}", fine=sighting.country is not None) for frame in sorted(frames)]
    if sighting.country:
        alone = sighting.level == SURNAME
        found += [Key(f"surname {frame} {sighting.country}", fine=alone) for frame in sorted(frames)]
    if sighting.level == SURNAME:
        return found + _alone_keys(sighting, words[0])
    return found + (_pair_keys(sighting, words[0], words[-1]) if sighting.level > INITIAL else [])


def _alone_keys(sighting: Sighting, surname: str) -> list[Key]:
    """Blocks of surnames alone: of one office, about one time."""
    seats = " ".join(sorted(seat.key for seat in sighting.seats))
    told = f"alone {sound(surname).frame} {sighting.country} {seats}"
    return [Key(f"{told} {month}") for month in _months(sighting.since)]


def _months(day: str | None) -> list[str]:
    """The month and the half-shifted month of a day: days less than a fortnight apart share one."""
    if day is None:
        return ["undated"]
    year, month, half = int(day[:4]), int(day[5:7]), day[8:] > "15"
    shifted = year * 12 + month + half
    return [day[:7], f"about {shifted}"]


def _pair_keys(sighting: Sighting, first: str, last: str) -> list[Key]:
    """Blocks for a misspelt name, in either order: all of one word, the beginning of the other."""
    pairs = ((first, last), (last, first))
    starts = [f"{sound(one).frame} {sound(other).frame[:BEGINNING]}" for one, other in pairs]
    countryless = sighting.level == COUNTRYLESS
    told = [] if countryless else [Key(f"pair {start} {sighting.country}") for start in starts]
    return told + [Key(f"pair {start}", fine=not countryless) for start in starts]


def alike(one: Sighting, other: Sighting) -> Likeness | None:
    """Names that agree, of one country as far as it is told."""
    if one.country and other.country and one.country != other.country:
        return None
    people = known(one.name, one.country), known(other.name, other.country)
    if all(people):
        return Likeness(KNOWN, "known") if people[0] == people[1] else None
    if not same_name(one.usual, other.usual):
        return None
    if one.level != other.level:
        level = min(one.level, other.level)
        return Likeness(OPEN[level], RULES[level], open=True)
    return _of_one_level(one, other)


def _of_one_level(one: Sighting, other: Sighting) -> Likeness | None:
    if one.level == SURNAME and not _about_one_time(one, other):
        return None
    if one.level < FULL:
        return Likeness(ALIKE[one.level], RULES[one.level])
    equal = sorted(sounds(one.usual)) == sorted(sounds(other.usual))
    return Likeness(EQUAL, "name") if equal else Likeness(SPELT, "spelling")


def _about_one_time(one: Sighting, other: Sighting) -> bool:
    if one.seats != other.seats or not one.since or not other.since:
        return one.seats == other.seats and one.since == other.since
    return abs(days_between(one.since, other.since)) <= SURNAME_DAYS


RULES = {COUNTRYLESS: "no country", INITIAL: "initial", SURNAME: "surname"}
LINKER: Linker[Sighting, Held] = Linker(
    kind="person",
    profile=profile,
    keys=keys,
    alike=alike,
    summary=summary,
    together=together,
    fits=fits,
    gather=gather,
    choose=choose,
)
