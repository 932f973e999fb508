"""People's names in the reader's language, and the person that a name on a page leads to."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from elchi.language import load, shared
from elchi.linking.people.known import known
from elchi.portal.addresses import person_address
from elchi.portal.tongue import Tongue
from elchi.publishing.people import forms
from elchi.publishing.phrases import phrases
from elchi.publishing.wording import capital
from elchi.records import Participant, Person
from elchi.records.vocabulary import LanguageCode
from elchi.storage import Called, Record

REMEMBERED = 50_000
Being = Person | Called


class Names:
    """Everybody of the record by every spelling; looked up anew when the record has been written."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self._stamp: str | None = None
        self._everybody: list[Called] = []
        self._called: dict[str, list[Called]] = {}

    def person(self, name: str, country: str | None = None) -> Called | None:
        """The one person called so, in any spelling met; None for nobody, and when two may be meant."""
        found = self._by_spelling().get(name.casefold(), [])
        own = [each for each in found if country in each.countries] if country else found
        chosen = own or [each for each in found if not country or not each.countries]
        return chosen[0] if len(chosen) == 1 else None

    def everybody(self) -> list[Called]:
        """Everybody whom pages name."""
        self._by_spelling()
        return self._everybody

    def _by_spelling(self) -> dict[str, list[Called]]:
        stamp = self.record.stamp
        if stamp != self._stamp:
            called: dict[str, list[Called]] = defaultdict(list)
            self._everybody = self.record.called()
            for each in self._everybody:
                for spelling in {one.casefold() for one in (each.name, *each.spellings)}:
                    called[spelling].append(each)
            self._called, self._stamp = called, stamp
        return self._called


class Named:
    """Names for one reader.

    >>> Named(names, Tongue("ru")).name(Participant(name="Rashid Meredov", country="TM"))  # doctest: +SKIP
    'Рашид Мередов'
    """

    def __init__(self, names: Names, tongue: Tongue) -> None:
        self.names = names
        self.tongue = tongue

    def name(self, person: Participant) -> str:
        """The name alone, or the office when that is all that is known."""
        return self.called(person.name, person.country) if person.name else capital(self.tongue.role(person))

    def called(self, name: str, country: str | None = None) -> str:
        """A romanised name as the reader's language writes it; romanised when nothing tells how."""
        being = self.names.person(name, country)
        return self.of(being) if being else spelled(name, country, (), self.tongue.language)

    def of(self, being: Being) -> str:
        """A person's name as the reader's language writes it."""
        country = being.countries[0] if len(being.countries) == 1 else None
        return spelled(being.name, country, tuple(being.spellings), self.tongue.language)

    def being(self, person: Participant) -> Called | None:
        """The person whom a participant's name means, or None."""
        return self.names.person(person.name, person.country) if person.name else None

    def address(self, person: Participant) -> str | None:
        """The page of a participant, or None for one without a name, or with one that may be two people's."""
        being = self.being(person)
        return person_address(being.id) if being else None

    def all(self, people: list[Participant]) -> str:
        """The names of an event's participants in a line."""
        return " — ".join(name for name in map(self.name, people) if name)


@lru_cache(REMEMBERED)
def spelled(name: str, country: str | None, spellings: tuple[str, ...], language: LanguageCode) -> str:
    """A person's name in a language: as the tables have it, else as pages write it, else part by part, else as it is.

    >>> spelled("Rashid Meredov", "TM", (), "tk")
    'Raşid Meredow'
    """
    if not phrases(language).names:
        return name
    return next((found for found in _candidates(name, country, spellings, language) if found), name)


def _candidates(
    name: str, country: str | None, spellings: tuple[str, ...], language: LanguageCode
) -> Iterator[str | None]:
    notable = known(name, country)
    yield next(notable.spellings(language)) if notable else None
    yield _written(name, spellings, language)
    yield _part_by_part(name, language)


def _written(name: str, spellings: tuple[str, ...], language: LanguageCode) -> str | None:
    """The spelling of pages whose letters are the language's, in its base form: best that which reads as the name."""
    own = [spelling for spelling in spellings if _rank(spelling, language) is not None]
    found = {
        form: _reads(form, name, code)
        for code in phrases(language).names
        for spelling in own
        for form in forms(spelling, load(code))
    }
    words = len(name.split())
    return min(
        found,
        key=lambda form: (
            not found[form],
            _rank(form, language) or 0,
            abs(len(form.split()) - words),
            len(form),
            form,
        ),
        default=None,
    )


def _reads(form: str, name: str, code: LanguageCode) -> bool:
    return load(code).names.romanised(form) == name


def _rank(spelling: str, language: LanguageCode) -> int | None:
    """0 when letters are the language's alone, 1 when they may be, None when they are not."""
    ranks = [_part_rank(part, language) for part in re.split(r"[\s.]+", spelling) if part]
    return None if None in ranks or not ranks else min(rank for rank in ranks if rank is not None)


def _part_rank(part: str, language: LanguageCode) -> int | None:
    patterns = phrases(language).letters
    return next((n for n, letters in enumerate(patterns) if re.fullmatch(letters, part, re.IGNORECASE)), None)


def _part_by_part(name: str, language: LanguageCode) -> str | None:
    conventional = shared().given_names.conventional
    parts: list[str] = []
    for part in name.split():
        own = [written for written, english in conventional.items() if english == part]
        fitting = [written for written in own if _part_rank(written, language) is not None]
        if not fitting:
            return None
        parts.append(min(fitting, key=lambda written: (_part_rank(written, language), written)))
    return " ".join(parts)
