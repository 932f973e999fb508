"""Who is who in the file of a pair: one name for one person, with the country that the person stands for."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TypeVar

import msgspec

from elchi.language import Language, load
from elchi.records import Event, EventFound, Participant
from elchi.storage import PairFile

Told = TypeVar("Told", Event, EventFound)
CASES = ("nom", "gen", "dat", "acc", "ins", "loc", "abl")


def recognised(file: PairFile) -> PairFile:
    """The file with every participant under the name that other pages give, and with the country they all name.

    A name that a page has in an oblique case («Касым-Жомарта Токаева») is that of the person whose name its base form
    romanises to; a surname alone is that of the only person of the file who has it.
    """
    names = _names(file)
    countries: dict[str, set[str]] = defaultdict(set)
    for _, person in _people(file):
        if person.name and person.country:
            countries[names[person.name]].add(person.country)
    only = {name: next(iter(found)) for name, found in countries.items() if len(found) == 1}
    reports = {key: _renamed(report, names, only) for key, report in file.reports.items()}
    events = [_renamed(event, names, only) for event in file.events]
    return msgspec.structs.replace(file, reports=reports, events=events)


def forms(written: str, language: Language) -> Iterator[str]:
    """The name as it is written, then every base form that its words can have."""
    yield written
    for span in language.sentences(written)[:1]:
        tokens = language.tokens(written, span)
        for case in CASES:
            yield language.names.base(tokens, frozenset({case}))


def _names(file: PairFile) -> dict[str, str]:
    counts: dict[str, int] = defaultdict(int)
    bases: dict[str, set[str]] = defaultdict(set)
    for code, person in _people(file):
        if person.name:
            counts[person.name] += 1
            language = load(code)
            bases[person.name] |= {language.names.romanised(f) for f in forms(person.as_written or "", language)}
    return {name: _known(name, bases[name], counts) for name in counts}


def _known(name: str, bases: set[str], counts: dict[str, int]) -> str:
    if len(name.split()) == 1:
        full = [other for other in counts if other != name and other.split()[-1:] == [name]]
        return full[0] if len(full) == 1 else name
    better = [other for other in bases if counts.get(other, 0) > counts[name]]
    return max(better, key=lambda other: (counts[other], other), default=name)


def _people(file: PairFile) -> Iterator[tuple[str, Participant]]:
    for report in file.reports.values():
        for person in report.participants:
            yield file.articles[report.article].language, person


def _renamed(told: Told, names: dict[str, str], countries: dict[str, str]) -> Told:
    participants = [_person(person, names, countries) for person in told.participants]
    return msgspec.structs.replace(told, participants=participants)


def _person(person: Participant, names: dict[str, str], countries: dict[str, str]) -> Participant:
    if not person.name:
        return person
    name = names.get(person.name, person.name)
    return msgspec.structs.replace(person, name=name, country=person.country or countries.get(name))
