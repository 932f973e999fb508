"""What a group of sightings says of a person together."""

from collections import Counter
from functools import lru_cache

from elchi.language import load
from elchi.linking.identity import conclusion_id
from elchi.linking.joining import Group
from elchi.linking.people.known import known
from elchi.linking.people.naming import same_name
from elchi.linking.people.sightings import Sighting
from elchi.linking.people.spelling import REMEMBERED
from elchi.linking.people.tenures import tenures_of
from elchi.records import Person
from elchi.records.vocabulary import LanguageCode

ENGLISH = "en"


def conclude(group: Group[Sighting]) -> Person:
    """The person whom the sightings name."""
    first = min(group.items, key=lambda sighting: sighting.age)
    id = conclusion_id("person", first.id)
    return Person(
        id=id,
        name=usual_name(group.items),
        spellings=_spellings(group.items),
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


def _spellings(sightings: list[Sighting]) -> list[str]:
    met = {(one.name, one.as_written, one.language) for one in sightings}
    written = {words for name, words, code in met if words and _spells(name, words, code)}
    return sorted(written | {name for name, _, _ in met})


@lru_cache(REMEMBERED)
def _spells(name: str, written: str, language: LanguageCode) -> bool:
    """Whether the page's words are the name, and no "he" or "the guest"."""
    return same_name(load(language).names.romanised(written), name)
