"""People whom pages name without saying where they are from: their names in each language, and their country.

Offices are not told here: they change, and pages tell them. A surname that people of two countries bear tells no
country.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

import msgspec

from elchi.language.lexicon import fold

LONE_LETTERS = 5


class Notable(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who has held a public office: English spelling, names by language, other spellings, and whose he is."""

    en: str
    ru: str
    kk: str
    tk: str
    country: str | None = None
    organisation: str | None = None
    also: tuple[str, ...] = ()
    woman: bool = False

    def spellings(self, language: str) -> Iterator[str]:
        """The name as pages of the language write it, the usual spelling first; others serve every language."""
        yield getattr(self, language, self.en)
        yield from self.also

    def spelt(self, surname: str, language: str) -> list[str]:
        """The words of the spelling that ends in this surname."""
        return next(words for name in self.spellings(language) if fold((words := name.split())[-1]) == surname)


class Notables:
    """The notables of one language, by surname."""

    def __init__(self, people: Iterable[Notable], language: str) -> None:
        self.language = language
        self.by_word: dict[str, list[tuple[list[str], Notable]]] = defaultdict(list)
        self.parts: dict[str, str] = {}
        for person in people:
            for spelling in person.spellings(language):
                words = fold(spelling).split()
                self.by_word[words[-1]].append((words, person))
                self._file_parts(words, person.en.split())

    @cached_property
    def given(self) -> frozenset[str]:
        """First words of the names that have two."""
        return frozenset(words[0] for named in self.by_word.values() for words, _ in named if len(words) > 1)

    def _file_parts(self, words: Sequence[str], english: Sequence[str]) -> None:
        if len(words) == len(english):
            for word, part in zip(words, english, strict=True):
                self.parts.setdefault(word, part)

    def called(self, words: Sequence[str], forms: Iterable[str] = ()) -> list[Notable]:
        """Those whom a name may mean: the surname is its last word or one of the forms, given names agree.

        >>> load("ru").notables.called(["лаврова"], ["лавров"])[0].en  # doctest: +SKIP
        'Sergey Lavrov'
        """
        found = (
            person
            for surname in dict.fromkeys([words[-1], *forms])
            for known, person in self.by_word.get(surname, [])
            if len(words) == 1 or len(known) == 1 or given_names_agree(words[0], known[0])
        )
        return list(dict.fromkeys(found))

    @cached_property
    def surnames(self) -> frozenset[str]:
        """Surnames of LONE_LETTERS or more that tell a country: a page may name their bearers by these alone."""
        return frozenset(word for word in self.by_word if len(word) >= LONE_LETTERS and self.country_of([word]))

    def settled(self, words: Sequence[str], forms: Iterable[str]) -> list[str]:
        """The words of a name with given name and surname in their base form, where the name means a notable."""
        folded = [fold(word) for word in words]
        for surname in dict.fromkeys([folded[-1], *forms]):
            for known, person in self.by_word.get(surname, []):
                if len(words) == 1 or (len(known) > 1 and given_names_agree(folded[0], known[0])):
                    return _in_base_form(words, person.spelt(surname, self.language))
        return list(words)

    def country_of(self, words: Sequence[str], forms: Iterable[str] = ()) -> str | None:
        """The country of all whom the name may mean, None when they differ or nobody is known."""
        countries = {person.country for person in self.called(words, forms)}
        return countries.pop() if len(countries) == 1 else None


def _in_base_form(words: Sequence[str], known: Sequence[str]) -> list[str]:
    if len(words) == 1:
        return [known[-1]]
    given = words[0] if len(words[0].rstrip(".")) == 1 else known[0]
    return [given, *words[1:-1], known[-1]]


def given_names_agree(one: str, other: str) -> bool:
    """Given names agree when one is an initial of the other or they begin alike."""
    short = min(len(one.rstrip(".")), len(other), 4)
    return one[:short] == other[:short]
