"""What a group of sightings says of a person together."""

from collections import Counter

from elchi.language import load
from elchi.linking.identity import conclusion_id
from elchi.linking.joining import Group
from elchi.linking.people.known import known
from elchi.linking.people.naming import same_name
from elchi.linking.people.sightings import Sighting
from elchi.linking.people.tenures import tenures_of
from elchi.records import Person

ENGLISH = "en"


def conclude(group: Group[Sighting]) -> Person:
    """The person whom the sightings name."""
    first = min(group.items, key=lambda sighting: sighting.age)
    id = conclusion_id("person", first.id)
    return Person(
        id=id,
        name=usual_name(group.items),
        spellings=sorted({spelling for sighting in group.items for spelling in _spellings(sighting)}),
        countries=_by_number(Counter(one.country for one in group.items if one.country)),
        tenures=tenures_of(id, group.items),
        findings=sorted({sighting.finding for sighting in group.items}),
    )


def usual_name(sightings: list[Sighting]) -> str:
    """The spelling of the tables; else the commonest of the fullest names, before others that of English pages."""
    people = Counter(person.en for one in sightings if (person := known(one.name, one.country)))
    if people:
        return _by_number(people)[0]
    level = max(one.level for one in sightings)
    full = [one for one in sightings if one.level == level]
    return _by_number(
        Counter(one.name for one in full if one.language == ENGLISH) or Counter(one.name for one in full)
    )[0]


def _by_number(counted: "Counter[str]") -> list[str]:
    return sorted(counted, key=lambda value: (-counted[value], value))


def _spellings(sighting: Sighting) -> list[str]:
    """The name in English, and as the page writes it where those words are the name and no "he" or "the guest"."""
    written = sighting.as_written
    if not written or written == sighting.name:
        return [sighting.name]
    romanised = load(sighting.language).names.romanised(written)
    return [sighting.name, written] if same_name(romanised, sighting.name) else [sighting.name]
