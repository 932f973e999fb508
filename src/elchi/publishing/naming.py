"""People's names in the brief's language, taken from the pages that are written in it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from elchi.language import Language, languages, load, shared
from elchi.publishing.people import forms
from elchi.publishing.wording import Wording, capital
from elchi.records import Participant
from elchi.storage import PairFile


class Naming:
    """Which spelling of a name to print: the one that pages of the language use, or of a language that stands in.

    brief.toml names the languages to look in: none for English, which prints the romanised name; Kazakh and then
    Russian for Kazakh. A page may have the name in an oblique case («Рашида Мередова»). Of the base forms that its
    words can have, the one that romanises to the known name is taken; failing that, the shortest with as many words
    as the name, which in these languages is the nominative. A name that no such page writes is spelled part by part
    after the table of conventional spellings, then as a page of another language has it if all its letters are of
    this one, and else printed romanised.
    """

    def __init__(self, file: PairFile, wording: Wording) -> None:
        self.wording = wording
        self.languages = [load(code) for code in wording.phrases.names]
        self.others = [load(code) for code in languages() if code not in wording.phrases.names]
        self.spellings: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self.chosen: dict[str, str] = {}
        for language, name, written in _written(file):
            self.spellings[language, name][written] += 1

    def name(self, name: str) -> str:
        """The name as it is to be printed."""
        if name not in self.chosen:
            self.chosen[name] = next((form for form in self._candidates(name) if form), name)
        return self.chosen[name]

    def person(self, person: Participant) -> str:
        """Name and office, or whichever of the two is known."""
        office = self.wording.office(person.office) if person.office else ""
        if not person.name:
            return capital(office)
        if not office:
            return self.name(person.name)
        return self.wording.words("person", name=self.name(person.name), office=office)

    def short(self, person: Participant) -> str:
        """The name alone, or the office when that is all that is known."""
        return self.name(person.name) if person.name else self.person(person)

    def _candidates(self, name: str) -> Iterator[str | None]:
        yield from (self._choice(name, language) for language in self.languages)
        if not self.languages:
            return
        yield self._spelled(name)
        for language in self.others:
            form = self._choice(name, language)
            yield form if form and all(self._own(part) for part in form.split()) else None

    def _spelled(self, name: str) -> str | None:
        parts = [self._part(part) for part in name.split()]
        return " ".join(part for part in parts if part) if all(parts) else None

    def _part(self, part: str) -> str | None:
        known = [own for own, english in shared().given_names.conventional.items() if english == part]
        patterns = self.wording.phrases.letters
        return next((own for p in patterns for own in known if re.fullmatch(p, own, re.IGNORECASE)), None)

    def _own(self, part: str) -> bool:
        return any(re.fullmatch(pattern, part, re.IGNORECASE) for pattern in self.wording.phrases.letters)

    def _choice(self, name: str, language: Language) -> str | None:
        known = self.spellings.get((language.code, name))
        if not known:
            return None
        found = {form: known[written] for written in known for form in forms(written, language)}
        romanised = {form: language.names.romanised(form) for form in found}
        words = len(name.split())
        return min(
            found,
            key=lambda form: (romanised[form] != name, abs(len(form.split()) - words), len(form), -found[form], form),
        )


def _written(file: PairFile) -> Iterator[tuple[str, str, str]]:
    for report in file.reports.values():
        for person in report.participants:
            if person.name and person.as_written:
                yield file.articles[report.article].language, person.name, person.as_written
